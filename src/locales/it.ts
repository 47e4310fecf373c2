import type { DeskWords } from './words/desk.ts';
import type { FindingStrings } from './words/finding.ts';
import type { HeldWords } from './words/held.ts';
import type { MailWords } from './words/mails.ts';
import type { PageTexts } from './words/pages.ts';
import type { PartnersWords } from './words/partners.ts';
import type { PrivacyWords } from './words/privacy.ts';
import type { ProblemWords } from './words/problems.ts';
import type { PublishedWords } from './words/published.ts';
import type { SigningStrings } from './words/signing.ts';
import type { Strings } from './words/reading.ts';

export const reading: Strings = {
<<<<<<< HEAD
  letterTo: (addressee) =>
    `Lettera aperta ${`a ${addressee}`
      .replace(/^a Il /i, 'al ')
      .replace(/^a I /i, 'ai ')
      .replace(/^a Gli /i, 'agli ')
      .replace(/^a L(?=[aeo] |[’'])/i, 'all')}`,
=======
  letterTo: (addressee) => `Lettera aperta: ${addressee}`,
>>>>>>> f68fc9c (Speaks Italian)
  language: 'Lingua',
  signedBoth: {
    one: 'organizzazione o persona ha firmato',
    many: 'di organizzazioni e persone hanno firmato',
    other: 'organizzazioni e persone hanno firmato',
  },
  signedOrganizations: {
    one: 'organizzazione ha firmato',
    many: 'di organizzazioni hanno firmato',
    other: 'organizzazioni hanno firmato',
  },
  signedPeople: {
    one: 'persona ha firmato',
    many: 'di persone hanno firmato',
    other: 'persone hanno firmato',
  },
  haveSigned: { one: 'ha firmato', many: 'hanno firmato', other: 'hanno firmato' },
  seeWho: 'Vedi chi',
<<<<<<< HEAD
  beFirst: 'Sia tra i primi a firmare',
  moreToReach: {
    one: 'Ne manca {n} per arrivare a {goal}',
    many: 'Ne mancano {n} per arrivare a {goal}',
    other: 'Ne mancano {n} per arrivare a {goal}',
=======
  beFirst: 'Firma tra i primi',
  moreToReach: {
    one: 'Manca {n} per arrivare a {goal}',
    many: 'Mancano {n} per arrivare a {goal}',
    other: 'Mancano {n} per arrivare a {goal}',
>>>>>>> f68fc9c (Speaks Italian)
  },
  goalReached: 'Obiettivo di {goal} raggiunto',
  sign: 'Firma questa lettera',
  signShort: 'Firma',
  opensMail: 'Apre un’e-mail a {to}',
<<<<<<< HEAD
  continuesOn: 'Continua su {to}',
  formFailed: 'Non è stato possibile caricare il modulo. Riprovi.',
  closed: 'La raccolta di firme è chiusa.',
  closedOn: 'Raccolta di firme chiusa in data {date}.',
=======
  continuesOn: 'Prosegue su {to}',
  formFailed: 'Non è stato possibile caricare il modulo. Riprova.',
  closed: 'La raccolta firme è chiusa.',
  closedOn: 'Raccolta firme chiusa il {date}.',
>>>>>>> f68fc9c (Speaks Italian)
  totalSigned: { one: '{n} firma.', many: '{n} di firme.', other: '{n} firme.' },
  readLetter: 'Leggi la lettera',
  whoSigned: 'Chi ha firmato',
  organizations: 'Organizzazioni',
  people: 'Persone',
  others: 'Altri',
  unnamed: {
<<<<<<< HEAD
    one: 'e {n} persona che preferisce non essere nominata',
    many: 'e {n} di persone che preferiscono non essere nominate',
    other: 'e {n} persone che preferiscono non essere nominate',
  },
  you: 'Lei',
  changeSignature: 'Ha già firmato? Modifica o ritira la firma',
=======
    one: 'e {n} persona che ha preferito non comparire',
    many: 'e {n} di persone che hanno preferito non comparire',
    other: 'e {n} persone che hanno preferito non comparire',
  },
  you: 'Tu',
  changeSignature: 'Hai già firmato? Modifica o ritira',
>>>>>>> f68fc9c (Speaks Italian)
  find: 'Cerca un nome, un’organizzazione o un Paese',
  clear: 'Cancella',
  sift: 'Filtra e ordina',
  printedTitle: {
<<<<<<< HEAD
    one: '{n} organizzazione o persona firmataria ({date})',
    many: '{n} di organizzazioni e persone firmatarie ({date})',
    other: '{n} organizzazioni e persone firmatarie ({date})',
  },
  showMore: 'Mostra altri {n}',
  showBefore: 'Mostra i {n} precedenti',
  showNew: {
    one: 'Mostra {n} nuovo nome',
    many: 'Mostra {n} di nuovi nomi',
    other: 'Mostra {n} nuovi nomi',
  },
=======
    one: '{n} organizzazione o persona firmataria al {date}',
    many: '{n} di organizzazioni e persone firmatarie al {date}',
    other: '{n} organizzazioni e persone firmatarie al {date}',
  },
  showMore: 'Mostra altri {n}',
  showBefore: 'Mostra {n} precedenti',
  showNew: { one: 'Mostra {n} nuovo nome', many: 'Mostra {n} di nuovi nomi', other: 'Mostra {n} nuovi nomi' },
>>>>>>> f68fc9c (Speaks Italian)
  newNames: 'Nuovi',
  andMore: { one: 'e {n} altro', many: 'e altri {n}', other: 'e altri {n}' },
  showAllLogos: 'Mostra tutti i loghi',
  loadingNames: 'Caricamento di altri nomi…',
  namesFailed: 'Non è stato possibile caricare tutti i nomi.',
  letterFailed: 'Non è stato possibile caricare la lettera.',
<<<<<<< HEAD
  letterMissing: 'La lettera prevista qui non si trova.',
=======
  letterMissing: 'La lettera prevista qui non c’è.',
>>>>>>> f68fc9c (Speaks Italian)
  tryAgain: 'Riprova',
  loading: 'Caricamento della lettera…',
};

export const finding: FindingStrings = {
  results: { one: '{n} risultato', many: '{n} di risultati', other: '{n} risultati' },
  noResult: 'Ancora nessun nome come «{query}».',
<<<<<<< HEAD
  almost: 'Nessun «{query}». Risultati per {names}.',
=======
  almost: 'Nessun «{query}». Ecco {names}.',
>>>>>>> f68fc9c (Speaks Italian)
  quoted: '«{name}»',
  type: 'Chi',
  everyone: 'Tutti',
  country: 'Paese',
  allCountries: 'Tutti i Paesi',
  order: 'Ordine',
  byFeatured: 'Prima quelli in evidenza',
  byName: 'Per nome',
  byNewest: 'Prima i più recenti',
  moreResults: 'Più di {n} risultati',
  searching: 'Ricerca tra tutti i nomi…',
  searchSlow: 'La ricerca è lenta. Per ora riguarda solo i nomi caricati qui ({n}).',
  searchAway: 'La ricerca non è raggiungibile. Riguarda solo i nomi caricati qui ({n}).',
  letters: 'Nomi per iniziale',
};

export const signing: SigningStrings = {
  faults: {
<<<<<<< HEAD
    missing: 'Compili questo campo.',
    malformed: 'Il contenuto non è leggibile. Ricarichi la pagina e riprovi.',
    'too-long': 'Riduca il testo a {max} caratteri.',
    'broken-characters': 'Alcuni caratteri si sono danneggiati durante l’invio. Riscriva il testo.',
    'control-characters':
      'Il testo contiene caratteri di controllo nascosti. Lo scriva invece di incollarlo.',
    invisible: 'Qui ci sono solo caratteri invisibili. Riscriva il testo.',
    'stacked-marks': 'Troppi accenti su una sola lettera. Ne tolga qualcuno.',
    'email-address': 'Questo testo è pubblico: tolga l’indirizzo e-mail.',
    'web-address': 'Tolga l’indirizzo web.',
    markup: 'Scriva senza HTML, come testo semplice.',
    'not-an-email': 'Inserisca un indirizzo e-mail come nome@example.org.',
    'not-a-url': 'Inserisca un indirizzo web come https://example.org.',
    'not-a-country': 'Scelga un Paese dall’elenco.',
    'not-an-option': 'Scelga una delle risposte.',
    'not-consented': 'Selezioni questa casella: senza, non è possibile firmare.',
  },
  missing: {
    '/name': 'Inserisca il suo nome.',
    '/email': 'Inserisca il suo indirizzo e-mail: le inviamo un codice di conferma.',
    '/country': 'Scelga un Paese.',
    '/fields/contact_name': 'Inserisca il suo nome.',
  },
  notAuthorised: 'Confermi di poter firmare a nome di questa organizzazione.',
=======
    missing: 'Compila questo campo.',
    malformed: 'Non è stato possibile leggerlo. Ricarica la pagina e riprova.',
    'too-long': 'Riduci il testo a {max} caratteri.',
    'broken-characters': 'Alcuni caratteri si sono danneggiati. Scrivilo di nuovo.',
    'control-characters': 'Il testo contiene caratteri di controllo nascosti. Scrivilo invece di incollarlo.',
    invisible: 'Ci sono solo caratteri invisibili. Scrivilo di nuovo.',
    'stacked-marks': 'Troppi accenti su una lettera. Togline qualcuno.',
    'email-address': 'Questo lo possono leggere tutti: togli l’indirizzo e-mail.',
    'web-address': 'Togli l’indirizzo web.',
    markup: 'Scrivi senza HTML, come testo semplice.',
    'not-an-email': 'Inserisci un indirizzo e-mail come nome@example.org.',
    'not-a-url': 'Inserisci un indirizzo web come https://example.org.',
    'not-a-country': 'Scegli un Paese dall’elenco.',
    'not-an-option': 'Scegli una delle risposte.',
    'not-consented': 'Spunta questa casella: senza non puoi firmare.',
  },
  missing: {
    '/name': 'Inserisci il tuo nome.',
    '/email': 'Inserisci il tuo indirizzo e-mail: ti mandiamo un codice per confermare.',
    '/country': 'Scegli un Paese.',
    '/fields/contact_name': 'Inserisci il tuo nome.',
  },
  notAuthorised: 'Conferma di poter firmare per questa organizzazione.',
