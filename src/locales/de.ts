import type { FindingStrings } from './words/finding.ts';
import type { MailWords } from './words/mails.ts';
import type { PageTexts } from './words/pages.ts';
import type { PrivacyWords } from './words/privacy.ts';
import type { ProblemWords } from './words/problems.ts';
import type { PublishedWords } from './words/published.ts';
import type { SigningStrings } from './words/signing.ts';
import type { Strings } from './words/reading.ts';

export const reading: Strings = {
  letterTo: (addressee) =>
    `Offener Brief an ${addressee.replace(/^(Die|Das|Den|Der) /, (article) => article.toLowerCase())}`,
  language: 'Sprache',
  signedBoth: {
    one: 'Organisation oder Person hat unterzeichnet',
    other: 'Organisationen und Personen haben unterzeichnet',
  },
  signedOrganizations: {
    one: 'Organisation hat unterzeichnet',
    other: 'Organisationen haben unterzeichnet',
  },
  signedPeople: { one: 'Person hat unterzeichnet', other: 'Personen haben unterzeichnet' },
  haveSigned: { one: 'hat unterzeichnet', other: 'haben unterzeichnet' },
  seeWho: 'Wer?',
  beFirst: 'Unterzeichnen Sie als eine der Ersten',
  moreToReach: { one: 'Noch {n} bis {goal}', other: 'Noch {n} bis {goal}' },
  goalReached: 'Ziel von {goal} erreicht',
  sign: 'Brief unterzeichnen',
  signShort: 'Unterzeichnen',
  opensMail: 'Öffnet eine E-Mail an {to}',
  continuesOn: 'Weiter auf {to}',
  formFailed: 'Das Formular konnte nicht geladen werden. Bitte versuchen Sie es noch einmal.',
  closed: 'Die Unterzeichnung ist beendet.',
  closedOn: 'Die Unterzeichnung endete am {date}.',
  totalSigned: { one: '{n} hat unterzeichnet.', other: '{n} haben unterzeichnet.' },
  readLetter: 'Brief lesen',
  whoSigned: 'Wer unterzeichnet hat',
  organizations: 'Organisationen',
  people: 'Personen',
  others: 'Weitere',
  unnamed: {
    one: 'und {n} Person, die nicht genannt werden wollte',
    other: 'und {n} Personen, die nicht genannt werden wollten',
  },
  you: 'Sie',
  changeSignature: 'Haben Sie unterzeichnet? Ändern oder zurückziehen',
  find: 'Name, Organisation oder Land suchen',
  clear: 'Leeren',
  sift: 'Filtern und sortieren',
  printedTitle: {
    one: 'Unterzeichnet von {n} Organisation oder Person, Stand {date}',
    other: 'Unterzeichnet von {n} Organisationen und Personen, Stand {date}',
  },
  showMore: '{n} weitere zeigen',
  showNew: { one: '{n} neuen Namen zeigen', other: '{n} neue Namen zeigen' },
  newNames: 'Neu',
  andMore: { one: 'und {n} weiterer', other: 'und {n} weitere' },
  showAllLogos: 'Alle Logos zeigen',
  loadingNames: 'Weitere Namen werden geladen …',
  namesFailed: 'Nicht alle Namen konnten geladen werden.',
  letterFailed: 'Der Brief konnte nicht geladen werden.',
  letterMissing: 'Der Brief, der hierher gehört, fehlt.',
  tryAgain: 'Noch einmal versuchen',
  loading: 'Der Brief wird geladen …',
};

export const finding: FindingStrings = {
  results: { one: '{n} Treffer', other: '{n} Treffer' },
  noResult: 'Noch kein Name wie „{query}“.',
  almost: 'Kein „{query}“. Gezeigt: {names}.',
  quoted: '„{name}“',
  type: 'Wer',
  everyone: 'Alle',
  country: 'Land',
  allCountries: 'Alle Länder',
  order: 'Reihenfolge',
  byFeatured: 'Hervorgehobene zuerst',
  byName: 'Nach Namen',
  byNewest: 'Neueste zuerst',
};

