import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everythingSaid, readTable } from './read-table.ts';

const yes =
  'yes Y x 1 TRUE true ✓ ☑ ok ja Oui Sí tak Da Ναι igen kyllä ano taip jā jah iva tá evet так да نعم'.split(
    ' ',
  );
const no = 'no N 0 FALSE false nein Non não nee nie Nu όχι nem ei ne hayır ні нет لا ☐'.split(' ');

test('yes and no in many languages, boxes and numbers', async (t) => {
  const rows = [...yes, ...no].map((word, index) => `Person ${index},${word}\n`).join('');
  const read = await readTable(t, `name,publish\n${rows}`);
  assert.deepEqual(
    read.entries.map(({ name }) => name),
    yes.map((_, index) => `Person ${index}`),
  );
  assert.equal(read.unnamed, no.length);
});

test('sentences that begin with yes or no, and what limits them', async (t) => {
  const table = (answer: string): string => `name,publish\nAna,"${answer}"\n`;
  for (const answer of [
    'Yes, you may publish my name',
    'Ja, gerne öffentlich',
    'I agree that my name is published',
  ])
    assert.equal((await readTable(t, table(answer))).entries.length, 1, answer);
  for (const answer of ['No, please keep me anonymous', 'Nein, lieber nicht', 'Non merci'])
    assert.equal((await readTable(t, table(answer))).unnamed, 1, answer);
  for (const answer of ['perhaps', 'Yes, but not my name', 'yes - only my organisation', 'e', '2'])
    await assert.rejects(
      readTable(t, table(answer)),
      /list\.csv:2: Does ".*" mean that the name may be shown\?/,
      answer,
    );
});

test('a word of consent that is not understood can be explained', async (t) => {
  const read = await readTable(t, 'name,publish\nAna,go ahead\nBen,hush\n', {
    'yes-means': ['go ahead'],
    'no-means': ['Hush'],
  });
  assert.equal(read.sum, '2 rows read: 1 published + 1 counted unnamed + 0 left out + 0 errors = 2');
});

test('who asks to stay anonymous is counted only; nothing about the name is said', async (t) => {
  for (const heading of [
    'Stay anonymous',
    'Would you like to remain anonymous?',
    'Anonym',
    'I do not want my name to be published',
    'Ich möchte nicht genannt werden',
  ]) {
    const read = await readTable(t, `name,${heading}\nAna,no\nBen 12345,yes\nCleo,\n`);
    assert.deepEqual(
      read.entries.map(({ name }) => name),
      ['Ana', 'Cleo'],
      heading,
    );
    assert.doesNotMatch(everythingSaid(read), /Ben/);
  }
});

test('an organisation is named also where no box is ticked, but not against a no', async (t) => {
  const read = await readTable(
    t,
    'type,name,publish\norganisation,River Club,\norganisation,Sea Club,no\nperson,Ana,\n',
  );
  assert.deepEqual(
    read.entries.map(({ name }) => name),
    ['River Club'],
  );
  assert.equal(read.unnamed, 2);
});

const states: Readonly<Record<string, readonly [string, string, string, string]>> = {
  en: ['confirmed', 'pending', 'withdrawn', 'rejected'],
  de: ['bestätigt', 'ausstehend', 'zurückgezogen', 'abgelehnt'],
  fr: ['confirmé', 'en attente', 'retiré', 'refusé'],
  es: ['confirmada', 'pendiente', 'retirada', 'rechazada'],
  it: ['confermata', 'in attesa', 'ritirata', 'rifiutata'],
  pt: ['confirmada', 'pendente', 'retirada', 'rejeitada'],
  nl: ['bevestigd', 'in afwachting', 'ingetrokken', 'afgewezen'],
  pl: ['potwierdzony', 'oczekujący', 'wycofany', 'odrzucony'],
  ro: ['confirmat', 'în așteptare', 'retras', 'respins'],
  el: ['επιβεβαιωμένο', 'εκκρεμεί', 'αποσύρθηκε', 'απορρίφθηκε'],
  hu: ['megerősített', 'függőben', 'visszavont', 'elutasított'],
  cs: ['potvrzeno', 'čeká na potvrzení', 'odvoláno', 'zamítnuto'],
  bg: ['потвърден', 'чакащ', 'оттеглен', 'отхвърлен'],
  sv: ['bekräftad', 'väntar', 'återkallad', 'avvisad'],
  fi: ['vahvistettu', 'odottaa', 'peruttu', 'hylätty'],
  uk: ['підтверджено', 'очікує', 'відкликано', 'відхилено'],
};

for (const [language, words] of Object.entries(states)) {
  test(`states in ${language}: only what is confirmed counts`, async (t) => {
    const [confirmed, pending, withdrawn, rejected] = words;
    const read = await readTable(
      t,
      `name,status\nAna,${confirmed}\nBen,${pending}\nCleo,${withdrawn}\nDan,${rejected}\nEva,\n`,
    );
    assert.deepEqual(
      read.entries.map(({ name }) => name),
      ['Ana', 'Eva'],
    );
    assert.deepEqual(read.leftOut, { 'not confirmed': 1, withdrawn: 1, rejected: 1 });
    assert.equal(read.unnamed, 0);
  });
}

test('columns of their own for what was confirmed or withdrawn, by yes and no or by a day', async (t) => {
  const table = `name,E-mail confirmed,Withdrawn at
Ana,2026-11-25,
Ben,,
Cleo,yes,2026-11-26
Dan,no,
Eva,TRUE,
`;
  const read = await readTable(t, table);
  assert.deepEqual(
    read.entries.map(({ name }) => name),
    ['Ana', 'Eva'],
  );
  assert.deepEqual(read.leftOut, { 'not confirmed': 2, withdrawn: 1 });
});

test('a state that is not understood stops the build with line and word', async (t) => {
  await assert.rejects(
    readTable(t, 'name,status\nAna,confirmed\nBen,frobnicated\n'),
    /list\.csv:3: Does the state "frobnicated" mean that the signature counts\?/,
  );
  const read = await readTable(t, 'name,status\nAna,aye\n', { 'yes-means': ['aye'] });
  assert.equal(read.entries.length, 1);
});

test('an address in a column of consents is not repeated in the question', async (t) => {
  await assert.rejects(
    readTable(t, 'name,publish\nAna,ana@river.example\n'),
    (error: Error) => !error.message.includes('@'),
  );
});

test('two columns that ask for consent are asked about, whatever they are headed', async (t) => {
  const table = 'name,organisation,Publish my name,May we publish the organisation?\nAna,River Club,yes,no\n';
  await assert.rejects(
    readTable(t, table),
    /"Publish my name" \(C\) and "May we publish the organisation\?" \(D\) both say publish/,
  );
  const read = await readTable(t, table, { columns: ['D=ignore'] });
  assert.equal(read.entries.length, 1);
});