>>>>>>> f68fc9c (Speaks Italian)
  close: 'Chiudi',
  whoSigns: 'Chi firma?',
  asPerson: 'Io, a titolo personale',
  asOrganization: 'Un’organizzazione',
<<<<<<< HEAD
  name: 'Il suo nome',
  nameHint: 'come deve apparire in pubblico',
=======
  name: 'Il tuo nome',
  nameHint: 'come deve comparire in pubblico',
>>>>>>> f68fc9c (Speaks Italian)
  email: 'E-mail',
  workEmail: 'E-mail di lavoro',
  organizationOrProfession: 'Organizzazione o professione',
  organization: 'Organizzazione',
  organizationName: 'Nome dell’organizzazione',
  role: 'Professione o ruolo',
<<<<<<< HEAD
  yourRole: 'Il suo ruolo',
=======
  yourRole: 'Il tuo ruolo',
>>>>>>> f68fc9c (Speaks Italian)
  country: 'Paese',
  locality: 'Località',
  comment: 'Commento',
  url: 'Sito web',
  choose: 'Scegli…',
  comma: ', ',
  shownPublicly: 'visibile a tutti',
<<<<<<< HEAD
  neverShown: 'mai visibile',
  optional: 'facoltativo',
  publish: 'Mostra il mio nome nell’elenco pubblico',
  publishHint: 'Altrimenti la firma conta, ma senza il nome.',
  authorised: 'Posso firmare a nome di questa organizzazione',
  more: 'Maggiori informazioni',
  signFor: 'Firma per {name}',
  dataNote:
    'Firmando esprime un’opinione. Il suo nome e la sua e-mail sono conservati per contare e verificare la firma. Può ritirarla in qualsiasi momento.',
  dataNoteBy:
    'Firmando esprime un’opinione e {organiser} conserva il suo nome e la sua e-mail per contare e verificare la firma. Può ritirarla in qualsiasi momento.',
  dataGoesTo: 'I suoi dati sono inviati a {host}.',
  privacy: 'Come sono trattati i suoi dati',
  problem: 'C’è un problema',
  error: 'Errore:',
  didYouMean: 'Intendeva {email}?',
  useIt: 'Usa questo',
  sending: 'Firma in corso…',
  stillSending: 'Invio ancora in corso…',
  proving: 'Un momento, verifichiamo che a firmare non sia una macchina…',
  offline: 'Connessione assente. L’invio avverrà appena torna.',
  tryNow: 'Prova ora',
  stop: 'Interrompi',
  waiting: 'Stanno firmando in molti. Nuovo tentativo tra {time}.',
  failed: 'Qualcosa non ha funzionato. Nulla di ciò che ha scritto è andato perso.',
  orWrite: 'Oppure scriva a {contact}',
  letterChanged: 'Nel frattempo la lettera è stata modificata. La rilegga prima di firmare.',
  attemptGone: 'La sua firma è rimasta in attesa troppo a lungo. La invii di nuovo: è ancora tutto qui.',
  closedMeanwhile: 'Nel frattempo la raccolta di firme è stata chiusa. La sua firma non è stata inviata.',
  continueSigning: 'Riprendi la firma',
  codeTitle: 'Controlli la sua e-mail',
  codeSent: 'Abbiamo inviato un codice di sei cifre a {email}.',
  change: 'Modifica l’indirizzo',
  codeLabel: 'Codice ricevuto per e-mail',
  confirm: 'Conferma',
  checking: 'Verifica in corso…',
  codeMalformed: 'Inserisca le sei cifre ricevute per e-mail.',
=======
  neverShown: 'mai mostrato',
  optional: 'facoltativo',
  publish: 'Mostra il mio nome nell’elenco pubblico',
  publishHint: 'Altrimenti la firma conta senza il tuo nome.',
  authorised: 'Posso firmare per questa organizzazione',
  more: 'Per saperne di più',
  signFor: 'Firma per {name}',
  dataNote:
    'Firmando esprimi un’opinione. Il tuo nome e la tua e-mail sono conservati per contare e verificare la firma. Puoi ritirarla in qualsiasi momento.',
  dataNoteBy:
    'Firmando esprimi un’opinione, e {organiser} conserva il tuo nome e la tua e-mail per contare e verificare la firma. Puoi ritirarla in qualsiasi momento.',
  dataGoesTo: 'I tuoi dati vengono inviati a {host}.',
  privacy: 'Come vengono usati i tuoi dati',
  problem: 'C’è un problema',
  error: 'Errore:',
  didYouMean: 'Intendevi {email}?',
  useIt: 'Usa questo',
  sending: 'Firma in corso…',
  stillSending: 'Invio ancora in corso…',
  proving: 'Un momento, verifichiamo che non firmi una macchina…',
  offline: 'Nessuna connessione. L’invio partirà quando sarai di nuovo online.',
  tryNow: 'Prova ora',
  stop: 'Interrompi',
  waiting: 'Molte persone stanno firmando. Nuovo tentativo tra {time}.',
  failed: 'Non ha funzionato. Quello che hai scritto non è andato perso.',
  orWrite: 'Oppure scrivi a {contact}',
  letterChanged: 'Nel frattempo la lettera è cambiata. Rileggila prima di firmare.',
  attemptGone: 'La tua firma ha atteso troppo a lungo. Inviala di nuovo: è ancora tutto qui.',
  closedMeanwhile: 'Nel frattempo la raccolta firme si è chiusa. La tua firma non è stata inviata.',
  continueSigning: 'Continua a firmare',
  codeTitle: 'Controlla la posta',
  codeSent: 'Abbiamo inviato un codice di sei cifre a {email}.',
  change: 'Cambia indirizzo',
  codeLabel: 'Codice ricevuto per e-mail',
  confirm: 'Conferma',
  checking: 'Verifica in corso…',
  codeMalformed: 'Inserisci le sei cifre ricevute per e-mail.',
>>>>>>> f68fc9c (Speaks Italian)
  codeWrong: {
    one: 'Codice errato. Resta {n} tentativo.',
    many: 'Codice errato. Restano {n} di tentativi.',
    other: 'Codice errato. Restano {n} tentativi.',
  },
  codeWrongUncounted: 'Codice errato.',
<<<<<<< HEAD
  codeLastWrong: 'Codice errato, ed era l’ultimo tentativo. Ne richieda uno nuovo.',
  codeExpired: 'Questo codice è scaduto. Ne richieda uno nuovo.',
  codeFailed: 'Qualcosa non ha funzionato. Riprovi.',
  resend: 'Invia di nuovo l’e-mail',
  resendIn: {
    one: 'Nuovo invio possibile tra {n} secondo.',
    many: 'Nuovo invio possibile tra {n} di secondi.',
    other: 'Nuovo invio possibile tra {n} secondi.',
  },
  resending: 'Invio in corso…',
  resent: 'L’e-mail è stata inviata di nuovo.',
  nothingThere: 'Non è arrivato nulla? Guardi nella posta indesiderata o usi il link nell’e-mail.',
  thanks: 'Grazie, {name}.',
  thanksNameless: 'Grazie.',
  published: 'La sua firma è la numero {n}.',
  publishedUnnumbered: 'Ora il suo nome è nell’elenco.',
  counted: 'La sua firma conta, senza il nome.',
  awaitingOrganization: 'Verifichiamo le organizzazioni una per una, di solito entro due giorni.',
  awaitingPerson: 'La sua firma viene verificata prima di apparire, di solito entro due giorni.',
  findMe: 'Mostra il mio nome nell’elenco',
  passOn: 'Far conoscere la lettera',
=======
  codeLastWrong: 'Codice errato, ed era l’ultimo tentativo. Fattene mandare uno nuovo.',
  codeExpired: 'Il codice è scaduto. Fattene mandare uno nuovo.',
  codeFailed: 'Non ha funzionato. Riprova.',
  resend: 'Invia di nuovo l’e-mail',
  resendIn: {
    one: 'Puoi richiedere un nuovo invio tra {n} secondo.',
    many: 'Puoi richiedere un nuovo invio tra {n} di secondi.',
    other: 'Puoi richiedere un nuovo invio tra {n} secondi.',
  },
  resending: 'Invio in corso…',
  resent: 'L’e-mail è stata inviata di nuovo.',
  nothingThere: 'Non è arrivato nulla? Guarda nella posta indesiderata o usa il link nell’e-mail.',
  thanks: 'Grazie, {name}.',
  thanksNameless: 'Grazie.',
  published: 'La tua è la firma numero {n}.',
  publishedUnnumbered: 'Ora il tuo nome è nell’elenco.',
  counted: 'La tua firma conta, senza il tuo nome.',
  awaitingOrganization: 'Verifichiamo le organizzazioni una per una, di solito entro due giorni.',
  awaitingPerson: 'La controlliamo prima di mostrarla, di solito entro due giorni.',
  findMe: 'Vedi il tuo nome nell’elenco',
  passOn: 'Fai conoscere la lettera',
>>>>>>> f68fc9c (Speaks Italian)
  sendOn: 'Condividi…',
  copyLink: 'Copia il link',
  copied: 'Copiato',
  byMail: 'E-mail',
  withdrawOrChange: 'Ritira o modifica',
<<<<<<< HEAD
  manageTitle: 'Modificare o ritirare la firma',
  manageAsk: 'Inserisca l’indirizzo e-mail con cui ha firmato. Le inviamo un codice.',
  sendCode: 'Invia il codice',
  oneMoment: 'Un momento…',
  manageExpired: 'È passato troppo tempo. Richieda un nuovo codice.',
  manageFailed: 'Qualcosa non ha funzionato. Riprovi.',
  ownTitle: 'La sua firma',
  ownNone: 'Con questo indirizzo non è stato firmato nulla.',
  ownPublished: 'Visibile nell’elenco pubblico.',
  ownCounted: 'Conta, senza il nome.',
  ownAwaiting: 'In attesa di verifica.',
  withdraw: 'Ritira',
  hide: 'Nascondi il mio nome',
  show: 'Mostra il mio nome',
  reallyWithdraw: 'Ritirare questa firma? I suoi dati saranno cancellati definitivamente.',
  reallyHide: 'Togliere questo nome dall’elenco pubblico? La firma continua a contare.',
  reallyShow: 'Mostrare questo nome nell’elenco pubblico, visibile a tutti?',