export const signing: SigningStrings = {
  faults: {
    missing: 'Bitte füllen Sie dieses Feld aus.',
    malformed: 'Das ließ sich nicht lesen. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.',
    'too-long': 'Bitte kürzen Sie dies auf {max} Zeichen.',
    'broken-characters': 'Einige Zeichen sind unterwegs kaputtgegangen. Bitte tippen Sie dies noch einmal.',
    'control-characters':
      'Hier sind verborgene Steuerzeichen enthalten. Bitte tippen Sie dies, statt es einzufügen.',
    invisible: 'Hier stehen nur unsichtbare Zeichen. Bitte tippen Sie dies noch einmal.',
    'stacked-marks': 'Auf einem Buchstaben stehen zu viele Akzente. Bitte lassen Sie einige weg.',
    'email-address': 'Das können alle lesen: Bitte lassen Sie die E-Mail-Adresse weg.',
    'web-address': 'Bitte lassen Sie die Internetadresse weg.',
    markup: 'Bitte schreiben Sie dies ohne HTML, als einfachen Text.',
    'not-an-email': 'Geben Sie eine E-Mail-Adresse wie name@example.org ein.',
    'not-a-url': 'Geben Sie eine Internetadresse wie https://example.org ein.',
    'not-a-country': 'Wählen Sie ein Land aus der Liste.',
    'not-an-option': 'Wählen Sie eine der Antworten.',
    'not-consented': 'Bitte haken Sie dies an: Ohne das können Sie nicht unterzeichnen.',
  },
  missing: {
    '/name': 'Geben Sie Ihren Namen ein.',
    '/email': 'Geben Sie Ihre E-Mail-Adresse ein: Wir senden Ihnen einen Code zur Bestätigung.',
    '/country': 'Wählen Sie ein Land.',
    '/fields/contact_name': 'Geben Sie Ihren Namen ein.',
  },
  notAuthorised: 'Bitte bestätigen Sie, dass Sie für diese Organisation unterzeichnen dürfen.',
  close: 'Schließen',
  whoSigns: 'Wer unterzeichnet?',
  asPerson: 'Ich, als Person',
  asOrganization: 'Eine Organisation',
  name: 'Ihr Name',
  nameHint: 'wie er öffentlich erscheinen soll',
  email: 'E-Mail',
  workEmail: 'Dienstliche E-Mail',
  organizationOrProfession: 'Organisation oder Beruf',
  organization: 'Organisation',
  organizationName: 'Name der Organisation',
  role: 'Beruf oder Funktion',
  yourRole: 'Ihre Funktion',
  country: 'Land',
  locality: 'Ort',
  comment: 'Kommentar',
  url: 'Website',
  choose: 'Bitte wählen…',
  comma: ', ',
  shownPublicly: 'öffentlich sichtbar',
  neverShown: 'wird nie gezeigt',
  optional: 'freiwillig',
  publish: 'Meinen Namen in der öffentlichen Liste zeigen',
  publishHint: 'Sonst werden Sie gezählt, aber nicht genannt.',
  authorised: 'Ich darf für diese Organisation unterzeichnen',
  more: 'Mehr dazu',
  signFor: 'Für {name} unterzeichnen',
  dataNote:
    'Mit der Unterschrift äußern Sie eine Meinung. Ihr Name und Ihre E-Mail-Adresse werden gespeichert, um die Unterschrift zu zählen und zu prüfen. Sie können sie jederzeit zurückziehen.',
  dataNoteBy:
    'Mit der Unterschrift äußern Sie eine Meinung, und {organiser} speichert Ihren Namen und Ihre E-Mail-Adresse, um die Unterschrift zu zählen und zu prüfen. Sie können sie jederzeit zurückziehen.',
  dataGoesTo: 'Ihre Daten gehen an {host}.',
  privacy: 'Was mit Ihren Daten geschieht',
  problem: 'Es gibt ein Problem',
  error: 'Fehler:',
  didYouMean: 'Meinten Sie {email}?',
  useIt: 'Übernehmen',
  sending: 'Wird gesendet…',
  stillSending: 'Wird noch gesendet…',
  proving: 'Einen Moment, wir prüfen, dass keine Maschine unterschreibt …',
  offline: 'Keine Verbindung. Es wird gesendet, sobald Sie wieder online sind.',
  tryNow: 'Jetzt versuchen',
  stop: 'Abbrechen',
  waiting: 'Gerade unterzeichnen viele. Nächster Versuch in {time}.',
  failed: 'Es hat nicht geklappt. Was Sie eingegeben haben, ist noch da.',
  orWrite: 'Stattdessen an {contact} schreiben',
  letterChanged:
    'Der Brief wurde inzwischen geändert. Bitte lesen Sie ihn noch einmal, bevor Sie unterzeichnen.',
  attemptGone:
    'Ihre Unterschrift hat zu lange gewartet. Bitte senden Sie sie noch einmal: Alles ist noch da.',
  closedMeanwhile: 'Die Unterzeichnung wurde inzwischen beendet. Ihre Unterschrift wurde nicht gesendet.',
  continueSigning: 'Weiter unterzeichnen',
  codeTitle: 'Sehen Sie in Ihre E-Mails',
  codeSent: 'Wir haben einen Code aus sechs Ziffern an {email} gesendet.',
  change: 'Adresse ändern',
  codeLabel: 'Code aus der E-Mail',
  confirm: 'Bestätigen',
  checking: 'Wird geprüft…',
  codeMalformed: 'Geben Sie die sechs Ziffern aus der E-Mail ein.',
  codeWrong: { one: 'Falscher Code. Noch {n} Versuch.', other: 'Falscher Code. Noch {n} Versuche.' },
  codeWrongUncounted: 'Falscher Code.',
  codeLastWrong: 'Falscher Code, und das war der letzte Versuch. Lassen Sie sich einen neuen senden.',
  codeExpired: 'Dieser Code ist abgelaufen. Lassen Sie sich einen neuen senden.',
  codeFailed: 'Es hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  resend: 'E-Mail noch einmal senden',
  resendIn: {
    one: 'In {n} Sekunde können Sie sie noch einmal senden lassen.',
    other: 'In {n} Sekunden können Sie sie noch einmal senden lassen.',
  },
  resending: 'Wird gesendet…',
  resent: 'Die E-Mail wurde noch einmal gesendet.',
  nothingThere: 'Nichts da? Sehen Sie im Spam-Ordner nach, oder nutzen Sie den Link in der E-Mail.',
  thanks: 'Danke, {name}.',
  thanksNameless: 'Danke.',
  published: 'Sie stehen an Stelle {n}.',
  publishedUnnumbered: 'Ihr Name steht jetzt in der Liste.',
  counted: 'Sie sind gezählt, aber nicht genannt.',
  awaitingOrganization: 'Organisationen prüfen wir von Hand, meist innerhalb von zwei Tagen.',
  awaitingPerson: 'Die Unterschrift wird geprüft, bevor sie erscheint, meist innerhalb von zwei Tagen.',
  passOn: 'Brief weitergeben',
  sendOn: 'Weiterleiten…',
  copyLink: 'Link kopieren',
  copied: 'Kopiert',
  byMail: 'E-Mail',
  withdrawOrChange: 'Zurückziehen oder ändern',
  manageTitle: 'Unterschrift ändern oder zurückziehen',
  manageAsk:
    'Geben Sie die E-Mail-Adresse ein, mit der Sie unterzeichnet haben. Wir senden Ihnen einen Code.',
  sendCode: 'Code senden',
  oneMoment: 'Einen Moment…',
  manageExpired: 'Das hat zu lange gedauert. Bitte fordern Sie einen neuen Code an.',
  manageFailed: 'Es hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  ownTitle: 'Ihre Unterschrift',
  ownNone: 'Mit dieser Adresse ist nichts unterzeichnet.',
  ownPublished: 'Steht in der öffentlichen Liste.',
  ownCounted: 'Gezählt, nicht genannt.',
  ownAwaiting: 'Wird noch geprüft.',
  withdraw: 'Zurückziehen',
  hide: 'Namen verbergen',
  show: 'Namen zeigen',
  reallyWithdraw: 'Diese Unterschrift zurückziehen? Ihre Daten werden endgültig gelöscht.',
  reallyHide: 'Diesen Namen aus der öffentlichen Liste nehmen? Die Unterschrift zählt weiter.',
  reallyShow: 'Diesen Namen in der öffentlichen Liste zeigen, für alle?',
  yesWithdraw: 'Ja, zurückziehen',
  yesHide: 'Ja, verbergen',
  yesShow: 'Ja, zeigen',
  keep: 'So lassen',
  withdrawn: 'Zurückgezogen. Ihre Daten wurden gelöscht.',
  hidden: 'Ihr Name wird nicht mehr gezeigt. Sie werden weiter gezählt.',
  shown: 'Ihr Name steht in der öffentlichen Liste.',
};

