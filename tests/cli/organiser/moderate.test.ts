import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { printable } from '../../../src/cli/moderate/shown-signature.ts';
import {
  Letterhouse,
  riverLetter,
  until,
  type Ended,
  type ServeProcess,
} from '../../support/server/serve-process.ts';

describe('open-letter moderate, while the endpoint runs', { timeout: 120_000 }, () => {
  let house: Letterhouse;
  let endpoint: ServeProcess;
  const ends: (() => Promise<void>)[] = [];

  before(async () => {
    house = new Letterhouse({ after: (end) => ends.push(end) });
    house.write('letters/river/letter.md', riverLetter.replace('title', 'moderation: all\ntitle'));
    endpoint = await house.serve();
    await endpoint.signAndConfirm('river', 'Cleo Brandt', 'cleo@example.org', { comment: 'Water for all' });
    await endpoint.signAndConfirm('river', 'Bеn Dahl', 'ben@example.org');
    await endpoint.signAndConfirm('river', 'River Watch', 'office@example.org', {
      type: 'organization',
      country: 'BE',
      fields: { contact_name: 'Dora Ek' },
      consents: { authorised: true },
    });
    await endpoint.sign('river', 'Emil Falk', 'emil@example.org');
  });

  after(async () => {
    for (const end of ends) await end();
  });

  const moderate = (...args: readonly string[]): Ended => house.run('moderate', args);

  /** The id below a name in a list. */
  function idOf(name: string, state = 'pending'): string {
    const { out } = moderate('list', '--state', state);
    const block = out.split('\n\n').find((one) => one.startsWith(name)) ?? '';
    const id = /Id: (\S+)/.exec(block)?.[1];
    assert(id, `${name} in ${out}`);
    return id;
  }

  async function listed(): Promise<string[]> {
    const { items } = await endpoint.json('river/signatories');
    return (items as { name: string }[]).map(({ name }) => name);
  }

  it('lists who waits, with the marks in words, and addresses only where they are asked for', () => {
    const { code, out } = moderate();
    assert.equal(code, 0);
    assert.match(out, /^Cleo Brandt {2}\(person, \d{4}-\d\d-\d\d\)\n {2}“Water for all”\n {2}Id: \S+\n/m);
    assert.match(out, /^Bеn Dahl .*\n {2}Look at: one word has letters of two scripts that look alike\n/m);
    assert.match(out, /^River Watch {2}\(organization, BE, /m);
    assert.match(out, /\n3 pending, letter river\.\n$/);
    assert.doesNotMatch(out, /@|Dora|Emil/);
    const { out: all } = moderate('list', '--with-email');
    assert.match(all, /E-mail: office@example\.org\n {2}contact_name: Dora Ek\n/);
    assert.match(moderate('list', '--state', 'unconfirmed').out, /^Emil Falk/);
  });

  it('approves, and readers see it', async () => {
    const { code, out } = moderate('approve', idOf('River Watch'), idOf('Cleo Brandt'));
    assert.equal(code, 0);
    assert.equal(out, 'Published: River Watch, signatory 1.\nPublished: Cleo Brandt, signatory 2.\n');
    await until(async () => (await listed()).join() === 'River Watch,Cleo Brandt');
  });

  it('rejects with a reason, which it wants', () => {
    const id = idOf('Bеn Dahl');
    const without = moderate('reject', id);
    assert.deepEqual([without.code, without.error], [2, 'Say why: --reason "…". See open-letter --help.\n']);
    assert.equal(moderate('reject', id, '--reason', 'not a person').out, 'Rejected: Bеn Dahl.\n');
    assert.match(moderate('list', '--state', 'rejected').out, /Rejected because: not a person/);
    assert.match(moderate().out, /^Nobody waits for you\.\n$/);
  });

  it('corrects a name, features, and takes that back', async () => {
    const id = idOf('Cleo Brandt', 'published');
    assert.equal(moderate('correct', id, "Cleo O'Brandt").out, "Corrected: Cleo O'Brandt.\n");
    assert.match(moderate('correct', id, '<b>Cleo</b>').error, /without HTML, as plain text/);
    assert.equal(moderate('feature', id).out, "Featured: Cleo O'Brandt.\n");
    const featured = async () =>
      (await endpoint.json('river/letter.json'))['items'] as { name: string; featured?: true }[];
    await until(async () => (await featured())[0]?.featured === true);
    assert.equal((await featured())[0]?.name, "Cleo O'Brandt");
    assert.equal(moderate('unfeature', id).out, "No longer featured: Cleo O'Brandt.\n");
    await until(async () => (await featured())[0]?.featured === undefined);
  });

  it('withdraws for good', async () => {
    const id = idOf("Cleo O'Brandt", 'published');
    assert.equal(moderate('withdraw', id).out, "Deleted, with all that was kept: Cleo O'Brandt.\n");
    await until(async () => (await listed()).join() === 'River Watch');
    await until(async () => (await endpoint.json('river/count.json'))['total_signatures'] === 1);
    const again = moderate('withdraw', id);
    assert.equal(again.code, 1);
    assert.match(again.error, /there is no such signature/);
  });

  it('does the rest where one of several cannot be done, and says which', () => {
    const id = idOf('Bеn Dahl', 'rejected');
    const { code, out, error } = moderate('approve', '-AAAAAAAAAAAAAAAAAAAAA', id, 'BBBBBBBBBBBBBBBBBBBBBB');
    assert.equal(code, 1);
    assert.match(out, /^Published: Bеn Dahl/);
    // In the order in which they were given: one that begins with a dash is no option.
    assert.match(error, /^-A{21}: there is no such signature.*\nB{22}: there is no such signature/);
    assert.match(moderate('correct', '-AAAAAAAAAAAAAAAAAAAAA', 'Ana').error, /^-A{21}: there is no such/);
  });

  it('tells that no mail has failed, and of what it does not know', () => {
    assert.equal(moderate('failed-mails').out, 'No mail has failed.\n');
    assert.match(moderate('aprove', 'x').error, /has no command "aprove"/);
    assert.match(
      moderate('list', '--letter', 'lake').error,
      /There is no letter "lake" in this database\. There is: river\./,
    );
    assert.match(moderate('list', '--stat', 'pending').error, /--state was probably meant/);
    assert.match(moderate('list', '--data', '/nowhere').error, /^There is no database in \/nowhere\./);
  });
});

it('shows nothing that a terminal would obey', () => {
  assert.equal(printable('Ana \u001B[2J\u202EgreB'), 'Ana \uFFFD[2J\uFFFDgreB');
});
