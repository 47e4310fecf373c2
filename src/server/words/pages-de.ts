import type { PageTexts } from './page-texts.ts';

export const texts: PageTexts = {
  letters: 'Offene Briefe',
  confirmTitle: 'Bestätigen Sie Ihre Unterschrift',
  confirmAsk: 'Ein Klick fehlt noch: Ihre Unterschrift zählt, sobald Sie sie bestätigen.',
  confirmCode: 'Die sechs Ziffern aus der E-Mail',
  confirmButton: 'Unterschrift bestätigen',
  linkTitle: 'Der Link ist nicht vollständig',
  linkDetail:
    'Bitte kopieren Sie den ganzen Link aus der E-Mail in die Adresszeile, oder geben Sie die sechs Ziffern dort ein, wo Sie unterzeichnet haben.',
  thanksTitle: 'Vielen Dank!',
  published: 'Ihre Unterschrift ist die Nummer {n}.',
  awaitingApproval:
    'Ihre Unterschrift ist bestätigt. Sie erscheint, sobald sie von denen, die den Brief betreuen, geprüft wurde.',
  counted: 'Ihre Unterschrift zählt. Ihr Name wird nicht genannt.',
  total: { one: 'Bisher gibt es {n} Unterschrift.', other: 'Bisher gibt es {n} Unterschriften.' },
  toLetter: 'Zum Brief',
};