export const published: PublishedWords = {
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

export const pages: PageTexts = {
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

export const mails: MailWords = {
  mails: {
    code: {
      subject: '{code} ist Ihr Code für die Unterschrift unter „{title}“',
      greeting: 'Guten Tag {name},',
      paragraphs: [
        'Sie möchten den offenen Brief „{title}“ unter diesem Namen unterzeichnen. Geben Sie den Code dort ein, wo Sie unterschrieben haben, oder drücken Sie den Knopf.',
        'Der Code gilt {minutes} Minuten. Erst mit diesem Schritt zählt Ihre Unterschrift.',
      ],
      button: 'Unterschrift bestätigen',
    },
    again: {
      subject: '{code}: Sie haben „{title}“ schon unterzeichnet',
      greeting: 'Guten Tag {name},',
      paragraphs: [
        'Sie wollten den offenen Brief „{title}“ unterzeichnen. Das haben Sie schon getan, und Ihre Unterschrift zählt: Es bleibt nichts zu tun.',
        'Wartet eine Seite auf einen Code, schließt dieser sie ab. Ändern oder zurückziehen können Sie Ihre Unterschrift unter der Namensliste bei „Ändern oder zurückziehen“.',
      ],
    },
    full: {
      subject: 'Keine weitere Unterschrift mit dieser Adresse unter „{title}“',
      greeting: 'Guten Tag,',
      paragraphs: [
        'Jemand wollte den offenen Brief „{title}“ mit dieser Adresse unter einem anderen Namen unterzeichnen. Zwei Menschen haben mit ihr schon unterschrieben, und mehr sind mit einer Adresse nicht möglich.',
        'Für eine dritte Person nehmen Sie bitte eine andere Adresse. Für die beiden hat sich nichts geändert.',
      ],
    },
    manage: {
      subject: '{code} ist Ihr Code zum Ändern Ihrer Unterschrift unter „{title}“',
      greeting: 'Guten Tag {name},',
      paragraphs: [
        'Sie möchten Ihre Unterschrift unter dem offenen Brief „{title}“ ansehen, ändern oder zurückziehen. Geben Sie den Code auf der Seite ein, auf der Sie danach gefragt haben.',
        'Der Code gilt {minutes} Minuten.',
      ],
    },
    rejected: {
      subject: 'Ihre Unterschrift unter „{title}“ erscheint nicht',
      greeting: 'Guten Tag {name},',
      paragraphs: [
        'die Organisation des offenen Briefs „{title}“ hat Ihre Unterschrift angesehen. Sie wird nicht veröffentlicht und zählt nicht. Die Begründung:',
        '{reason}',
        'Wenn das ein Irrtum ist, antworten Sie bitte auf diese E-Mail.',
      ],
    },
    corrected: {
      subject: 'Ihr Name unter „{title}“ wurde berichtigt',
      greeting: 'Guten Tag {name},',
      paragraphs: [
        'die Organisation des offenen Briefs „{title}“ hat die Schreibweise Ihres Namens berichtigt. Er lautet jetzt {name}.',
        'Wenn das nicht stimmt, antworten Sie bitte auf diese E-Mail.',
      ],
    },
  },
  code: 'Ihr Code',
  notYou: 'Waren Sie das nicht, können Sie diese Nachricht vergessen: Ohne den Code geschieht nichts.',
  letter: 'Der Brief',
};

export const problems: ProblemWords = {
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

export const privacy: PrivacyWords = {
  toConfirm: 'Vorgeschlagener Wortlaut, von den Verantwortlichen noch zu bestätigen',
  responsible: 'Wer verantwortlich ist',
  organisers: 'Die Initiative, von der dieser Brief stammt',
  contact: 'Kontakt',
  noContact: 'Der Brief nennt noch keinen Kontakt.',
  asked: 'Wonach gefragt wird',
  persons: 'Personen',
  organizations: 'Organisationen',
  data: 'Angabe',
  needed: 'Nötig',
  public: 'Öffentlich',
  yes: 'ja',
  no: 'nein',
  ifAgreed: 'wenn Sie zustimmen',
  never: 'nie',
  along:
    'Dazu wird gespeichert: wann Sie unterzeichnet und bestätigt haben, die Sprache, mit ihrem Kurznamen die Partnerorganisation, auf deren Website Sie unterzeichnet haben, worin Sie eingewilligt haben, ein Fingerabdruck (SHA-256) des Textes, den Sie unterzeichnet haben, und was an der Unterschrift ungewöhnlich schien.',
  why: 'Wozu',
  purposes: [
    'Ihr Name und was Sie dazu angeben: um zu zeigen, wer den Brief unterstützt, oder um Sie zu zählen.',
    'Ihre E-Mail-Adresse: um mit einem Code festzustellen, ob sie Ihnen gehört, um niemanden doppelt zu zählen, um Ihnen zu sagen, falls Ihre Unterschrift abgelehnt oder Ihr Name berichtigt wurde, und damit Sie ändern oder zurückziehen können. Für mehr nur, wenn Sie dem zustimmen.',
  ],
  agreed: 'Worum Sie um Zustimmung gebeten werden',
  voluntary: 'freiwillig',
  ground: 'Rechtsgrundlage',
  grounds: {
    consent: [
      'Ihre Einwilligung (Artikel 6 Absatz 1 Buchstabe a DSGVO), die Sie mit der Unterschrift und mit dem geben, was Sie ankreuzen. Eine Unterschrift kann politische Meinungen oder Überzeugungen zeigen: Die Einwilligung gilt auch dafür (Artikel 9 Absatz 2 Buchstabe a).',
    ],
    'legitimate-interests': [
      'Zählen und Prüfen der Unterschriften: das Interesse an einem offenen Brief mit echten Unterschriften (Artikel 6 Absatz 1 Buchstabe f DSGVO).',
      'Veröffentlichen Ihres Namens und alles, was Sie ankreuzen: Ihre Einwilligung (Artikel 6 Absatz 1 Buchstabe a; wo eine Unterschrift politische Meinungen oder Überzeugungen zeigt, Artikel 9 Absatz 2 Buchstabe a).',
    ],
  },
  groundOfDefence:
    'Abwehr von Missbrauch und Aufzeichnung der Bearbeitung: das Interesse an einer Liste ohne Fälschungen und daran, Rechenschaft geben zu können (Artikel 6 Absatz 1 Buchstabe f).',
  seen: 'Wer es sieht',
  byEveryone:
    'Alle sehen, was öffentlich ist: auf der Seite des Briefs und auf den Websites der Partner, die ihn zeigen.',
  moderation: {
    all: 'Die Verantwortlichen sehen jede Unterschrift an, bevor sie zählt.',
    organizations:
      'Die Verantwortlichen sehen Unterschriften von Organisationen und alles Ungewöhnliche an, bevor es zählt. Andere zählen, sobald sie bestätigt sind.',
    none: 'Die Verantwortlichen sehen alles Ungewöhnliche an, bevor es zählt. Andere Unterschriften zählen, sobald sie bestätigt sind.',
  },
  byOrganisers:
    'Wer den Brief betreut, sieht alles. Die Anmeldung geht nur mit einem Link, der an eine vorher benannte Adresse geschickt wird, und was getan wird, wird aufgezeichnet.',
  keptAt:
    'Die Angaben gehen an {host} und werden dort von denen gespeichert, die das für die Verantwortlichen betreiben.',
  mailedBy: 'E-Mails an Sie befördert {host}.',
  notMailed: 'Dieser Dienst wird erst ausprobiert: Er verschickt keine E-Mails.',
  byPartners: 'Partner erfahren, wie viele auf ihren Websites unterzeichnet haben, nicht wer.',
  kept: 'Wie lange es gespeichert wird',
  period: 'Dauer',
  untilWithdrawn: 'bis Sie zurückziehen',
  untilDay: 'bis Sie zurückziehen, spätestens bis {date}: {days} nach dem Ende der Unterzeichnung',
  afterEnd:
    'bis Sie zurückziehen, spätestens {days} nach dem Ende der Unterzeichnung, für das noch kein Tag feststeht',
  signature: 'Die Unterschrift mit dem, was öffentlich ist',
  private: 'E-Mail-Adresse und Antworten, die nie öffentlich sind',
  unconfirmed: 'Was niemand bestätigt hat',
  codes: 'Dass eine Adresse einen Code verlangt hat, und falsche Versuche, als Hashwerte mit Schlüssel',
  changing: 'Die Erlaubnis, etwas zu ändern, nachdem der Code eingegeben wurde',
  mails: 'Eine E-Mail, die nicht zugestellt werden konnte, ohne die Adresse',
  mailsPeriod: 'wird {time} lang versucht; dass es misslang: {days}',
  log: 'Was mit einer Unterschrift getan wurde, ohne die Adresse; wie sie vorher war, bis sie gelöscht ist',
  network: 'Das Netz, aus dem eine Anfrage kommt, als Hashwert mit Schlüssel',
  defence: 'Abwehr von Missbrauch',
  counting:
    'Es wird gezählt, wie viel aus einem Netz kommt, damit niemand mit tausend Namen unterzeichnet. Seine Adresse wird nicht gespeichert.',
  proof: {
    auto: 'Während der Brief angegriffen wird, oder wenn viel aus Ihrem Netz kommt, rechnet Ihr Browser kurz, bevor er unterzeichnet. Das sagt nichts über Sie, und kein anderer Server wird gefragt.',
    on: 'Ihr Browser rechnet kurz, bevor er unterzeichnet. Das sagt nichts über Sie, und kein anderer Server wird gefragt.',
  },
  decided: 'Keine Unterschrift wird allein von einem Programm abgelehnt.',
  cookies: 'Cookies',
  noCookies:
    'Keine, weder hier noch dort, wo der Brief gezeigt wird. In Ihrem Browser wird nichts gespeichert, und Besuche werden nicht gemessen.',
  organiserCookie:
    'Nur wer den Brief betreut, hat auf den eigenen Seiten dafür eines, für {hours} während der Anmeldung.',
  rights: 'Ihre Rechte',
  rightsList:
    'Sie können erfahren, was über Sie gespeichert ist, und eine Kopie davon bekommen (Artikel 15 und 20 DSGVO), es berichtigen (16) oder löschen lassen (17), seine Verwendung einschränken lassen (18) und ihr widersprechen (21). Eine Einwilligung können Sie jederzeit zurücknehmen; was bis dahin geschah, bleibt rechtmäßig.',
  withdrawing:
    'Um Ihre Unterschrift zu ändern oder zurückzuziehen: auf der Seite des Briefs, „{words}“. Sie bekommen einen Code per E-Mail. Das Zurückziehen löscht sie sofort mit allem, was von Ihnen gespeichert ist.',
  afterwards:
    'Sobald Ihre Adresse gelöscht ist, kann kein Code mehr an sie geschickt werden: Dann erledigen das die Verantwortlichen für Sie.',
  otherwise:
    'Für alles andere schreiben Sie bitte an den Kontakt oben, von der Adresse, mit der Sie unterzeichnet haben.',
  complaint:
    'Sie können sich bei einer Datenschutzbehörde beschweren, zum Beispiel dort, wo Sie wohnen oder arbeiten.',
  free: 'Niemand muss unterzeichnen. Ohne Namen und E-Mail-Adresse kann keine Unterschrift gezählt werden.',
  made: 'Diese Seite entsteht aus den Einstellungen, nach denen der Brief betrieben wird.',
};
