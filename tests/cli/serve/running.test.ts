import assert from 'node:assert/strict';
import { existsSync, rmSync, statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { Letterhouse, riverLetter, until } from '../../support/server/serve-process.ts';

const limit = { timeout: 60_000 };

/** A connection of which every byte is in our hands. */
class Line {
  readonly socket: Socket;
  heard = '';

  constructor(base: string) {
    const { hostname, port } = new URL(base);
    this.socket = connect(Number(port), hostname);
    this.socket.on('data', (chunk) => (this.heard += String(chunk)));
    this.socket.on('error', () => undefined);
  }

  say(...lines: readonly string[]): void {
    this.socket.write(lines.join('\r\n'));
  }
}

test('a folder of letters is served, signed and confirmed; the log holds nobody', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter);
  house.write('letters/river/letter.de.md', '---\ntitle: Rettet den Fluss\n---\nDas Wasser ist rein.\n');
  house.write(
    'letters/river/signatories.csv',
    'name,email\nAda Vogel,ada@example.org\nBo Lund,bo@example.org\n',
  );
  house.write('letters/lake/letter.md', riverLetter.replace('river', 'lake'));
  const endpoint = await house.serve();
  assert.deepEqual((await endpoint.event('started'))['letters'], ['lake', 'river']);

  assert.equal((await endpoint.json('river/letter.json'))['total_signatures'], 2);
  const page = await (await fetch(`${endpoint.base}river/`)).text();
  assert.match(page, /Ada Vogel/);
  const script = await (await fetch(`${endpoint.base}v1/open-letter.js`)).text();
  assert(script.includes(`${endpoint.base}v1/`), 'the script knows where it comes from');

  const done = await endpoint.signAndConfirm('river', 'Cleo Brandt', 'cleo+brief@example.org');
  assert.deepEqual([done['status'], done['total_signatures']], ['published', 3]);
  assert.equal((await endpoint.json('lake/count.json'))['total_signatures'], 0);

  const { code, error } = await endpoint.kill('SIGTERM');
  assert.deepEqual([code, error], [0, '']);
  const events = endpoint.log.map(({ event }) => event);
  for (const event of ['signed', 'mail-sent', 'confirmed', 'stopping', 'stopped']) {
    assert(events.includes(event), event);
  }
  for (const line of endpoint.log) {
    assert.match(String(line['time']), /^\d{4}-\d\d-\d\dT/);
    assert.match(String(line['level']), /^(info|warn|error)$/);
  }
  assert.doesNotMatch(endpoint.written, /@|Cleo|Brandt|Vogel|Lund|cleo|attempt=/);
});

test('after a kill everyone is still there, and the table is not read again', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letter.md', riverLetter.replace('title', 'id: river\ntitle'));
  house.write('signatories.csv', 'name\nAda Vogel\n');
  const first = await house.serve();
  await first.signAndConfirm('river', 'Cleo Brandt', 'cleo@example.org');
  await first.kill('SIGKILL');
  house.write('signatories.csv', 'name\nAda Vogel\nBo Lund\n');
  const second = await house.serve();
  assert.equal((await second.json('river/count.json'))['total_signatures'], 2);
  assert(!second.log.some(({ event }) => event === 'names-imported'));
  assert.equal(statSync(join(house.dir, 'data/secret')).mode & 0o777, 0o600);
  assert.equal(statSync(join(house.dir, 'data')).mode & 0o777, 0o700);
});

test(
  'a stop finishes what is under way, is not ready meanwhile, and closes the database',
  limit,
  async (t) => {
    const house = new Letterhouse(t);
    house.write('letters/river/letter.md', riverLetter);
    const endpoint = await house.serve();
    const { content_sha256 } = await endpoint.json('river/letter.json');
    const body = JSON.stringify({
      ...{ type: 'person', name: 'Cleo Brandt', email: 'cleo@example.org' },
      ...{ consents: { publish: true }, language: 'en', content_sha256 },
    });
    // A visitor with a slow line has sent half of a signature.
    const slow = new Line(endpoint.base);
    const head = ['POST /river/sign HTTP/1.1', 'Host: river', 'Content-Type: application/json'];
    slow.say(...head, 'Idempotency-Key: slow', `Content-Length: ${body.length}`, '', body.slice(0, 40));
    // A proxy has asked once, and is in the middle of its next question.
    const proxy = new Line(endpoint.base);
    proxy.say('GET /readyz HTTP/1.1', 'Host: river', '', 'GET /readyz HT');
    await until(() => proxy.heard.includes('ready\n'));

    const ended = endpoint.kill('SIGTERM');
    await endpoint.event('stopping');
    await assert.rejects(fetch(`${endpoint.base}healthz`), 'nobody new is taken');
    proxy.say('TP/1.1', 'Host: river', '', '');
    await until(() => proxy.heard.includes('stopping\n'));
    assert.match(proxy.heard, /HTTP\/1\.1 503 /);
    slow.say(body.slice(40));
    const { code } = await ended;
    assert.match(slow.heard, /^HTTP\/1\.1 202 /);
    assert.equal(code, 0);
    assert.equal(endpoint.log.at(-1)?.['waited'], true);
    assert(!existsSync(join(house.dir, 'data/letters.sqlite-wal')), 'the database was closed');
  },
);

