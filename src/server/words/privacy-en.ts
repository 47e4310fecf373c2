import type { PrivacyWords } from './privacy-words.ts';

export const words: PrivacyWords = {
  toConfirm: 'Proposed wording, still to be confirmed by whoever is responsible',
  responsible: 'Who is responsible',
  organisers: 'The organisers of this letter',
  contact: 'Contact',
  noContact: 'The letter names no contact yet.',
  asked: 'What is asked for',
  persons: 'Persons',
  organizations: 'Organisations',
  data: 'Data',
  needed: 'Needed',
  public: 'Public',
  yes: 'yes',
  no: 'no',
  ifAgreed: 'if you agree',
  never: 'never',
  along:
    'Kept with it: when you sent and confirmed it, the language, by its short name the partner on whose website you signed, what you agreed to, a fingerprint (SHA-256) of the text you signed, and what seemed unusual about the signature.',
  why: 'What for',
  purposes: [
    'Your name, and what you say beside it: to show who supports the letter, or to count you.',
    'Your e-mail address: to find out with a code whether it is yours, to count nobody twice, to tell you if your signature was rejected or your name corrected, and to let you change or withdraw. For more only if you agree to that.',
  ],
  agreed: 'What you are asked to agree to',
  voluntary: 'voluntary',
  ground: 'Legal ground',
  grounds: {
    consent: [
      'Your consent (article 6(1)(a) of the GDPR), which you give by signing and by what you tick. A signature may show political opinions or beliefs: the consent is for these as well (article 9(2)(a)).',
    ],
    'legitimate-interests': [
      'Counting and checking signatures: the interest in an open letter whose signatures are real (article 6(1)(f) of the GDPR).',
      'Publishing your name, and all that you tick: your consent (article 6(1)(a); where a signature shows political opinions or beliefs, article 9(2)(a)).',
    ],
  },
  groundOfDefence:
    'Defence against abuse, and the notes of what organisers did: the interest in a list without forgeries, and in being able to account for it (article 6(1)(f)).',
  seen: 'Who sees it',
  byEveryone:
    'Everyone sees what is public, on the page of the letter and on the websites of partners who show it.',
  moderation: {
    all: 'The organisers look at every signature before it counts.',
    organizations:
      'The organisers look at signatures of organisations, and at whatever seems unusual, before they count. Others count as soon as they are confirmed.',
    none: 'The organisers look at whatever seems unusual before it counts. Other signatures count as soon as they are confirmed.',
  },
  byOrganisers:
    'Organisers see all of it. They sign in with a link that is mailed to an address named beforehand, and what they do is noted.',
  keptAt: 'It is sent to {host}, and kept by whoever runs that for the organisers.',
  mailedBy: 'Mails to you are carried by {host}.',
  notMailed: 'This endpoint is being tried out: it sends no mail.',
  byPartners: 'Partners learn how many have signed on their websites, not who.',
  kept: 'How long it is kept',
  period: 'Period',
  untilWithdrawn: 'until you withdraw',
  untilDay: 'until you withdraw, at the latest until {date}: {days} after signing ends',
  afterEnd: 'until you withdraw, at the latest {days} after signing ends, for which no day is set yet',
  signature: 'The signature, with what is public',
  private: 'E-mail address, and answers that are never public',
  unconfirmed: 'What nobody confirmed',
  codes: 'That an address asked for a code, and wrong tries, as keyed hashes',
  changing: 'Leave to change something, after the code was typed',
  mails: 'A mail that could not be sent, without the address',
  mailsPeriod: 'tried for {time}; that it failed, {days}',
  log: 'What organisers did with a signature, without the address; what it was before, until it is gone',
  network: 'The network a request comes from, as a keyed hash',
  defence: 'Defence against abuse',
  counting:
    'How much comes from one network is counted, so that nobody signs with a thousand names. Its address is not kept.',
  proof: {
    auto: 'While the letter is attacked, or much comes from your network, your browser does a short calculation before it signs. It says nothing of you, and no other server is asked.',
    on: 'Your browser does a short calculation before it signs. It says nothing of you, and no other server is asked.',
  },
  decided: 'No signature is rejected by a program alone.',
  cookies: 'Cookies',
  noCookies:
    'None, neither here nor where the letter is shown. Nothing is stored in your browser, and visits are not measured.',
  organiserCookie: 'Only organisers have one, on their own pages, for {hours} while they are signed in.',
  rights: 'Your rights',
  rightsList:
    'You may learn what is kept about you and have a copy of it (articles 15 and 20 of the GDPR), have it corrected (16) or deleted (17), have its use restricted (18), and object to it (21). What you agreed to you may take back at any time; what was done until then stays lawful.',
  withdrawing:
    'To change or withdraw your signature: on the page of the letter, “{words}”. You are mailed a code. Withdrawing deletes it with all that is kept of you, at once.',
  afterwards:
    'Once your address has been deleted, no code can be mailed to it: then whoever is responsible does this for you.',
  otherwise: 'For everything else, write to the contact above from the address you signed with.',
  complaint: 'You may complain to a data protection authority, such as the one where you live or work.',
  free: 'Nobody has to sign. Without a name and an e-mail address no signature can be counted.',
  made: 'This page is made from the settings by which the letter is served.',
};
