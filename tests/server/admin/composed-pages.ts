import { desk, mails } from '../../../src/locales/en.ts';
import type { MailKind } from '../../../src/locales/words/mails.ts';
import { readWish } from '../../../src/server/admin/acts.ts';
import { askPage, erasePage, heldPage } from '../../../src/server/admin/address-view.ts';
import { deskPage, type Shown } from '../../../src/server/admin/desk-view.ts';
import { exportPage } from '../../../src/server/admin/export-view.ts';
import { lettersPage } from '../../../src/server/admin/letters-view.ts';
import { logPage } from '../../../src/server/admin/log-view.ts';
import { numbersPage } from '../../../src/server/admin/numbers-view.ts';
import { partnersPage } from '../../../src/server/admin/partners-view.ts';
import { surePage } from '../../../src/server/admin/sure-view.ts';
import type { Wording } from '../../../src/server/admin/wording.ts';
import type { LiveLetter } from '../../../src/server/letters.ts';
import type { Held } from '../../../src/server/store/held.ts';
import type { AuditedAct } from '../../../src/server/store/organiser-rows.ts';
import type { ModeratedSignature } from '../../../src/server/store/organiser-store.ts';
import type { SignatureRow, SignatureState } from '../../../src/server/store/schema.ts';

import { liveLetter } from '../../support/server/live-letter.ts';

/** Whatever is no word of ours is Greek here. */
const α = 'Άλφα';
const now = Date.UTC(2026, 10, 25, 12);
const states: readonly SignatureState[] = ['unconfirmed', 'pending', 'published', 'rejected'];

const row: SignatureRow = {
  ...{ id: 'ι', letter_id: 'λ', state: 'pending', type: 'organization', listed: 0, number: 1, name: α },
  ...{ sort_name: null, role: α, organization: α, locality: α, country: 'GR', comment: α, image: null },
  ...{
    url: 'https://society.example.org/',
    featured: 1,
    signed_on: '2026-11-25',
    language: 'el',
    partner: α,
  },
  ...{ text_sha256: '1', consents: '["δ"]', marks: JSON.stringify(Object.keys(desk.marks)), reason: α },
  ...{ created_at: now, confirmed_at: now },
};
const details = { contact_name: α, contact_role: α, ε: α };

/** One in each state, the last without a name. */
const signatures: readonly ModeratedSignature[] = states.map((state, index) => ({
  row: {
    ...{ ...row, id: `${index}`, state },
    ...(state === 'rejected' && ({ name: '', featured: 0, type: 'person', listed: 1 } as const)),
  },
  email: 'α@society.example.org',
  details,
}));

const letter = liveLetter('λ', { snippets: () => [{ said: α, lines: α }] });
const titled = (one: LiveLetter): LiveLetter => ({
  ...one,
  editions: one.editions.map((edition) => ({ ...edition, title: α })) as unknown as LiveLetter['editions'],
});
const greek = titled(letter);
const withPartners = titled({
  ...letter,
  partners: { list: ['α', 'β'].map((id) => ({ id, name: α })), faults: [{ line: 2, text: 'It has no id.' }] },
});
const withNobody = titled({ ...letter, partners: { list: [], faults: [] } });

const held: Held = {
  letterId: 'λ',
  signatures: signatures.map((one, index) => ({
    ...one,
    mails: (Object.keys(mails.mails) as MailKind[]).map((kind) => ({
      ...{ kind, state: index % 2 ? 'waiting' : 'failed', created_at: now, due_at: now, tries: 1, error: α },
    })),
    done: [{ at: now, act: 'correct', before: { state: 'pending', reason: null, name: α } }],
  })),
  attempts: (['sign', 'manage'] as const).map((purpose) => ({
    ...{ id: '1', purpose, created_at: now, expires_at: now, mails: 1, mailed_at: now, tries: 1 },
  })),
  ...{ wrongCodes: [now], grants: [now], replies: 1 },
};

