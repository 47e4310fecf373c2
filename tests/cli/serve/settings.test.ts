import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { UsageError } from '../../../src/cli/input-error.ts';
import { serveHelp } from '../../../src/cli/serve/help.ts';
import { planFor } from '../../../src/cli/serve/plan.ts';
import { readArguments } from '../../../src/cli/serve/read-settings.ts';
import { allSettings, settingNames } from '../../../src/cli/serve/settings.ts';
import { Letterhouse, riverLetter } from '../../support/server/serve-process.ts';

function read(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return readArguments(args, environment, { names: settingNames });
}

function problems(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): readonly string[] {
  return planFor('letters', read(args, environment)).problems;
}

test('without a word it is tried out on this machine', () => {
  const { plan, problems } = planFor('letters', read([]));
  assert.deepEqual(problems, []);
  assert.deepEqual([plan.host, plan.port, plan.base(4500)], ['127.0.0.1', 4500, 'http://127.0.0.1:4500/']);
  assert.equal(plan.data, join('letters', 'data'));
});

test('an option goes before its variable, an empty variable is none', () => {
  const { configuration, saidBy } = read(['--port', '81'], { PORT: '82', OPEN_LETTER_HOST: '' });
  assert.deepEqual([configuration.port, configuration.host], [81, '127.0.0.1']);
  assert.deepEqual([...saidBy], [['port', '--port']]);
  assert.equal(read([], { PORT: '82' }).configuration.port, 82);
});

test('an unknown option or variable is refused with the one that was probably meant', () => {
  assert.throws(
    () => read(['--prot', '80']),
    new UsageError('There is no option --prot; --port was probably meant.'),
  );
  assert.throws(() => read(['--colour']), new UsageError('There is no option --colour.'));
  assert.throws(() => read(['--port']), new UsageError('--port lacks its value.'));
  assert.deepEqual(problems([], { OPEN_LETTER_BASE_ULR: 'x', OPEN_LETTER_SURPRISE_PARTY: 'x', OTHER: 'x' }), [
    'There is no variable OPEN_LETTER_BASE_ULR; OPEN_LETTER_BASE_URL was probably meant.',
    'There is no variable OPEN_LETTER_SURPRISE_PARTY.',
  ]);
});

test('every value of the wrong kind is told, all at once, and no secret with it', () => {
  const wrong = {
    PORT: '65536',
    OPEN_LETTER_BASE_URL: 'letter.example.org',
    OPEN_LETTER_SECRET: 'too short to be one',
    SMTP_URL: 'mail.example.org with password river',
    OPEN_LETTER_MAIL_FROM: 'a@example.org, b@example.org',
    OPEN_LETTER_TRUSTED_PROXIES: '10.0.0.0/8,localhost',
    OPEN_LETTER_FORWARDED_HEADER: 'x-real-ip',
    OPEN_LETTER_STOP_SECONDS: '1.5',
  };
  const told = read([], wrong).problems;
  assert.deepEqual(
    told.map((text) => text.split(' ')[0]),
    Object.keys(wrong),
  );
  assert.doesNotMatch(told.join(), /too short|river/);
  for (const sender of [
    'a@example.org\r\nBcc: b@example.org',
    'A <a@example.org> B <b@example.org>',
    'nobody',
  ]) {
    assert.equal(read(['--mail-from', sender]).problems.length, 1, sender);
  }
  for (const sender of ['a@example.org', 'Our letter <a@example.org>', 'Brief “Fluß” <a@bücher.example>']) {
    assert.deepEqual(read(['--mail-from', sender]).problems, [], sender);
  }
});

test('mails that nobody could send, or everyone could read, are refused', () => {
  const smtp = { SMTP_URL: 'smtps://user:password@mail.example.org' };
  assert.match(
    problems(['--base', 'https://letter.example.org']).join(),
    /^No mail server is set\. Set SMTP_URL;/,
  );
  assert.match(problems(['--host', '0.0.0.0']).join(), /with --base under which address.*,No mail server/);
  assert.match(problems([], smtp).join(), /^Mails need a sender/);
  assert.deepEqual(
    problems(['--host', '::', '--base', 'https://letter.example.org', '--mail-from', 'a@example.org'], smtp),
    [],
  );
  assert.deepEqual(problems(['--host', '::1']), []);
});

test('the help tells of every setting', () => {
  for (const [, { option, variable }] of allSettings) {
    assert(serveHelp.includes(variable), variable);
    if (option) assert(serveHelp.includes(`--${option} `), option);
  }
  for (const line of serveHelp.split('\n')) assert(line.length <= 120, line);
});

test('--check-config shows what would be used, hides secrets, and starts nothing', (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter);
  const good = house.run(
    'serve',
    ['--check-config', '--base', 'https://letter.example.org', '--mail-from', 'letter@example.org'],
    {
      SMTP_URL: 'smtps://user:river-bank@mail.example.org',
      OPEN_LETTER_TRUSTED_PROXIES: '10.0.0.0/8, 127.0.0.1',
    },
  );
  assert.deepEqual([good.code, good.error], [0, '']);
  assert.match(good.out, /river +en; names from nowhere; https:\/\/letter\.example\.org\/river\//);
  assert.match(good.out, /trusted-proxies +10\.0\.0\.0\/8, 127\.0\.0\.1 +from OPEN_LETTER_TRUSTED_PROXIES/);
  assert.match(good.out, /SMTP_URL +\(set, not shown\)/);
  assert.doesNotMatch(good.out, /river-bank/);
  assert(!existsSync(join(house.dir, 'data')));
  assert.doesNotMatch(good.out, /partners/);

  house.write('letters/river/partners.csv', 'id,name\nelms,Friends of the Elms\nOak Society,Oaks\n');
  const partners = house.run('serve', ['--check-config']);
  assert.equal(partners.code, 0, partners.error);
  assert.match(
    partners.out,
    /^ +partners: 1, from partners\.csv\n +partners\.csv:3: Left out: the id is none\./m,
  );

  house.write('letters/lake/letter.md', '---\nlanguage: en\n---\n');
  const bad = house.run('serve', ['--check-config', '--host', '0.0.0.0'], { OPEN_LETTER_PROT: '1' });
  assert.equal(bad.code, 1);
  assert.match(bad.error, /OPEN_LETTER_PROT/);
  assert.match(bad.error, /lake\/letter\.md:1: /);
  assert.equal(house.run('serve', [], { OPEN_LETTER_PROT: '1' }).code, 1);
});