=======
  manageTitle: 'Modifica o ritira la tua firma',
  manageAsk: 'Inserisci l’indirizzo e-mail con cui hai firmato. Ti mandiamo un codice.',
  sendCode: 'Invia il codice',
  oneMoment: 'Un momento…',
  manageExpired: 'È passato troppo tempo. Richiedi un nuovo codice.',
  manageFailed: 'Non ha funzionato. Riprova.',
  ownTitle: 'La tua firma',
  ownNone: 'Con questo indirizzo non è stato firmato nulla.',
  ownPublished: 'Compare nell’elenco pubblico.',
  ownCounted: 'Conta, senza nome.',
  ownAwaiting: 'In attesa di controllo.',
  withdraw: 'Ritira',
  hide: 'Nascondi il mio nome',
  show: 'Mostra il mio nome',
  reallyWithdraw: 'Ritirare questa firma? I suoi dati vengono cancellati per sempre.',
  reallyHide: 'Togliere questo nome dall’elenco pubblico? La firma conta ancora.',
  reallyShow: 'Mostrare a tutti questo nome nell’elenco pubblico?',
>>>>>>> f68fc9c (Speaks Italian)
  yesWithdraw: 'Sì, ritira',
  yesHide: 'Sì, nascondi',
  yesShow: 'Sì, mostra',
  keep: 'Lascia com’è',
<<<<<<< HEAD
  withdrawn: 'Firma ritirata. I suoi dati sono stati cancellati.',
  hidden: 'Il suo nome non è più visibile. La firma continua a contare.',
  shown: 'Il suo nome è visibile nell’elenco pubblico.',
};

export const published: PublishedWords = {
  readAndSee: 'Leggi la lettera e vedi chi l’ha firmata',
  closesOn: 'Ultimo giorno per firmare: {date}.',
  contact: 'Contatto',
  namesRange: 'Nomi da {from} a {to} su {total}',
  embedHeading: 'Pubblicare questa lettera sul proprio sito',
  embedHow: 'Copi queste righe nella sua pagina, dove deve apparire la lettera:',
  embedReplace: 'Sostituisca {address} con l’indirizzo della cartella in cui si trova questa pagina.',
  embedPlain: 'Se il suo editor elimina i tag che non conosce, usi invece queste righe:',
  embedFrame: 'Se il suo editor accetta un riquadro (iframe) ma non gli script, usi questa riga:',
  embedNoScript: 'Dove gli script non sono ammessi, per esempio in una newsletter, usi un link:',
=======
  withdrawn: 'Ritirata. I tuoi dati sono stati cancellati.',
  hidden: 'Il tuo nome non compare più. La firma conta ancora.',
  shown: 'Il tuo nome compare nell’elenco pubblico.',
};

export const published: PublishedWords = {
  readAndSee: 'Leggi la lettera e guarda chi ha firmato',
  closesOn: 'Si può firmare fino al {date}.',
  contact: 'Contatto',
  namesRange: 'Nomi da {from} a {to} di {total}',
  embedHeading: 'Pubblica questa lettera sul tuo sito',
  embedHow: 'Copia queste righe nella tua pagina, dove deve comparire la lettera:',
  embedReplace: 'Sostituisci {address} con l’indirizzo della cartella in cui si trova questa pagina.',
  embedPlain: 'Se il tuo editor elimina i tag che non conosce, usa invece queste righe:',
  embedFrame: 'Se il tuo editor accetta un riquadro (iframe) ma non gli script, usa questa riga:',
  embedNoScript: 'Dove gli script non sono ammessi, per esempio in una newsletter, usa un link:',
>>>>>>> f68fc9c (Speaks Italian)
};

