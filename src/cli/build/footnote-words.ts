/** What stands over footnotes, and what their way back to the text is called. */
export interface FootnoteWords {
  readonly heading: string;
  readonly back: string;
}

const english: FootnoteWords = { heading: 'Footnotes', back: 'Back to the text' };

/** These words become part of the letter's text, so they speak its language whatever the interface speaks. */
const words: Readonly<Record<string, FootnoteWords>> = {
  ar: { heading: 'الهوامش', back: 'العودة إلى النص' },
  bg: { heading: 'Бележки', back: 'Обратно към текста' },
  ca: { heading: 'Notes', back: 'Torna al text' },
  cs: { heading: 'Poznámky pod čarou', back: 'Zpět k textu' },
  da: { heading: 'Fodnoter', back: 'Tilbage til teksten' },
  de: { heading: 'Fußnoten', back: 'Zurück zum Text' },
  el: { heading: 'Υποσημειώσεις', back: 'Επιστροφή στο κείμενο' },
  en: english,
  es: { heading: 'Notas', back: 'Volver al texto' },
  et: { heading: 'Joonealused märkused', back: 'Tagasi teksti juurde' },
  eu: { heading: 'Oharrak', back: 'Itzuli testura' },
  fa: { heading: 'پانویس‌ها', back: 'بازگشت به متن' },
  fi: { heading: 'Alaviitteet', back: 'Takaisin tekstiin' },
  fr: { heading: 'Notes', back: 'Retour au texte' },
  ga: { heading: 'Fonótaí', back: 'Ar ais go dtí an téacs' },
  he: { heading: 'הערות שוליים', back: 'חזרה לטקסט' },
  hr: { heading: 'Bilješke', back: 'Natrag na tekst' },
  hu: { heading: 'Lábjegyzetek', back: 'Vissza a szöveghez' },
  is: { heading: 'Neðanmálsgreinar', back: 'Aftur í textann' },
  it: { heading: 'Note', back: 'Torna al testo' },
  ja: { heading: '脚注', back: '本文に戻る' },
  lt: { heading: 'Išnašos', back: 'Grįžti į tekstą' },
  lv: { heading: 'Zemsvītras piezīmes', back: 'Atpakaļ uz tekstu' },
  mt: { heading: 'Noti', back: 'Lura għat-test' },
  nb: { heading: 'Fotnoter', back: 'Tilbake til teksten' },
  nl: { heading: 'Voetnoten', back: 'Terug naar de tekst' },
  nn: { heading: 'Fotnotar', back: 'Tilbake til teksten' },
  no: { heading: 'Fotnoter', back: 'Tilbake til teksten' },
  pl: { heading: 'Przypisy', back: 'Wróć do tekstu' },
  pt: { heading: 'Notas', back: 'Voltar ao texto' },
  ro: { heading: 'Note', back: 'Înapoi la text' },
  ru: { heading: 'Примечания', back: 'Назад к тексту' },
  sk: { heading: 'Poznámky pod čiarou', back: 'Späť na text' },
  sl: { heading: 'Opombe', back: 'Nazaj na besedilo' },
  sq: { heading: 'Shënime', back: 'Kthehu te teksti' },
  sr: { heading: 'Напомене', back: 'Назад на текст' },
  sv: { heading: 'Fotnoter', back: 'Tillbaka till texten' },
  tr: { heading: 'Dipnotlar', back: 'Metne dön' },
  uk: { heading: 'Примітки', back: 'Назад до тексту' },
  zh: { heading: '脚注', back: '返回正文' },
};

export function footnoteWords(language: string): FootnoteWords {
  return words[language.split('-', 1).join().toLowerCase()] ?? english;
}
