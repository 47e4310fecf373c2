import type { Kept, Shown } from './kept.ts';
import type { PostOffice } from './post-office.ts';
import type { Visit } from './visit.ts';

/** What became of everything the visitors were told for certain. */
export interface Verdict {
  readonly counts: Counts;
  /** Everything that is not as it should be, in whole sentences. */
  readonly problems: readonly string[];
}

interface Counts {
  /** Who was told that their signature was taken, and has not withdrawn it since. */
  readonly acknowledged: number;
  /** Those of them whose signature is there. */
  readonly present: number;
  /** Signatures there are beyond one for each visitor. */
  readonly doubled: number;
}

interface Evidence {
  readonly visits: readonly Visit[];
  readonly kept: Kept;
  readonly shown: Shown;
  readonly post: PostOffice;
  /** The hash of the text that everyone signed. */
  readonly text: string;
}

export function verdict({ visits, kept, shown, post, text }: Evidence): Verdict {
  const problems: string[] = [];
  const signatures = byAddress(kept.signatures);
  const mailsWaiting = new Set(kept.mails.map(({ email }) => email));
  const listed = new Map(shown.items.map((item) => [item.id, item]));
  const still = visits.filter(({ acknowledged, withdrawn }) => acknowledged && !withdrawn);
  let present = 0;
  let doubled = 0;
  for (const visit of visits) {
    const { acknowledged, confirmed, withdrawn } = visit;
    const { email, name } = visit.who;
    const [own, ...more] = signatures.get(email) ?? [];
    doubled += more.length;
    const say = (what: string): void => void problems.push(`${email} ${what}.`);
    if (withdrawn) {
      if (own) say('was told that the signature is gone, and it is there');
      if (shown.items.some((item) => item.name === name)) say('has withdrawn, and is in the list');
      continue;
    }
    if (!acknowledged) continue;
    if (own) present++;
    else say('was told that the signature was taken, and it is not there');
    if (own && own.text_sha256 !== text) say('has signed another text');
    if (!post.box(email).length && !mailsWaiting.has(email)) say('got no mail, and none waits');
    if (!confirmed) continue;
    if (own?.state !== 'published' || own.id !== confirmed.id)
      say(`was confirmed, and is ${own?.state ?? 'gone'}`);
    if (own?.number !== confirmed.number)
      say(`was signatory ${confirmed.number}, and is ${own?.number ?? 'none'}`);
    if (listed.get(confirmed.id)?.number !== confirmed.number) say('was confirmed, and is not in the list');
  }
  const published = kept.signatures.filter(({ state }) => state === 'published').length;
  const numbers = visits.flatMap(({ confirmed }) => (confirmed ? [confirmed.number] : []));
  const revision = Math.max(0, ...visits.map((visit) => visit.revision));
  const expect = (holds: boolean, otherwise: string): void => {
    if (!holds) problems.push(otherwise);
  };
  expect(kept.integrity === 'ok', `The database is damaged: ${kept.integrity}.`);
  expect(kept.orphans === 0, `${kept.orphans} rows belong to nothing.`);
  expect(shown.total === published, `The document counts ${shown.total}, and ${published} are published.`);
  expect(
    shown.items.length === published,
    `${shown.items.length} are listed, and ${published} are published.`,
  );
  expect(listed.size === shown.items.length, 'Somebody is in the list twice.');
  expect(new Set(numbers).size === numbers.length, 'A number was given to two.');
  expect(shown.revision >= revision, `The revision is ${shown.revision}, and somebody was told ${revision}.`);
  return { counts: { acknowledged: still.length, present, doubled }, problems };
}

function byAddress(signatures: Kept['signatures']): Map<string, Kept['signatures'][number][]> {
  const groups = new Map<string, Kept['signatures'][number][]>();
  for (const one of signatures) groups.set(one.email, [...(groups.get(one.email) ?? []), one]);
  return groups;
}