export const pages: PageTexts = {
  letters: 'Lettere aperte',
<<<<<<< HEAD
  confirmTitle: 'Confermi la sua firma',
  confirmAsk: 'Manca un clic: la firma conta solo dopo la conferma.',
  confirmCode: 'Le sei cifre ricevute per e-mail',
  confirmButton: 'Conferma la mia firma',
  linkTitle: 'Il link è incompleto',
  linkDetail:
    'Copi l’intero link dall’e-mail nella barra degli indirizzi, oppure inserisca le sei cifre nella pagina in cui ha firmato.',
  thanksTitle: 'Grazie!',
  published: 'La sua firma è la numero {n}.',
  awaitingApproval: 'La sua firma è confermata. I promotori la verificano prima che appaia.',
  counted: 'La sua firma conta. Il suo nome non è visibile.',
  total: {
    one: '{n} firma finora.',
    many: '{n} di firme finora.',
    other: '{n} firme finora.',
  },
  toLetter: 'Alla lettera',
  report: {
    title: 'Rapporto per i partner',
    token: 'Ciò che segue il # nel link',
    open: 'Mostra il rapporto',
    refused: 'Questo link non apre nulla, o non più. Ne chieda uno nuovo ai promotori della lettera.',
    total: {
      one: '{n} firma è arrivata dal suo sito. Ultimo giorno contato: {day}.',
      many: '{n} di firme sono arrivate dal suo sito. Ultimo giorno contato: {day}.',
      other: '{n} firme sono arrivate dal suo sito. Ultimo giorno contato: {day}.',
    },
    few: 'Finora dal suo sito sono arrivate meno di {n} firme.',
    overTime: 'Andamento nel tempo',
    how: 'Si contano solo i giorni interi: ciò che arriva oggi comparirà domani. I giorni con meno di {n} firme sono contati insieme a quelli successivi, perché nessuno possa sapere chi ha firmato e quando.',
    asTable: 'I numeri in tabella',
    days: 'Giorni',
    signatures: 'Firme',
    snippet: 'Le righe per il suo sito',
=======
  confirmTitle: 'Conferma la tua firma',
  confirmAsk: 'Manca un clic: la tua firma conta appena la confermi.',
  confirmCode: 'Le sei cifre ricevute per e-mail',
  confirmButton: 'Conferma la mia firma',
  linkTitle: 'Il link non è completo',
  linkDetail:
    'Copia tutto il link dell’e-mail nella barra degli indirizzi, oppure inserisci le sei cifre nella pagina in cui hai firmato.',
  thanksTitle: 'Grazie!',
  published: 'La tua firma è la numero {n}.',
  awaitingApproval: 'La tua firma è confermata. Gli organizzatori la controllano prima che compaia.',
  counted: 'La tua firma conta. Il tuo nome non viene mostrato.',
  total: { one: '{n} firma finora.', many: '{n} di firme finora.', other: '{n} firme finora.' },
  toLetter: 'Alla lettera',
  report: {
    title: 'Resoconto per i partner',
    token: 'Quello che segue # nel link',
    open: 'Mostra il resoconto',
    refused: 'Questo link non apre nulla, o non più. Chiedine uno nuovo agli organizzatori della lettera.',
    total: {
      one: '{n} firma è arrivata dal tuo sito, fino al {day}.',
      many: '{n} di firme sono arrivate dal tuo sito, fino al {day}.',
      other: '{n} firme sono arrivate dal tuo sito, fino al {day}.',
    },
    few: 'Finora dal tuo sito sono arrivate meno di {n} firme.',
    overTime: 'Nel tempo',
    how: 'Si contano giorni interi: quello che arriva oggi compare domani. I giorni con meno di {n} firme sono contati insieme a quelli che seguono, perché nessuno sappia chi ha firmato quando.',
    asTable: 'I numeri in tabella',
    days: 'Giorni',
    signatures: 'Firme',
    snippet: 'Le righe per il tuo sito',
>>>>>>> f68fc9c (Speaks Italian)
  },
};

export const mails: MailWords = {
  mails: {
    code: {
<<<<<<< HEAD
      subject: '{code} è il suo codice per firmare «{title}»',
      greeting: 'Gentile {name},',
      paragraphs: [
        'ha chiesto di firmare con questo nome la lettera aperta «{title}». Inserisca il codice qui sotto nella pagina in cui ha firmato, oppure prema il pulsante.',
        'Il codice vale {minutes} minuti. La firma conta solo dopo questo passaggio.',
=======
      subject: '{code} è il tuo codice per firmare «{title}»',
      greeting: 'Buongiorno {name},',
      paragraphs: [
        'hai chiesto di firmare con questo nome la lettera aperta «{title}». Inserisci il codice qui sotto dove hai firmato, o premi il pulsante.',
        'Il codice vale {minutes} minuti. La tua firma conta solo dopo questo passaggio.',
>>>>>>> f68fc9c (Speaks Italian)
      ],
      button: 'Conferma la mia firma',
    },
    again: {
<<<<<<< HEAD
      subject: '{code}: ha già firmato «{title}»',
      greeting: 'Gentile {name},',
      paragraphs: [
        'ha chiesto di firmare la lettera aperta «{title}». L’aveva già fatto, e la sua firma conta: non serve altro.',
        'Se una pagina le chiede un codice, inserisca questo per concludere. Per modificare o ritirare la firma, usi «Modifica o ritira la firma» sotto l’elenco dei nomi.',
=======
      subject: '{code}: hai già firmato «{title}»',
      greeting: 'Buongiorno {name},',
      paragraphs: [
        'hai chiesto di firmare la lettera aperta «{title}». L’avevi già fatto, e la tua firma conta: non resta altro da fare.',
        'Se una pagina aspetta un codice, questo la chiude. Per modificare o ritirare la firma, usa «Modifica o ritira» sotto l’elenco dei nomi.',
>>>>>>> f68fc9c (Speaks Italian)
      ],
    },
    full: {
      subject: 'Nessun’altra firma con questo indirizzo per «{title}»',
      greeting: 'Buongiorno,',
      paragraphs: [
<<<<<<< HEAD
        'qualcuno ha chiesto di firmare la lettera aperta «{title}» con questo indirizzo e un altro nome. Due persone lo hanno già usato per firmare, e uno stesso indirizzo non ne ammette di più.',
        'Per una terza persona usi un altro indirizzo. Per le prime due non cambia nulla.',
      ],
    },
    manage: {
      subject: '{code} è il suo codice per modificare la firma a «{title}»',
      greeting: 'Gentile {name},',
      paragraphs: [
        'ha chiesto di vedere, modificare o ritirare la sua firma alla lettera aperta «{title}». Inserisca il codice qui sotto nella pagina in cui l’ha chiesto.',
=======
        'qualcuno ha chiesto di firmare la lettera aperta «{title}» con questo indirizzo e un altro nome. Con esso hanno già firmato due persone, il massimo per un indirizzo.',
        'Per una terza persona, usa un altro indirizzo. Per le prime due non è cambiato nulla.',
      ],
    },
    manage: {
      subject: '{code} è il codice per modificare la tua firma a «{title}»',
      greeting: 'Buongiorno {name},',
      paragraphs: [
        'hai chiesto di vedere, modificare o ritirare la tua firma alla lettera aperta «{title}». Inserisci il codice qui sotto nella pagina in cui l’hai chiesto.',
>>>>>>> f68fc9c (Speaks Italian)
        'Il codice vale {minutes} minuti.',
      ],
    },
    rejected: {
<<<<<<< HEAD
      subject: 'La sua firma a «{title}» non è pubblicata',
      greeting: 'Gentile {name},',
      paragraphs: [
        'i promotori della lettera aperta «{title}» hanno esaminato la sua firma. Non è pubblicata e non conta. Il motivo indicato:',
        '{reason}',
        'Se si tratta di un errore, risponda a questa e-mail.',
      ],
    },
    corrected: {
      subject: 'Il suo nome è stato corretto: «{title}»',
      greeting: 'Gentile {name},',
      paragraphs: [
        'i promotori della lettera aperta «{title}» hanno corretto la grafia del suo nome. Ora appare così: {name}.',
        'Se non è esatto, risponda a questa e-mail.',
      ],
    },
  },
  code: 'Il suo codice',
  notYou: 'Se la richiesta non è sua, ignori questa e-mail: senza il codice non succede nulla.',
=======
      subject: 'La tua firma a «{title}» non viene pubblicata',
      greeting: 'Buongiorno {name},',
      paragraphs: [
        'gli organizzatori della lettera aperta «{title}» hanno esaminato la tua firma. Non viene pubblicata e non conta. Il motivo:',
        '{reason}',
        'Se è un errore, rispondi a questa e-mail.',
      ],
    },
    corrected: {
      subject: 'Il tuo nome è stato corretto: «{title}»',
      greeting: 'Buongiorno {name},',
      paragraphs: [
        'gli organizzatori della lettera aperta «{title}» hanno corretto la grafia del tuo nome. Ora compare così: {name}.',
        'Se non è giusto, rispondi a questa e-mail.',
      ],
    },
  },
  code: 'Il tuo codice',
  notYou: 'Se la richiesta non è tua, puoi ignorare questa e-mail: senza il codice non succede nulla.',
>>>>>>> f68fc9c (Speaks Italian)
  letter: 'La lettera',
};

export const problems: ProblemWords = {
  problems: {
    'invalid-fields': {
<<<<<<< HEAD
      title: 'Qualcosa non va ancora bene',
      detail: 'Guardi le indicazioni accanto ai campi e invii di nuovo.',
    },
    'letter-changed': {
      title: 'La lettera è cambiata',
      detail: 'Il testo non è più quello che ha visto. Lo rilegga prima di firmare.',
    },
    closed: { title: 'La raccolta di firme è chiusa', detail: 'Questa lettera non si può più firmare.' },
    'wrong-code': {
      title: 'Il codice non è questo',
      detail: 'Inserisca le sei cifre dell’e-mail più recente che le abbiamo inviato.',
    },
    'code-expired': {
      title: 'Questo codice non è più valido',
      detail: 'Ne richieda uno nuovo: lo inviamo allo stesso indirizzo.',
    },
    'unknown-attempt': {
      title: 'Questa firma non è più in attesa',
      detail: 'Firmi di nuovo. Richiede un minuto.',
    },
    'too-many-tries': {
      title: 'Troppi codici errati',
      detail: 'Per la sua sicurezza oggi non si accettano altri codici per questo indirizzo. Riprovi domani.',
    },
    'too-many': {
      title: 'Troppe richieste insieme',
      detail: 'Dalla sua rete sono arrivate molte firme. Riprovi più tardi.',
=======
      title: 'Qualcosa non è ancora a posto',
      detail: 'Guarda che cosa è indicato accanto ai campi e invia di nuovo.',
    },
    'letter-changed': {
      title: 'La lettera è cambiata',
      detail: 'Il testo non è più quello che ti è stato mostrato. Rileggila prima di firmare.',
    },
    closed: { title: 'La raccolta firme è chiusa', detail: 'Questa lettera non si può più firmare.' },
    'wrong-code': {
      title: 'Il codice non è questo',
      detail: 'Inserisci le sei cifre dell’ultima e-mail che ti abbiamo mandato.',
    },
    'code-expired': {
      title: 'Questo codice non vale più',
      detail: 'Richiedine uno nuovo: lo mandiamo allo stesso indirizzo.',
    },
    'unknown-attempt': {
      title: 'Questa firma non è più in attesa',
      detail: 'Firma di nuovo. Basta un minuto.',
    },
    'too-many-tries': {
      title: 'Troppi codici errati',
      detail:
        'Per la tua sicurezza, oggi per questo indirizzo non si accettano altri codici. Riprova domani.',
    },
    'too-many': {
      title: 'Troppe richieste insieme',
      detail: 'Dalla tua rete sono arrivate molte firme. Riprova più tardi.',
>>>>>>> f68fc9c (Speaks Italian)
    },
    'proof-required': {
      title: 'Un momento',
      detail:
<<<<<<< HEAD
        'Prima dell’invio il browser deve fare un piccolo calcolo, e non ci è riuscito. Apra questa pagina con https:// davanti all’indirizzo, oppure in un altro browser, e invii di nuovo.',
    },
    'unknown-token': {
      title: 'Questa pagina è rimasta aperta troppo a lungo',
      detail: 'Richieda un nuovo codice per vedere le sue firme.',
=======
        'Prima dell’invio il tuo browser deve fare un piccolo calcolo, e non ci è riuscito. Apri questa pagina con https:// davanti all’indirizzo, o in un altro browser, e invia di nuovo.',
    },
    'unknown-token': {
      title: 'Questa pagina è aperta da troppo tempo',
      detail: 'Richiedi un nuovo codice per vedere le tue firme.',
>>>>>>> f68fc9c (Speaks Italian)
    },
    'unknown-signature': {
      title: 'Questa firma non esiste',
      detail: 'Forse è già stata ritirata.',
    },
    'origin-refused': {
      title: 'Questa lettera non si può firmare da questo sito',
<<<<<<< HEAD
      detail: 'La firmi nella sua pagina.',
    },
    'key-missing': {
      title: 'Il modulo non ha funzionato come doveva',
      detail: 'Ricarichi la pagina e invii di nuovo. (Manca l’intestazione Idempotency-Key.)',
=======
      detail: 'Firmala sulla sua pagina.',
    },
    'key-missing': {
      title: 'Il modulo non ha funzionato come doveva',
      detail: 'Ricarica la pagina e invia di nuovo. (Manca l’intestazione Idempotency-Key.)',
>>>>>>> f68fc9c (Speaks Italian)
    },
    'key-malformed': {
      title: 'Il modulo non ha funzionato come doveva',
      detail:
<<<<<<< HEAD
        'Ricarichi la pagina e invii di nuovo. (Idempotency-Key ammette da 1 a 64 lettere, cifre, «-» e «_».)',
    },
    'key-reused': {
      title: 'Il modulo non ha funzionato come doveva',
      detail: 'Ricarichi la pagina e invii di nuovo. (Idempotency-Key appartiene a un’altra richiesta.)',
    },
    'not-json': {
      title: 'Il modulo non ha funzionato come doveva',
      detail: 'Ricarichi la pagina e invii di nuovo. (Il corpo non è in formato JSON.)',
    },
    'too-large': { title: 'Il testo è troppo lungo', detail: 'Lo accorci e lo invii di nuovo.' },
    'too-slow': { title: 'La connessione è troppo lenta', detail: 'Invii di nuovo.' },
    'wrong-content-type': {
      title: 'Il modulo non ha funzionato come doveva',
      detail: 'Ricarichi la pagina e invii di nuovo. (Il corpo deve essere di tipo application/json.)',
    },
    'not-found': { title: 'Qui non c’è nulla', detail: 'Controlli l’indirizzo.' },
    'method-not-allowed': {
      title: 'Qui non è possibile',
      detail: 'L’indirizzo è giusto, ma accetta un altro tipo di richieste.',
    },
    unavailable: {
      title: 'In questo momento non funziona',
      detail: 'Nulla è andato perso. Invii di nuovo tra qualche minuto.',
    },
    failed: {
      title: 'Si è verificato un errore da parte nostra',
      detail: 'Invii di nuovo tra qualche minuto.',
    },
  },
  triesLeft: {
    one: 'Inserisca le sei cifre dell’e-mail più recente. Le resta {n} tentativo.',
    many: 'Inserisca le sei cifre dell’e-mail più recente. Le restano {n} di tentativi.',
    other: 'Inserisca le sei cifre dell’e-mail più recente. Le restano {n} tentativi.',
  },
  noTryLeft:
    'Era l’ultimo tentativo con questo codice. Ne richieda uno nuovo: lo inviamo allo stesso indirizzo.',
  againInMinutes: {
    one: 'Riprovi tra {n} minuto.',
    many: 'Riprovi tra {n} di minuti.',
    other: 'Riprovi tra {n} minuti.',
=======
        'Ricarica la pagina e invia di nuovo. (Idempotency-Key accetta da 1 a 64 lettere, cifre, «-» e «_».)',
    },
    'key-reused': {
      title: 'Il modulo non ha funzionato come doveva',
      detail: 'Ricarica la pagina e invia di nuovo. (L’Idempotency-Key appartiene a un’altra richiesta.)',
    },
    'not-json': {
      title: 'Il modulo non ha funzionato come doveva',
      detail: 'Ricarica la pagina e invia di nuovo. (Il corpo della richiesta non è JSON.)',
    },
    'too-large': { title: 'Il testo è troppo lungo', detail: 'Accorcialo e invia di nuovo.' },
    'too-slow': { title: 'La connessione è troppo lenta', detail: 'Invia di nuovo.' },
    'wrong-content-type': {
      title: 'Il modulo non ha funzionato come doveva',
      detail: 'Ricarica la pagina e invia di nuovo. (Il corpo della richiesta deve essere application/json.)',
    },
    'not-found': { title: 'Qui non c’è nulla', detail: 'Controlla l’indirizzo.' },
    'method-not-allowed': {
      title: 'Qui non si può fare',
      detail: 'L’indirizzo è giusto, ma accetta richieste di altro tipo.',
    },
    unavailable: {
      title: 'In questo momento non funziona',
      detail: 'Non è andato perso nulla. Invia di nuovo tra qualche minuto.',
    },
    failed: {
      title: 'C’è stato un errore da parte nostra',
      detail: 'Invia di nuovo tra qualche minuto.',
    },
  },
  triesLeft: {
    one: 'Inserisci le sei cifre dell’ultima e-mail. Ti resta {n} tentativo.',
    many: 'Inserisci le sei cifre dell’ultima e-mail. Ti restano {n} di tentativi.',
    other: 'Inserisci le sei cifre dell’ultima e-mail. Ti restano {n} tentativi.',
  },
  noTryLeft:
    'Era l’ultimo tentativo con questo codice. Richiedine uno nuovo: lo mandiamo allo stesso indirizzo.',
  againInMinutes: {
    one: 'Riprova tra {n} minuto.',
    many: 'Riprova tra {n} di minuti.',
    other: 'Riprova tra {n} minuti.',
>>>>>>> f68fc9c (Speaks Italian)
  },
};