test('a stop takes requests as long as a balancer needs to notice', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter);
  const endpoint = await house.serve(['--drain-seconds', '600']);
  void endpoint.kill('SIGTERM');
  await endpoint.event('stopping');
  assert.equal((await fetch(`${endpoint.base}readyz`)).status, 503);
  await endpoint.sign('river', 'Ada Berg', 'ada@example.org');
  assert.equal((await endpoint.kill('SIGTERM')).code, 143);
});

test('a stop has an end, and a second signal is one at once', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter);
  const hang = (base: string): void => {
    const head = ['POST /river/sign HTTP/1.1', 'Host: river', 'Content-Type: application/json'];
    new Line(base).say(...head, 'Content-Length: 9', '', '{');
  };
  const patient = await house.serve(['--stop-seconds', '1']);
  hang(patient.base);
  await fetch(`${patient.base}healthz`);
  assert.equal((await patient.kill('SIGTERM')).code, 0);
  assert.equal(patient.log.at(-1)?.['waited'], false);

  const hasty = await house.serve(['--stop-seconds', '60']);
  hang(hasty.base);
  await fetch(`${hasty.base}healthz`);
  void hasty.kill('SIGINT');
  await hasty.event('stopping');
  assert.equal((await hasty.kill('SIGINT')).code, 130);
});

test('a header that no proxy is trusted with is told of once; with a proxy it is not', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter);
  const headers = { 'X-Forwarded-For': '192.0.2.7' };
  const plain = await house.serve();
  await fetch(`${plain.base}healthz`, { headers });
  await fetch(`${plain.base}healthz`, { headers });
  await plain.kill('SIGTERM');
  assert.equal(plain.log.filter(({ event }) => event === 'forwarded-header-ignored').length, 1);
  assert.doesNotMatch(plain.written, /192\.0\.2/);

  const behind = await house.serve(['--trusted-proxies', '127.0.0.1']);
  await fetch(`${behind.base}healthz`, { headers });
  await behind.kill('SIGTERM');
  assert(!behind.log.some(({ event }) => event === 'forwarded-header-ignored'));
});

test('a request whose head does not come to its end is given up', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter);
  const endpoint = await house.serve(['--header-seconds', '1', '--request-seconds', '3600']);
  const line = new Line(endpoint.base);
  line.say('GET / HTTP/1.1', 'Host: ');
  await new Promise((resolve) => line.socket.once('close', resolve));
  assert.match(line.heard, /^HTTP\/1\.1 408 /);
});

test('letters that are gone from the disk are served on', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter);
  const endpoint = await house.serve();
  rmSync(join(house.dir, 'letters'), { recursive: true });
  await endpoint.event('letter-missing');
  assert.equal((await endpoint.json('river/count.json'))['total_signatures'], 0);
});

test('scripts of earlier releases are still there after a new one came', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter);
  house.write('data/scripts/v0.9.0/open-letter.js', 'const base = "%OPEN_LETTER_BASE%"; // pinned');
  house.write('data/scripts/v1/chunks/0123456789/core.js', 'core();');
  house.write('data/scripts/v1/open-letter.js', 'an earlier loader');
  const endpoint = await house.serve();
  const text = async (path: string): Promise<string> => (await fetch(endpoint.base + path)).text();
  assert.equal(await text('v0.9.0/open-letter.js'), `const base = "${endpoint.base}v0.9.0/"; // pinned`);
  assert.equal(await text('v1/chunks/0123456789/core.js'), 'core();');
  assert.match(await text('v1/open-letter.js'), /chunks\//);
});