/** Every page of those who are signed in, with everything in it that there can be, and every sentence about a wish. */
export async function composedPages(wording: Wording): Promise<readonly string[]> {
  const visit = { organiser: 'ο@society.example.org', formToken: '1', wording };
  const standing = { pending: 1, suspicious: 1, published: 1, rejected: 1, unconfirmed: 1 };
  const wishes = ['act=approve', 'act=reject:1', 'act=correct:1', 'act=1:1', 'act=correct:1&name:1=%00'];
  const list = {
    ...{ letter: greek, standing, wording, formToken: '1', after: '', reason: '', picked: new Set<string>() },
    ...{
      signatures,
      shown: { show: 'waiting', find: '' },
      isFull: true,
      done: undefined,
      problem: undefined,
    },
  } as const;
  const lists = [
    list,
    { ...list, picked: new Set(signatures.map(({ row: { id } }) => id)), problem: α },
    ...(['waiting', 'suspicious', 'published', 'rejected'] as const).map((show) => ({
      ...{ ...list, shown: { show, find: '' }, signatures: [] },
    })),
    { ...list, shown: { show: 'waiting', find: α } as const, signatures: [] },
    ...Object.keys(desk.acts.done).map((words) => ({ ...list, done: { batch: '1', words, many: '2' } })),
  ];
  const days = [['2026-11-25', 1] as const, [null, 1] as const];
  const some = [[α, 1] as const];
  const numbers = {
    ...{
      days,
      types: [['person', 1] as const, ['organization', 1] as const],
      partners: [[null, 1] as const],
    },
    ...{ countries: [['GR', 1] as const], languages: [['el', 1] as const] },
  };
  const nothing = { days: [], types: [], partners: [], countries: [], languages: [] };
  const acts = Object.keys(desk.ofLog.acts) as AuditedAct[];
  const entry = { batch: '1', at: now, organiser: α, signatureId: '1', partner: undefined };
  const entries = [...acts, ...Array.from({ length: 100 - acts.length }, () => 'undo' as const)].map(
    (act, index) => ({
      ...{ ...entry, id: `${index}`, act, name: index === 1 ? undefined : α },
      many: index === 2 ? 3 : undefined,
    }),
  );
  const known = {
    ...{
      counts: [[α, 1] as const, ['α', 2] as const],
      links: new Map([
        ['α', '1'],
        ['γ', '1'],
      ]),
    },
    ...{
      unknown: ['', '*', 'γ'].map((partner) => ({ partner, website: '', many: 1, lastOn: '2026-11-25' })),
    },
    ...{ formToken: '1', wording },
  };
  const told = Object.keys(wording.partners.done);
  const answers = await Promise.all([
    lettersPage([[greek, standing]], visit),
    ...lists.map((one) => deskPage({ ...one, shown: one.shown as Shown })),
    ...[['1'], ['1', '2']].map((ids) => surePage(ids, { show: 'waiting', find: '' }, visit)),
    ...[numbers, { ...nothing, days: [[null, 1] as const] }, { ...nothing, partners: some }].map((one) =>
      numbersPage(greek, one, wording),
    ),
    ...[entries, []].map((those) => logPage(greek, those, wording)),
    exportPage(greek, visit),
    ...[greek, withNobody, withPartners].map((one) => partnersPage(one, { ...known, done: undefined })),
    ...told.map((done) => partnersPage(greek, { ...known, done })),
    ...[{}, { erased: '1' }, { erased: '2' }, { problem: true }].map((one) => askPage(visit, one)),
    ...[1, 2].map((acts) => heldPage({ address: 'α@δ', held: [held], acts, titleOf: () => α }, visit)),
    heldPage({ address: 'α@δ', held: [], acts: 0, titleOf: () => α }, visit),
    erasePage('α@δ', visit),
  ]);
  const pages = await Promise.all(answers.map((answer) => answer.text()));
  const { nothingChanged } = wording.desk.acts;
  return [
    ...pages,
    nothingChanged,
    ...wishes
      .map((wish) => readWish(new URLSearchParams(wish), wording))
      .filter((one) => typeof one === 'string'),
  ];
}
