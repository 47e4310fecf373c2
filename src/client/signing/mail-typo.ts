/** Where most of Europe's mail is. A domain that is one of these is never questioned. */
const providers = [
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'outlook.de',
  'outlook.fr',
  'hotmail.com',
  'hotmail.de',
  'hotmail.fr',
  'hotmail.it',
  'hotmail.es',
  'hotmail.co.uk',
  'live.com',
  'live.fr',
  'live.nl',
  'msn.com',
  'yahoo.com',
  'yahoo.de',
  'yahoo.fr',
  'yahoo.it',
  'yahoo.es',
  'yahoo.co.uk',
  'ymail.com',
  'mail.com',
  'email.com',
  'mail.de',
  'email.de',
  'mail.ru',
  'icloud.com',
  'me.com',
  'mac.com',
  'aol.com',
  'proton.me',
  'protonmail.com',
  'tutanota.com',
  'tuta.io',
  'posteo.de',
  'mailbox.org',
  'gmx.de',
  'gmx.net',
  'gmx.at',
  'gmx.ch',
  'gmx.com',
  'web.de',
  't-online.de',
  'freenet.de',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'laposte.net',
  'sfr.fr',
  'libero.it',
  'virgilio.it',
  'tiscali.it',
  'alice.it',
  'telenet.be',
  'skynet.be',
  'ziggo.nl',
  'kpnmail.nl',
  'xs4all.nl',
  'planet.nl',
  'seznam.cz',
  'centrum.cz',
  'wp.pl',
  'o2.pl',
  'onet.pl',
  'interia.pl',
  'abv.bg',
  'telia.com',
  'bluewin.ch',
  'sapo.pt',
  'terra.es',
  'telefonica.net',
  'inbox.lv',
  'mail.ee',
  'ukr.net',
  'citromail.hu',
  'freemail.hu',
  'freemail.gr',
  'otenet.gr',
];

/** Next to a shorter domain there are too many others that are right. */
const shortest = 7;

/** Endings that nobody has: what was meant. */
const endings: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  vom: 'com',
  comm: 'com',
  ogr: 'org',
  nte: 'net',
};

/**
 * What an address was probably meant to be: one slip away from a provider that many people use. Worked out here;
 * nobody is asked.
 * @returns undefined where nothing looks mistyped
 */
export function likelyAddress(email: string): string | undefined {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1).toLowerCase();
  if (at < 1 || providers.includes(domain)) return undefined;
  const meant =
    providers.find((known) => known.length > shortest && isOneSlip(domain, known)) ?? withEnding(domain);
  return meant && email.slice(0, at + 1) + meant;
}

function withEnding(domain: string): string | undefined {
  const dot = domain.lastIndexOf('.');
  const meant = endings[domain.slice(dot + 1)];
  return dot > 0 && meant !== undefined ? domain.slice(0, dot + 1) + meant : undefined;
}

/** One letter too many, too few, another, or two changed places. */
function isOneSlip(typed: string, meant: string): boolean {
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start++;
  const [rest, wanted] = [typed.slice(start), meant.slice(start)];
  return (
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    (rest.slice(1) === wanted.slice(1) && rest.length > 0) ||
    (rest.slice(2) === wanted.slice(2) && rest[0] === wanted[1] && rest[1] === wanted[0])
  );
}
