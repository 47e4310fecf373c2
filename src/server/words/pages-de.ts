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
  report: {
    title: 'Bericht für Partner',
    token: 'Was im Link hinter dem # steht',
    open: 'Bericht zeigen',
    refused:
      'Dieser Link öffnet nichts oder nichts mehr. Bitten Sie die, die den Brief betreuen, um einen neuen.',
    total: {
      one: '{n} Unterschrift ist über Ihre Website gekommen, bis zum {day}.',
      other: '{n} Unterschriften sind über Ihre Website gekommen, bis zum {day}.',
    },
    few: 'Über Ihre Website sind bisher weniger als {n} Unterschriften gekommen.',
    overTime: 'Im Lauf der Zeit',
    how: 'Gezählt werden ganze Tage: Was heute kommt, steht morgen hier. Tage mit weniger als {n} Unterschriften zählen mit den folgenden zusammen, damit niemand erfährt, wer wann unterschrieben hat.',
    asTable: 'Die Zahlen als Tabelle',
    days: 'Tage',
    signatures: 'Unterschriften',
    snippet: 'Die Zeilen für Ihre Website',
  },
};