export const privacy: PrivacyWords = {
<<<<<<< HEAD
  toConfirm: 'Testo proposto, ancora da confermare da parte del titolare del trattamento',
  responsible: 'Titolare del trattamento',
  organisers: 'I promotori di questa lettera',
  contact: 'Contatto',
  noContact: 'La lettera non indica ancora un contatto.',
  asked: 'Che cosa si chiede',
  persons: 'Persone',
  organizations: 'Organizzazioni',
  data: 'Dato',
=======
  toConfirm: 'Testo proposto, ancora da confermare da parte del titolare',
  responsible: 'Titolare del trattamento',
  organisers: 'Gli organizzatori di questa lettera',
  contact: 'Contatto',
  noContact: 'La lettera non indica ancora un contatto.',
  asked: 'Che cosa viene chiesto',
  persons: 'Persone',
  organizations: 'Organizzazioni',
  data: 'Dati',
>>>>>>> f68fc9c (Speaks Italian)
  needed: 'Obbligatorio',
  public: 'Pubblico',
  yes: 'sì',
  no: 'no',
<<<<<<< HEAD
  ifAgreed: 'se acconsente',
=======
  ifAgreed: 'se acconsenti',
>>>>>>> f68fc9c (Speaks Italian)
  never: 'mai',
  otherForms:
    'Un sito che ha un proprio modulo per questa lettera può chiedere anche: {fields}. Nessuno è tenuto a rispondere; la risposta è pubblica come il nome.',
  along:
<<<<<<< HEAD
    'Insieme alla firma si conservano: quando è stata inviata e confermata, la lingua, l’identificativo breve del partner sul cui sito ha firmato, ciò a cui ha acconsentito, un’impronta (SHA-256) del testo firmato e ciò che nella firma è parso insolito.',
  why: 'Finalità',
  purposes: [
    'Il suo nome e ciò che indica accanto: per mostrare chi sostiene la lettera, o per contare la firma.',
    'Il suo indirizzo e-mail: per verificare con un codice che sia suo, non contare nessuno due volte, informarla se la firma è respinta o il nome corretto e permetterle di modificare o ritirare la firma. Per altri scopi, solo se acconsente.',
  ],
  agreed: 'A che cosa le si chiede di acconsentire',
=======
    'Insieme alla firma si conservano: quando l’hai inviata e confermata, la lingua, l’identificativo breve del partner sul cui sito hai firmato, ciò a cui hai acconsentito, un’impronta (SHA-256) del testo che hai firmato e ciò che nella firma è parso insolito.',
  why: 'A quale scopo',
  purposes: [
    'Il tuo nome e ciò che indichi accanto: per mostrare chi sostiene la lettera, o per contarti.',
    'Il tuo indirizzo e-mail: per accertare con un codice che sia tuo, non contare nessuno due volte, informarti se la tua firma è respinta o il tuo nome corretto, e permetterti di modificarla o ritirarla. Per altro, solo se acconsenti.',
  ],
  agreed: 'A che cosa ti si chiede di acconsentire',
>>>>>>> f68fc9c (Speaks Italian)
  voluntary: 'facoltativo',
  ground: 'Base giuridica',
  grounds: {
    consent: [
<<<<<<< HEAD
      'Il suo consenso (articolo 6, paragrafo 1, lettera a), del GDPR), che presta firmando e con le caselle che seleziona. Una firma può rivelare opinioni politiche o convinzioni: il consenso vale anche per queste (articolo 9, paragrafo 2, lettera a)).',
    ],
    'legitimate-interests': [
      'Contare e verificare le firme: il legittimo interesse a una lettera aperta con firme autentiche (articolo 6, paragrafo 1, lettera f), del GDPR).',
      'Pubblicare il suo nome e tutto ciò che seleziona: il suo consenso (articolo 6, paragrafo 1, lettera a); se una firma rivela opinioni politiche o convinzioni, articolo 9, paragrafo 2, lettera a)).',
    ],
  },
  groundOfDefence:
    'Difesa dagli abusi e registro delle operazioni dei promotori: il legittimo interesse a un elenco senza falsificazioni e a poterne rendere conto (articolo 6, paragrafo 1, lettera f)).',
  seen: 'Chi vede i dati',
  byEveryone:
    'Tutti vedono ciò che è pubblico, nella pagina della lettera e sui siti dei partner che la mostrano.',
  moderation: {
    all: 'I promotori esaminano ogni firma prima che conti.',
    organizations:
      'I promotori esaminano le firme delle organizzazioni, e tutto ciò che appare insolito, prima che contino. Le altre contano appena confermate.',
    none: 'I promotori esaminano ciò che appare insolito prima che conti. Le altre firme contano appena confermate.',
  },
  byOrganisers:
    'I promotori vedono tutto. Accedono con un link inviato a un indirizzo indicato in precedenza, e ciò che fanno è registrato.',
  keptAt: 'I dati sono inviati a {host} e conservati da chi gestisce questo servizio per i promotori.',
  mailedBy: 'Le e-mail indirizzate a lei sono recapitate da {host}.',
  notMailed: 'Questo servizio è in prova: non invia e-mail.',
  byPartners: 'I partner sanno quante persone hanno firmato sui loro siti, ma non quali.',
  kept: 'Conservazione',
  period: 'Periodo',
  untilWithdrawn: 'fino al ritiro della firma',
  untilDay: 'fino al ritiro della firma, al più tardi in data {date}: {days} dopo la chiusura della raccolta',
  afterEnd:
    'fino al ritiro della firma, al più tardi {days} dopo la chiusura della raccolta, la cui data non è ancora fissata',
  signature: 'La firma, con ciò che è pubblico',
  private: 'Indirizzo e-mail e risposte che non sono mai pubbliche',
  unconfirmed: 'Ciò che nessuno ha confermato',
  codes: 'Il fatto che un indirizzo ha chiesto un codice, e i tentativi errati, come hash con chiave',
  changing: 'Il permesso di modificare, dopo l’inserimento del codice',
  mails: 'Un’e-mail che non è stato possibile inviare, senza l’indirizzo',
  mailsPeriod: 'tentativi per {time}; il mancato invio, {days}',
  log: 'Che cosa i promotori hanno fatto di una firma, senza l’indirizzo; com’era prima, finché non è cancellata',
  network: 'La rete da cui proviene una richiesta, come hash con chiave',
  defence: 'Difesa dagli abusi',
  counting:
    'Si contano le richieste di una stessa rete, perché nessuno firmi con mille nomi. L’indirizzo della rete non è conservato.',
  proof: {
    auto: 'Quando la lettera è sotto attacco, o arrivano molte richieste dalla sua rete, il browser fa un breve calcolo prima di firmare. Il calcolo non rivela nulla di lei, e nessun altro server è interpellato.',
    on: 'Il browser fa un breve calcolo prima di firmare. Il calcolo non rivela nulla di lei, e nessun altro server è interpellato.',
  },
  decided: 'Nessuna firma è respinta solo da un programma.',
  cookies: 'Cookie',
  noCookies:
    'Nessuno, né qui né dove la lettera è mostrata. Nulla è memorizzato nel suo browser, e le visite non sono misurate.',
  organiserCookie: 'Solo i promotori ne hanno uno, nelle loro pagine, per {hours}, durante l’accesso.',
  rights: 'I suoi diritti',
  rightsList:
    'Può sapere che cosa è conservato su di lei e averne copia (articoli 15 e 20 del GDPR), chiederne la rettifica (16), la cancellazione (17) o la limitazione del trattamento (18) e opporsi al trattamento (21). Può revocare il consenso in qualsiasi momento; quanto fatto fino ad allora resta lecito.',
  withdrawing:
    'Per modificare o ritirare la firma: nella pagina della lettera, «{words}». Riceve un codice per e-mail. Il ritiro la cancella subito, con tutto ciò che è conservato su di lei.',
  afterwards:
    'Una volta cancellato l’indirizzo, non è più possibile inviarvi un codice: in tal caso provvede il titolare del trattamento.',
  otherwise: 'Per ogni altra richiesta, scriva al contatto indicato sopra dall’indirizzo con cui ha firmato.',
  complaint:
    'Può proporre reclamo a un’autorità di controllo, per esempio quella del luogo in cui risiede o lavora.',
  free: 'Nessuno è tenuto a firmare. Senza nome e indirizzo e-mail nessuna firma può essere contata.',
  made: 'Questa pagina è generata dalle impostazioni con cui la lettera è pubblicata.',
};

