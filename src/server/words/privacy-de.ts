import type { PrivacyWords } from './privacy-words.ts';

export const words: PrivacyWords = {
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
