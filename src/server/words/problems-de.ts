import type { ProblemWords } from './problem-words.ts';

export const words: ProblemWords = {
  problems: {
    'invalid-fields': {
      title: 'Etwas stimmt noch nicht',
      detail: 'Bitte lesen Sie, was neben den Feldern steht, und senden Sie es noch einmal.',
    },
    'letter-changed': {
      title: 'Der Brief hat sich geändert',
      detail:
        'Der Text ist ein anderer als der, den Sie gesehen haben. Bitte lesen Sie ihn, bevor Sie unterzeichnen.',
    },
    closed: {
      title: 'Die Unterzeichnung ist beendet',
      detail: 'Dieser Brief kann nicht mehr unterzeichnet werden.',
    },
    'wrong-code': {
      title: 'Das ist nicht der Code',
      detail: 'Geben Sie die sechs Ziffern aus der neuesten E-Mail ein, die Sie von uns haben.',
    },
    'code-expired': {
      title: 'Dieser Code gilt nicht mehr',
      detail: 'Fordern Sie einen neuen an: Wir senden ihn an dieselbe Adresse.',
    },
    'unknown-attempt': {
      title: 'Diese Unterschrift wartet nicht mehr',
      detail: 'Bitte unterzeichnen Sie noch einmal. Es dauert eine Minute.',
    },
    'too-many-tries': {
      title: 'Zu viele falsche Codes',
      detail:
        'Zu Ihrer Sicherheit nehmen wir für diese Adresse heute keine Codes mehr an. Bitte versuchen Sie es morgen wieder.',
    },
    'too-many': {
      title: 'Zu viele auf einmal',
      detail: 'Von dort, wo Sie sind, kamen sehr viele Unterschriften. Bitte versuchen Sie es später wieder.',
    },
    'proof-required': {
      title: 'Einen Moment',
      detail:
        'Ihr Browser muss eine kleine Rechnung lösen, bevor dies gesendet werden kann, und es ist ihm nicht gelungen. Bitte öffnen Sie diese Seite mit https:// vor der Adresse oder in einem anderen Browser und senden Sie es noch einmal.',
    },
    'unknown-token': {
      title: 'Diese Seite war zu lange offen',
      detail: 'Bitte fordern Sie einen neuen Code an, um Ihre Unterschriften zu sehen.',
    },
    'unknown-signature': {
      title: 'Diese Unterschrift gibt es nicht',
      detail: 'Vielleicht wurde sie schon zurückgezogen.',
    },
    'origin-refused': {
      title: 'Von dieser Website aus kann der Brief nicht unterzeichnet werden',
      detail: 'Bitte unterzeichnen Sie auf der Seite des Briefes selbst.',
    },
    'key-missing': {
      title: 'Das Formular hat nicht richtig funktioniert',
      detail: 'Bitte laden Sie die Seite neu und senden Sie es noch einmal. (Idempotency-Key fehlt.)',
    },
    'key-malformed': {
      title: 'Das Formular hat nicht richtig funktioniert',
      detail:
        'Bitte laden Sie die Seite neu und senden Sie es noch einmal. (Idempotency-Key hat 1 bis 64 Buchstaben, Ziffern, „-“ und „_“.)',
    },
    'key-reused': {
      title: 'Das Formular hat nicht richtig funktioniert',
      detail:
        'Bitte laden Sie die Seite neu und senden Sie es noch einmal. (Idempotency-Key gehört zu einer anderen Anfrage.)',
    },
    'not-json': {
      title: 'Das Formular hat nicht richtig funktioniert',
      detail: 'Bitte laden Sie die Seite neu und senden Sie es noch einmal. (Der Inhalt ist kein JSON.)',
    },
    'too-large': {
      title: 'Das ist zu viel Text',
      detail: 'Bitte kürzen Sie ihn und senden Sie ihn noch einmal.',
    },
    'too-slow': { title: 'Die Verbindung ist zu langsam', detail: 'Bitte senden Sie es noch einmal.' },
    'wrong-content-type': {
      title: 'Das Formular hat nicht richtig funktioniert',
      detail:
        'Bitte laden Sie die Seite neu und senden Sie es noch einmal. (Der Inhalt muss application/json sein.)',
    },
    'not-found': { title: 'Hier ist nichts', detail: 'Bitte sehen Sie sich die Adresse noch einmal an.' },
    'method-not-allowed': {
      title: 'Das geht hier nicht',
      detail: 'Die Adresse stimmt, nimmt aber Anfragen anderer Art.',
    },
    unavailable: {
      title: 'Das geht gerade nicht',
      detail: 'Nichts ist verloren. Bitte senden Sie es in einigen Minuten noch einmal.',
    },
    failed: {
      title: 'Bei uns ist etwas schiefgegangen',
      detail: 'Bitte senden Sie es in einigen Minuten noch einmal.',
    },
  },
  triesLeft: {
    one: 'Geben Sie die sechs Ziffern aus der neuesten E-Mail ein. Sie haben noch {n} Versuch.',
    other: 'Geben Sie die sechs Ziffern aus der neuesten E-Mail ein. Sie haben noch {n} Versuche.',
  },
  noTryLeft:
    'Das war der letzte Versuch mit diesem Code. Fordern Sie einen neuen an: Wir senden ihn an dieselbe Adresse.',
  againInMinutes: {
    one: 'Bitte versuchen Sie es in {n} Minute wieder.',
    other: 'Bitte versuchen Sie es in {n} Minuten wieder.',
  },
};