export const desk: DeskWords = {
  letters: 'Le sue lettere aperte',
=======
      'Il tuo consenso (articolo 6, paragrafo 1, lettera a), del GDPR), che dai firmando e con ciò che spunti. Una firma può rivelare opinioni politiche o convinzioni: il consenso vale anche per queste (articolo 9, paragrafo 2, lettera a)).',
    ],
    'legitimate-interests': [
      'Contare e verificare le firme: il legittimo interesse a una lettera aperta con firme autentiche (articolo 6, paragrafo 1, lettera f), del GDPR).',
      'Pubblicare il tuo nome, e tutto ciò che spunti: il tuo consenso (articolo 6, paragrafo 1, lettera a); se una firma rivela opinioni politiche o convinzioni, articolo 9, paragrafo 2, lettera a)).',
    ],
  },
  groundOfDefence:
    'La difesa dagli abusi e il registro di ciò che hanno fatto gli organizzatori: il legittimo interesse a un elenco senza falsi e a poterne rendere conto (articolo 6, paragrafo 1, lettera f)).',
  seen: 'Chi li vede',
  byEveryone:
    'Tutti vedono ciò che è pubblico, sulla pagina della lettera e sui siti dei partner che la mostrano.',
  moderation: {
    all: 'Gli organizzatori esaminano ogni firma prima che conti.',
    organizations:
      'Gli organizzatori esaminano le firme delle organizzazioni, e tutto ciò che pare insolito, prima che contino. Le altre contano appena confermate.',
    none: 'Gli organizzatori esaminano ciò che pare insolito prima che conti. Le altre firme contano appena confermate.',
  },
  byOrganisers:
    'Gli organizzatori vedono tutto. Accedono con un link inviato a un indirizzo indicato in precedenza, e ciò che fanno viene registrato.',
  keptAt: 'I dati sono inviati a {host} e conservati da chi gestisce quel servizio per gli organizzatori.',
  mailedBy: 'Le e-mail a te destinate passano da {host}.',
  notMailed: 'Questo servizio è in prova: non invia e-mail.',
  byPartners: 'I partner sanno quante persone hanno firmato sui loro siti, non chi.',
  kept: 'Per quanto tempo si conservano',
  period: 'Periodo',
  untilWithdrawn: 'fino al ritiro',
  untilDay: 'fino al ritiro, al più tardi fino al {date}: {days} dopo la chiusura della raccolta',
  afterEnd:
    'fino al ritiro, al più tardi {days} dopo la chiusura della raccolta, per la quale non c’è ancora una data',
  signature: 'La firma, con ciò che è pubblico',
  private: 'Indirizzo e-mail e risposte mai pubbliche',
  unconfirmed: 'Ciò che nessuno ha confermato',
  codes: 'Che un indirizzo ha chiesto un codice, e i tentativi errati, come impronte con chiave',
  changing: 'Il permesso di modificare, dopo aver inserito il codice',
  mails: 'Un’e-mail che non è stato possibile inviare, senza l’indirizzo',
  mailsPeriod: 'tentativi per {time}; che è fallita, {days}',
  log: 'Ciò che gli organizzatori hanno fatto con una firma, senza l’indirizzo; com’era prima, finché non viene cancellata',
  network: 'La rete da cui arriva una richiesta, come impronta con chiave',
  defence: 'Difesa dagli abusi',
  counting:
    'Si conta quanto arriva da una stessa rete, perché nessuno firmi con mille nomi. L’indirizzo della rete non viene conservato.',
  proof: {
    auto: 'Quando la lettera è sotto attacco, o molto arriva dalla tua rete, il tuo browser fa un breve calcolo prima di firmare. Non dice nulla di te, e non viene interrogato nessun altro server.',
    on: 'Il tuo browser fa un breve calcolo prima di firmare. Non dice nulla di te, e non viene interrogato nessun altro server.',
  },
  decided: 'Nessuna firma viene respinta da un solo programma.',
  cookies: 'Cookie',
  noCookies:
    'Nessuno, né qui né dove la lettera è mostrata. Nel tuo browser non viene salvato nulla, e le visite non vengono misurate.',
  organiserCookie:
    'Solo gli organizzatori ne hanno uno, sulle loro pagine, per {hours}, finché sono collegati.',
  rights: 'I tuoi diritti',
  rightsList:
    'Puoi sapere che cosa è conservato su di te e averne copia (articoli 15 e 20 del GDPR), farlo rettificare (16) o cancellare (17), farne limitare l’uso (18) e opporti (21). Puoi revocare il consenso in qualsiasi momento; ciò che è stato fatto fino ad allora resta lecito.',
  withdrawing:
    'Per modificare o ritirare la firma: sulla pagina della lettera, «{words}». Ricevi un codice per e-mail. Il ritiro la cancella subito, con tutto ciò che è conservato su di te.',
  afterwards:
    'Una volta cancellato il tuo indirizzo, non vi si può più inviare un codice: allora se ne occupa il titolare al posto tuo.',
  otherwise: 'Per tutto il resto, scrivi al contatto indicato sopra dall’indirizzo con cui hai firmato.',
  complaint:
    'Puoi proporre reclamo a un’autorità di controllo, per esempio quella del luogo in cui vivi o lavori.',
  free: 'Nessuno è tenuto a firmare. Senza nome e indirizzo e-mail nessuna firma può essere contata.',
  made: 'Questa pagina è ricavata dalle impostazioni con cui è pubblicata la lettera.',
};

export const desk: DeskWords = {
  letters: 'Le tue lettere aperte',
>>>>>>> f68fc9c (Speaks Italian)
  allLetters: 'Tutte le lettere',
  standing: '{waiting} in attesa, {published} pubblicate',
  pages: 'Pagine della lettera',
  signatures: 'Firme',
  numbers: 'Numeri',
  partners: 'Partner',
  export: 'Esporta',
  log: 'Registro',
  many: { one: '{n} firma', many: '{n} di firme', other: '{n} firme' },
  person: 'Persona',
  persons: 'Persone',
  organization: 'Organizzazione',
  organizations: 'Organizzazioni',
  marks: {
    'mixed-scripts': 'lettere di due alfabeti in una parola',
    'emoji-only': 'nessuna lettera nel nome',
<<<<<<< HEAD
    suspicious: 'non sembra un nome, o contiene un sito web',
=======
    suspicious: 'non sembra un nome, o contiene un sito',
>>>>>>> f68fc9c (Speaks Italian)
    honeypot: 'ha compilato un campo che le persone non vedono',
    'many-from-network': 'molte dalla stessa rete',
  },
  entry: {
    signIn: 'Accedi',
<<<<<<< HEAD
    how: 'Per i promotori delle lettere pubblicate qui. Le inviamo un link per e-mail; non serve una password.',
    email: 'Il suo indirizzo e-mail',
    sendLink: 'Inviami il link',
    lookIntoMail: 'Controlli la sua e-mail',
    onItsWay:
      'Se questo indirizzo figura nella configurazione del servizio, un link è in arrivo. Vale {minutes}, una sola volta.',
    back: 'Indietro',
    refused: 'Questo link è già stato usato o è troppo vecchio. Ne richieda uno nuovo.',
    askAgain: 'Richiedi un link',
    token: 'Ciò che segue il # nel link',
    signOut: 'Esci',
    mailSubject: 'Il suo link alle pagine delle sue lettere aperte',
    mailSays: 'Con questo link accede alle pagine delle sue lettere aperte. Vale {minutes}, una sola volta.',
    mailForget: 'Se non l’ha richiesto, ignori questa e-mail.',
=======
    how: 'Per gli organizzatori delle lettere pubblicate qui. Ti mandiamo un link per e-mail; non c’è password.',
    email: 'Il tuo indirizzo e-mail',
    sendLink: 'Mandami il link',
    lookIntoMail: 'Controlla la posta',
    onItsWay:
      'Se questo indirizzo è indicato nella configurazione del servizio, un link è in arrivo. Vale {minutes}, una sola volta.',
    back: 'Indietro',
    refused: 'Questo link è già stato usato, o è troppo vecchio. Chiedine uno nuovo.',
    askAgain: 'Chiedi un link',
    token: 'Quello che segue # nel link',
    signOut: 'Esci',
    mailSubject: 'Il link alle pagine delle tue lettere aperte',
    mailSays: 'Con questo link accedi alle pagine delle tue lettere aperte. Vale {minutes}, una sola volta.',
    mailForget: 'Se non l’hai chiesto, puoi ignorare questa e-mail.',
>>>>>>> f68fc9c (Speaks Italian)
  },
  list: {
    waiting: 'In attesa',
    suspicious: 'Sospette',
    published: 'Pubblicate',
    rejected: 'Respinte',
    findLabel: 'Nome o indirizzo e-mail',
    find: 'Cerca',
    notFound: 'Nessun risultato.',
    nobody: {
<<<<<<< HEAD
      waiting: 'Nessuna firma attende una sua decisione.',
      suspicious: 'Nessuna firma appare sospetta.',
=======
      waiting: 'Nessuna firma attende una tua decisione.',
      suspicious: 'Nessuna firma sembra sospetta.',
>>>>>>> f68fc9c (Speaks Italian)
      published: 'Nessuna firma è ancora pubblicata.',
      rejected: 'Nessuna firma è stata respinta.',
    },
    pick: 'Seleziona {name}',
<<<<<<< HEAD
    pickAll: 'Seleziona tutte ({n})',
    pickNobody: 'Deseleziona tutte',
    further: 'Successive',
    withPicked: 'Per le firme selezionate',
=======
    pickAll: 'Seleziona tutte e {n}',
    pickNobody: 'Deseleziona tutto',
    further: 'Successive',
    withPicked: 'Con quelle selezionate',
>>>>>>> f68fc9c (Speaks Italian)
    reason: 'Motivo del rifiuto',
    approve: 'Approva',
    reject: 'Respingi',
    remove: 'Cancella…',
<<<<<<< HEAD
    removeOne: 'Cancella definitivamente…',
=======
    removeOne: 'Cancella per sempre…',
>>>>>>> f68fc9c (Speaks Italian)
    more: 'Altro',
    about: 'su {name}',
    name: 'Nome',
    correct: 'Correggi il nome',
    feature: 'Metti in evidenza',
<<<<<<< HEAD
    unfeature: 'Non più in evidenza',
=======
    unfeature: 'Togli dall’evidenza',
>>>>>>> f68fc9c (Speaks Italian)
    noName: '(senza nome)',
    fromPage: 'dalla pagina di {partner}',
    number: 'firma numero {n}',
    unnamed: 'contata senza nome',
    featured: 'in evidenza',
    ownAddress: 'indirizzo del proprio sito',
    because: 'Respinta: {reason}',
<<<<<<< HEAD
    contactName: 'referente',
    contactRole: 'ruolo del referente',
=======
    contactName: 'contatto',
    contactRole: 'ruolo del contatto',
>>>>>>> f68fc9c (Speaks Italian)
  },
  acts: {
    done: {
      approve: { one: '{n} pubblicata.', many: '{n} pubblicate.', other: '{n} pubblicate.' },
      reject: {
<<<<<<< HEAD
        one: '{n} respinta; chi ha firmato ne sarà informato tra 10 minuti.',
        many: '{n} respinte; chi ha firmato ne sarà informato tra 10 minuti.',
        other: '{n} respinte; chi ha firmato ne sarà informato tra 10 minuti.',
      },
      feature: { one: '{n} modificata.', many: '{n} modificate.', other: '{n} modificate.' },
      correct: {
        one: '{n} corretta; chi ha firmato ne sarà informato tra 10 minuti.',
        many: '{n} corrette; chi ha firmato ne sarà informato tra 10 minuti.',
        other: '{n} corrette; chi ha firmato ne sarà informato tra 10 minuti.',
      },
      withdraw: { one: '{n} cancellata.', many: '{n} cancellate.', other: '{n} cancellate.' },
      undo: { one: '{n} ripristinata.', many: '{n} ripristinate.', other: '{n} ripristinate.' },
    },
    undo: 'Annulla',
    pickFirst: 'Selezioni prima una firma, con la casella accanto al nome.',
    sayWhy: 'Indichi il motivo: è inviato per e-mail a chi ha firmato.',
    emptyName: 'Il nuovo nome è vuoto.',
    noButton: 'Questo pulsante qui non esiste più. Ricarichi la pagina.',
    nothingChanged:
      'Nulla è stato modificato: forse l’ha già fatto qualcun altro, oppure lo stesso indirizzo ha firmato con quel nome.',
    sure: 'Cancellare definitivamente?',
    sureSays: {
      one: 'Questa firma e tutto ciò che è conservato su chi l’ha data saranno cancellati. L’operazione è irreversibile.',
      many: 'Queste {n} di firme e tutto ciò che è conservato su chi le ha date saranno cancellati. L’operazione è irreversibile.',
      other:
        'Queste {n} firme e tutto ciò che è conservato su chi le ha date saranno cancellati. L’operazione è irreversibile.',
    },
    remove: 'Cancella definitivamente',
=======
        one: '{n} respinta; chi ha firmato viene avvisato tra 10 minuti.',
        many: '{n} respinte; chi ha firmato viene avvisato tra 10 minuti.',
        other: '{n} respinte; chi ha firmato viene avvisato tra 10 minuti.',
      },
      feature: { one: '{n} modificata.', many: '{n} modificate.', other: '{n} modificate.' },
      correct: {
        one: '{n} corretta; chi ha firmato viene avvisato tra 10 minuti.',
        many: '{n} corrette; chi ha firmato viene avvisato tra 10 minuti.',
        other: '{n} corrette; chi ha firmato viene avvisato tra 10 minuti.',
      },
      withdraw: { one: '{n} cancellata.', many: '{n} cancellate.', other: '{n} cancellate.' },
      undo: { one: '{n} come prima.', many: '{n} come prima.', other: '{n} come prima.' },
    },
    undo: 'Annulla',
    pickFirst: 'Seleziona prima una firma: spunta la casella accanto al nome.',
    sayWhy: 'Indica il motivo: viene inviato per e-mail a chi ha firmato.',
    emptyName: 'Il nuovo nome è vuoto.',
    noButton: 'Quel pulsante qui non c’è più. Ricarica la pagina.',
    nothingChanged:
      'Non è cambiato nulla: forse l’ha già fatto qualcun altro, o lo stesso indirizzo ha firmato con quel nome.',
    sure: 'Cancellare per sempre?',
    sureSays: {
      one: 'Saranno cancellati questa firma e tutto ciò che è conservato su chi l’ha data. Non si può annullare.',
      many: 'Saranno cancellati questi {n} di firme e tutto ciò che è conservato su chi le ha date. Non si può annullare.',
      other:
        'Saranno cancellate queste {n} firme e tutto ciò che è conservato su chi le ha date. Non si può annullare.',
    },
    remove: 'Cancella per sempre',
