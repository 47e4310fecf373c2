/** What the published page says beside the words it has in common with the element. */
export interface PageWords {
  /** On the link of the snippet, for readers where no script runs. */
  readonly readAndSee: string;
  readonly closesOn: string;
  readonly contact: string;
  /** Which of many names a page lists. */
  readonly namesRange: string;
  readonly embedHeading: string;
  readonly embedHow: string;
  readonly embedReplace: string;
  readonly embedPlain: string;
  readonly embedFrame: string;
  readonly embedNoScript: string;
}

const english: PageWords = {
  readAndSee: 'Read the letter and see who has signed',
  closesOn: 'Open for signatures until {date}.',
  contact: 'Contact',
  namesRange: 'Names {from} to {to} of {total}',
  embedHeading: 'Put this letter on your website',
  embedHow: 'Copy these lines into your page, where the letter should stand:',
  embedReplace: 'Replace {address} by the address of the folder this page lies in.',
  embedPlain: 'If your editor removes tags it does not know, use these lines instead:',
  embedFrame: 'If your editor takes a frame (iframe) but no script, use this line:',
  embedNoScript: 'Where no script may run, in a newsletter for example, use a link:',
};

const german: PageWords = {
  readAndSee: 'Den Brief lesen und sehen, wer unterzeichnet hat',
  closesOn: 'Unterzeichnen ist bis zum {date} möglich.',
  contact: 'Kontakt',
  namesRange: 'Namen {from} bis {to} von {total}',
  embedHeading: 'Diesen Brief auf die eigene Website stellen',
  embedHow: 'Kopieren Sie diese Zeilen dorthin in Ihre Seite, wo der Brief stehen soll:',
  embedReplace: 'Ersetzen Sie {address} durch die Adresse des Ordners, in dem diese Seite liegt.',
  embedPlain: 'Wenn Ihr Editor unbekannte Tags entfernt, verwenden Sie stattdessen diese Zeilen:',
  embedFrame: 'Wenn Ihr Editor Rahmen (iframe), aber keine Skripte annimmt, verwenden Sie diese Zeile:',
  embedNoScript: 'Wo kein Skript laufen darf, zum Beispiel in einem Newsletter, verwenden Sie einen Link:',
};

const arabic: PageWords = {
  readAndSee: 'اقرأ الرسالة واطّلع على أسماء الموقّعين',
  closesOn: 'باب التوقيع مفتوح حتى {date}.',
  contact: 'للتواصل',
  namesRange: 'الأسماء من {from} إلى {to} من أصل {total}',
  embedHeading: 'انشر هذه الرسالة على موقعك',
  embedHow: 'انسخ هذه الأسطر إلى صفحتك، في الموضع الذي تريد أن تظهر فيه الرسالة:',
  embedReplace: 'ضع عنوان المجلد الذي توجد فيه هذه الصفحة بدلًا من {address}.',
  embedPlain: 'إذا كان المحرّر يحذف الوسوم التي لا يعرفها، فاستعمل هذه الأسطر:',
  embedFrame: 'إذا كان المحرّر يقبل الإطارات (iframe) ولا يقبل النصوص البرمجية، فاستعمل هذا السطر:',
  embedNoScript: 'وحيث لا يُسمح بتشغيل أي نص برمجي، كما في النشرات البريدية، استعمل رابطًا:',
};

const words: Readonly<Partial<Record<string, PageWords>>> = { ar: arabic, de: german, en: english };

/** The words that go with the interface's own of that locale. */
export function pageWords(locale: string): PageWords {
  return words[locale] ?? english;
}