>>>>>>> f68fc9c (Speaks Italian)
    goBack: 'No, torna indietro',
  },
  ofNumbers: {
    type: 'Tipo',
    country: 'Paese',
    language: 'Lingua',
    partner: 'Partner',
    asCsv: 'Questi numeri in CSV',
    asJson: 'Questi numeri in JSON',
    daysUnknown: 'Non si sa in quali giorni si è firmato.',
    dayByDay: 'Giorno per giorno',
<<<<<<< HEAD
    range: '{from} – {to}, al massimo {n} al giorno',
=======
    range: 'dal {from} al {to}, al massimo {n} al giorno',
>>>>>>> f68fc9c (Speaks Italian)
    asTable: 'I giorni in tabella',
    day: 'Giorno',
    notSaid: 'non indicato',
  },
  ofLog: {
    acts: {
      approve: 'Pubblicata',
      reject: 'Respinta',
<<<<<<< HEAD
      feature: 'Messa in evidenza o non più in evidenza',
      correct: 'Nome corretto',
      withdraw: 'Cancellata',
      undo: 'Operazione annullata',
      export: 'Elenco scaricato, senza indirizzi',
      'export-addresses': 'Elenco scaricato, con indirizzi e-mail',
      link: 'Nuovo link al rapporto del partner',
      'no-link': 'Link al rapporto del partner eliminato',
      disclose: 'Copia consegnata alla persona interessata',
=======
      feature: 'Messa in evidenza, o tolta',
      correct: 'Nome corretto',
      withdraw: 'Cancellata',
      undo: 'Annullato',
      export: 'Elenco scaricato, senza indirizzi',
      'export-addresses': 'Elenco scaricato, con indirizzi e-mail',
      link: 'Nuovo link al resoconto del partner',
      'no-link': 'Tolto il link al resoconto del partner',
      disclose: 'Copia consegnata all’interessato',
>>>>>>> f68fc9c (Speaks Italian)
      erase: 'Cancellata con tutto ciò che era conservato sull’indirizzo',
    },
    gone: '{id} (cancellata)',
    nothing: 'Ancora nulla.',
    earlier: 'Precedenti',
  },
  ofExport: {
    who: 'Chi',
    everyone: 'Tutte',
    states: {
      published: 'Pubblicate',
<<<<<<< HEAD
      pending: 'In attesa di una sua decisione',
=======
      pending: 'In attesa della tua decisione',
>>>>>>> f68fc9c (Speaks Italian)
      rejected: 'Respinte',
      unconfirmed: 'Non ancora confermate',
    },
    as: 'Formato',
    csv: 'CSV, per un foglio di calcolo',
    json: 'JSON, per un programma',
<<<<<<< HEAD
    withAddresses: 'Con gli indirizzi e-mail e le risposte che non sono mai pubbliche',
    beware:
      'Comprende chi non vuole essere nominato, con «{no}» in «{publish}»: non lo pubblichi così com’è. Il «Registro» indica chi ne ha preso una copia, quando e di quante firme. Lo cancelli quando non serve più.',
=======
    withAddresses: 'Con indirizzi e-mail e risposte mai pubbliche',
    beware:
      'Comprende chi non vuole comparire, con «{no}» sotto «{publish}»: non metterlo in rete così com’è. Il «Registro» dice chi ne ha preso una copia, quando e di quante firme. Cancellalo quando non ti serve più.',
>>>>>>> f68fc9c (Speaks Italian)
    download: 'Scarica',
  },
};

export const held: HeldWords = {
  title: 'Tutto su un indirizzo',
<<<<<<< HEAD
  how: 'Per chi chiede che cosa è conservato su di sé, o ne vuole la cancellazione. Si faccia scrivere da quell’indirizzo: chi non ne è titolare non ha diritto a ciò che si trova qui.',
  email: 'Indirizzo e-mail',
  lookUp: 'Cerca',
  erased: {
    one: 'Cancellati: {n} firma e tutto il resto sull’indirizzo.',
    many: 'Cancellati: {n} di firme e tutto il resto sull’indirizzo.',
    other: 'Cancellati: {n} firme e tutto il resto sull’indirizzo.',
  },
  invalid: 'Inserisca un indirizzo e-mail come nome@example.org.',
  another: 'Un altro indirizzo',
  severalNames: 'Con questo indirizzo hanno firmato più nomi. Deselezioni ciò che non riguarda chi chiede.',
  download: 'Scarica in JSON',
  toHandOver: 'da consegnare; non contiene nessun altro',
  eraseAll: 'Cancella tutto…',
  nothing: 'Su questo indirizzo non è conservato nulla.',
  organiser: {
    one: 'Questo indirizzo è stato anche di un promotore: {n} riga del «Registro» lo menziona. Vi resta per {days}, perché mostra chi ha trattato che cosa.',
    many: 'Questo indirizzo è stato anche di un promotore: {n} di righe del «Registro» lo menzionano. Vi restano per {days}, perché mostrano chi ha trattato che cosa.',
    other:
      'Questo indirizzo è stato anche di un promotore: {n} righe del «Registro» lo menzionano. Vi restano per {days}, perché mostrano chi ha trattato che cosa.',
  },
  notFound: 'Che cosa non si trova qui',
  notFoundHere: [
    'Chi è arrivato con una tabella, o il cui indirizzo è stato cancellato alla scadenza, è noto solo per nome: cerchi il nome nell’elenco della lettera.',
    'Quanto arriva da una rete è contato senza alcun indirizzo di persone.',
    'Le tabelle esportate, i backup e i log del server web e del fornitore di posta sono esclusi.',
  ],
  handOver: 'Consegna {name}',
  noName: '(senza nome)',
  keptForADay: 'Conservati al massimo un giorno:',
  askedToSign: '{at}: ha chiesto un codice per firmare; e-mail: {mails}, codici errati: {wrong}',
  askedToChange: '{at}: ha chiesto un codice per modificare; e-mail: {mails}, codici errati: {wrong}',
  wrongCode: '{at}: un codice errato',
  mayChange: 'Modifica consentita fino a: {at}',
  replies: 'Risposte conservate nel caso una richiesta arrivi di nuovo: {n}',
  states: {
    unconfirmed: 'non confermata',
    pending: 'attende una sua decisione',
=======
  how: 'Per chi chiede che cosa è conservato su di sé, o vuole che sia cancellato. Fatti scrivere da quell’indirizzo: chi non ne è titolare non ha diritto a ciò che si trova qui.',
  email: 'Indirizzo e-mail',
  lookUp: 'Cerca',
  erased: {
    one: 'Cancellato: {n} firma, e tutto il resto sull’indirizzo.',
    many: 'Cancellato: {n} di firme, e tutto il resto sull’indirizzo.',
    other: 'Cancellato: {n} firme, e tutto il resto sull’indirizzo.',
  },
  invalid: 'Inserisci un indirizzo e-mail come nome@example.org.',
  another: 'Un altro indirizzo',
  severalNames: 'Con questo indirizzo hanno firmato più nomi. Togli la spunta a ciò che non è di chi chiede.',
  download: 'Scarica in JSON',
  toHandOver: 'da consegnare; non vi compare nessun altro',
  eraseAll: 'Cancella tutto…',
  nothing: 'Su questo indirizzo non è conservato nulla.',
  organiser: {
    one: 'Questo indirizzo è stato anche di un organizzatore: {n} riga del «Registro» lo nomina. Resta per {days}, perché mostra chi ha trattato che cosa.',
    many: 'Questo indirizzo è stato anche di un organizzatore: {n} di righe del «Registro» lo nominano. Restano per {days}, perché mostrano chi ha trattato che cosa.',
    other:
      'Questo indirizzo è stato anche di un organizzatore: {n} righe del «Registro» lo nominano. Restano per {days}, perché mostrano chi ha trattato che cosa.',
  },
  notFound: 'Che cosa non si trova qui',
  notFoundHere: [
    'Chi è arrivato con una tabella, o il cui indirizzo è stato cancellato alla scadenza, è noto solo per nome: cerca il nome nell’elenco della lettera.',
    'Quanto arriva da una rete si conta senza l’indirizzo di nessuno.',
    'Le tabelle che hai esportato, le copie di sicurezza e i registri del tuo server web e del tuo fornitore di posta ne sono esclusi.',
  ],
  handOver: 'Consegna {name}',
  noName: '(senza nome)',
  keptForADay: 'Conservato al massimo un giorno:',
  askedToSign: '{at}: ha chiesto un codice per firmare; e-mail: {mails}, codici errati: {wrong}',
  askedToChange: '{at}: ha chiesto un codice per modificare; e-mail: {mails}, codici errati: {wrong}',
  wrongCode: '{at}: un codice errato',
  mayChange: 'Può modificare fino a {at}',
  replies: 'Risposte conservate nel caso una richiesta venga ripetuta: {n}',
  states: {
    unconfirmed: 'non confermata',
    pending: 'attende la tua decisione',
>>>>>>> f68fc9c (Speaks Italian)
    published: 'pubblicata',
    rejected: 'respinta',
  },
  yes: 'sì',
  no: 'no',
  facts: {
    state: 'Stato',
    type: 'Tipo',
    email: 'Indirizzo e-mail',
    named: 'Nome pubblico',
    number: 'Numero',
    role: 'Ruolo',
    organization: 'Organizzazione',
    place: 'Luogo',
    country: 'Paese',
    comment: 'Commento',
    website: 'Sito web',
    day: 'Giorno della firma',
    sent: 'Inviata',
    confirmed: 'Confermata',
    language: 'Lingua',
    partner: 'Pagina del partner',
    consents: 'Consensi',
<<<<<<< HEAD
    text: 'Testo, tramite il suo SHA-256',
    odd: 'Appare insolito',
    because: 'Motivo del rifiuto',
    mailWaiting: 'E-mail in attesa',
    mailFailed: 'E-mail non riuscita',
    done: 'Operazioni dei promotori',
=======
    text: 'Testo, dal suo SHA-256',
    odd: 'Pare insolito',
    because: 'Motivo del rifiuto',
    mailWaiting: 'E-mail in attesa',
    mailFailed: 'E-mail non riuscita',
    done: 'Atti degli organizzatori',
>>>>>>> f68fc9c (Speaks Italian)
  },
  mails: {
    code: 'codice per firmare',
    again: 'ha già firmato',
    full: 'nessun posto per un altro nome',
    manage: 'codice per modificare',
    rejected: 'rifiuto',
    corrected: 'correzione del nome',
  },
  nameBefore: 'nome precedente: {name}',
  erase: {
    sure: 'Cancellare tutto?',
<<<<<<< HEAD
    says: 'Tutto ciò che è conservato su {address} sarà cancellato, in tutte le lettere: le firme in qualsiasi stato e con qualsiasi nome, con le risposte, i consensi e le e-mail in attesa. L’operazione è irreversibile, e nessuno ne è informato per e-mail.',
    stays: 'Che cosa resta:',
    staying: [
      'nel «Registro», che e quando si è fatto qualcosa con una firma che non c’è più, e quale promotore l’ha fatto: né nome né indirizzo, per {days}, per dimostrare che è stato fatto;',
      'le copie nei browser e nei server intermedi, al massimo dieci minuti;',
      'le tabelle esportate e i backup: cancelli anche lì, e di nuovo dopo un ripristino.',
=======
    says: 'Tutto ciò che è conservato su {address} sarà cancellato, in tutte le lettere: firme in qualsiasi stato e con qualsiasi nome, con risposte, consensi ed e-mail in attesa. Non si può annullare, e nessuno viene avvisato per e-mail.',
    stays: 'Che cosa resta:',
    staying: [
      'nel «Registro», che è stato fatto qualcosa con una firma che non c’è più, quando e da quale organizzatore: né nome né indirizzo, per {days}, a riprova che è stato fatto;',
      'copie nei browser e nei server intermedi, per dieci minuti al massimo;',
      'le tabelle che hai esportato e le copie di sicurezza: la cancellazione lì spetta a te, e di nuovo dopo averne ripristinata una.',
>>>>>>> f68fc9c (Speaks Italian)
    ],
    erase: 'Cancella tutto',
    goBack: 'No, torna indietro',
  },
};

export const partners: PartnersWords = {
  done: {
    all: 'Ora tutti hanno un link.',
    make: 'Ora c’è un link.',
<<<<<<< HEAD
    anew: 'C’è un nuovo link. Il precedente non apre più nulla.',
    close: 'Il link non apre più nulla.',
    nothing: 'Nulla è stato modificato: forse l’ha già fatto qualcun altro.',
  },
  copied: 'Link copiato.',
  noList:
    'Non c’è un elenco dei partner. Metta un file {file} accanto alla lettera, con una prima riga {headings} e una riga per ogni partner; solo le prime due colonne sono obbligatorie. Così ciascuno ha le proprie righe da incollare e un rapporto su ciò che è arrivato dal suo sito.',
  nobody: 'In {file} non c’è ancora nessuno.',
  whatFor:
    'Con un link al suo rapporto un partner vede quante firme sono arrivate dal suo sito, e nient’altro. Chi ha il link può leggerlo: lo invii solo al partner.',
  linkForAll: 'Crea un link per tutti quelli che non ne hanno',
  for: 'per {name}',
  makeLink: 'Crea un link al rapporto',
  link: 'Link al rapporto',
  copy: 'Copia',
  newLink: 'Nuovo link, il vecchio non vale più',
  noLink: 'Elimina il link',
=======
    anew: 'C’è un nuovo link. Quello di prima non apre più nulla.',
    close: 'Il link non apre più nulla.',
    nothing: 'Non è cambiato nulla: forse l’ha già fatto qualcun altro.',
  },
  copied: 'Link copiato.',
  noList:
    'Non c’è un elenco dei partner. Metti un file {file} accanto alla lettera, con una prima riga {headings} e una riga per ogni partner; a parte le prime due colonne, tutte possono restare vuote. Così ciascuno ha le proprie righe da incollare e un resoconto di ciò che è arrivato dal suo sito.',
  nobody: 'In {file} non c’è ancora nessuno.',
  whatFor:
    'Con un link al suo resoconto un partner vede quante firme sono arrivate dal suo sito, e nient’altro. Chi ha il link può leggerlo: mandalo solo al partner.',
  linkForAll: 'Crea un link per tutti quelli che non ne hanno',
  for: 'per {name}',
  makeLink: 'Crea un link al suo resoconto',
  link: 'Link al suo resoconto',
  copy: 'Copia',
  newLink: 'Nuovo link, il vecchio non vale più',
  noLink: 'Togli il link',
>>>>>>> f68fc9c (Speaks Italian)
  lines: 'Righe da incollare',
  putRight: 'Da correggere in {file}',
  line: 'Riga {line}:',
  unknownIds: 'Identificativi che non sono di nessuno',
  unknownHow:
<<<<<<< HEAD
    'Sono arrivati con firme, che contano, ma senza partner. Aggiunga una riga per loro in {file}, oppure chieda al sito di correggere le proprie.',
=======
    'Sono arrivati con firme, che contano, senza partner. Aggiungi per loro una riga in {file}, o di’ al sito di correggere le sue.',
>>>>>>> f68fc9c (Speaks Italian)
  id: 'Identificativo',
  website: 'Sito web',
  times: 'Volte',
  last: 'Ultima',
  noId: 'nessun identificativo',
  furtherIds: 'altri',
  notSaid: 'non indicato',
  earlierIds: 'Identificativi di firme precedenti',
<<<<<<< HEAD
  linksOfNobody: 'Link a rapporti di nessuno',
  linksOfNobodyHow: 'Non aprono nulla finché questi identificativi non figurano in nessuna riga di {file}.',
=======
  linksOfNobody: 'Link a resoconti di nessuno',
  linksOfNobodyHow: 'Non aprono nulla finché questi identificativi non sono in nessuna riga di {file}.',
>>>>>>> f68fc9c (Speaks Italian)
  noLinkFor: 'Nessun link per {id}',
};
