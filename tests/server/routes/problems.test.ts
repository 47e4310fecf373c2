import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Store } from '../../../src/server/store/store.ts';
import { openEndpoint, problemOf, type TestEndpoint } from '../../support/server/endpoint.ts';
import { liveLetter } from '../../support/server/live-letter.ts';

const using = async (
  work: (endpoint: TestEndpoint) => Promise<void>,
  parts: Parameters<typeof openEndpoint>[1] = {},
): Promise<void> => {
  const endpoint = await openEndpoint(liveLetter(), parts);
  try {
    await work(endpoint);
  } finally {
    await endpoint.close();
  }
};

/** The store, with one thing in it broken as given. */
const failing = (name: keyof Store, error: Error) => ({
  wrap: (store: Store): Store => ({ ...store, [name]: () => Promise.reject(error) }),
});

describe('problems', () => {
  it('are told without internals, and noted without what a person typed', () =>
    using(
      async (endpoint) => {
        const answer = await endpoint.sign('Ana Rosenzweig', 'ana.rosenzweig@example.org', {
          language: 'de',
        });
        const problem = await problemOf(answer, 500);
        assert.equal(problem['code'], 'failed');
        assert.equal(problem['title'], 'Bei uns ist etwas schiefgegangen');
        assert.doesNotMatch(JSON.stringify(problem), /osenzweig|unique|\.ts/);
        const [event] = endpoint.log;
        assert(event?.event === 'failed');
        assert.equal(event.method, 'POST');
        assert.equal(event.route, '/:id/sign');
        assert.equal(event.error, 'TypeError');
        assert.ok(
          event.at.some((frame) => /problems\.test\.ts/.test(frame)),
          event.at.join('\n'),
        );
        assert.doesNotMatch(JSON.stringify(endpoint.log), /osenzweig/);
      },
      failing('sign', new TypeError('unique: ana.rosenzweig@example.org\n    at Ana Rosenzweig')),
    ));

  for (const [code, error] of [
    ['SQLITE_FULL', Object.assign(new Error('full'), { code: 'SQLITE_FULL' })],
    ['SQLITE_IOERR_WRITE', Object.assign(new Error('io'), { code: 'SQLITE_IOERR_WRITE' })],
    ['5', Object.assign(new Error('busy'), { code: 'ERR_SQLITE_ERROR', errcode: 5 })],
    ['778', Object.assign(new Error('io'), { code: 'ERR_SQLITE_ERROR', errcode: 778 })],
  ] as const) {
    it(`of a database that has no room or no time pass: ${code}`, () =>
      using(
        async (endpoint) => {
          const answer = await endpoint.sign('Ana Berg', 'ana@example.org');
          assert.equal((await problemOf(answer, 503))['code'], 'unavailable');
          assert.equal(answer.headers.get('Retry-After'), '10');
          assert.equal(endpoint.wakes, 0);
          const [event] = endpoint.log;
          assert(event?.event === 'failed');
          assert.equal(event.code, code);
        },
        failing('sign', error),
      ));
  }

  it('of a wrong statement are ours', () =>
    using(
      async (endpoint) => {
        assert.equal((await endpoint.sign('Ana Berg', 'ana@example.org')).status, 500);
      },
      failing('sign', Object.assign(new Error('x'), { code: 'SQLITE_CONSTRAINT' })),
    ));

  it('of one reading are over with the next', () => {
    let broken = true;
    const wrap = (store: Store): Store => ({
      ...store,
      state: (id) => (broken ? Promise.reject(new Error('x')) : store.state(id)),
    });
    return using(
      async (endpoint) => {
        for (const path of ['/elm/letter.json', '/elm/count.json', '/elm/signatories', '/elm/']) {
          assert.equal((await endpoint.get(path)).status, 500);
        }
        broken = false;
        for (const path of ['/elm/letter.json', '/elm/count.json', '/elm/signatories', '/elm/']) {
          assert.equal((await endpoint.get(path)).status, 200, path);
        }
      },
      { wrap },
    );
  });

  it('of a letter whose names are still being brought in pass', () =>
    using(
      async (endpoint) => {
        const answer = await endpoint.get('/elm/letter.json');
        assert.equal((await problemOf(answer, 503))['code'], 'unavailable');
        assert.equal(answer.headers.get('Retry-After'), '5');
      },
      { wrap: (store) => ({ ...store, state: () => Promise.resolve(undefined) }) },
    ));

  it('are in the language of the request, else of the browser, else in English', () =>
    using(async (endpoint) => {
      const title = async (language: unknown, browser: string): Promise<unknown> => {
        const headers = { 'Accept-Language': browser };
        const answer = await endpoint.post('/elm/sign/confirm', {
          body: { attempt: 'x', language },
          headers,
        });
        return (await problemOf(answer, 404))['title'];
      };
      const [english, german] = [
        'This signature is no longer waiting',
        'Diese Unterschrift wartet nicht mehr',
      ];
      assert.equal(await title('de-AT', 'ar'), german);
      assert.equal(await title(undefined, 'de-CH,de;q=0.9,en;q=0.8'), german);
      assert.equal(await title('../de', 'de;q=0.5'), german);
      assert.equal(await title(7, ''), english);
      assert.equal(await title('xx', 'de'), english);
    }));
});

describe('what other sites may ask', () => {
  const paths = ['/elm/sign', '/elm/sign/confirm', '/elm/sign/manage/withdraw', '/elm/letter.json', '/none'];

  it('is answered beforehand, for two hours', () =>
    using(async (endpoint) => {
      for (const path of paths) {
        const answer = await endpoint.app.request(path, {
          method: 'OPTIONS',
          headers: {
            Origin: 'https://friends.example.org',
            'Access-Control-Request-Method': 'POST',
            'Access-Control-Request-Headers': 'content-type,idempotency-key',
          },
        });
        assert.equal(answer.status, 204);
        assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
        assert.equal(answer.headers.get('Access-Control-Max-Age'), '7200');
        assert.match(answer.headers.get('Access-Control-Allow-Methods') ?? '', /POST/);
        assert.equal(answer.headers.get('Access-Control-Allow-Credentials'), null);
      }
    }));

  it('covers every header that our scripts send', () =>
    using(async (endpoint) => {
      const headers = { Origin: 'https://friends.example.org' };
      const answer = await endpoint.app.request('/elm/sign', { method: 'OPTIONS', headers });
      const allowed = (answer.headers.get('Access-Control-Allow-Headers') ?? '').toLowerCase().split(/, */);
      const sent = new Set(['idempotency-key', 'content-type']);
      for (const room of ['src/client', 'src/loader', 'src/element']) {
        for (const file of readdirSync(room, { recursive: true, encoding: 'utf8' })) {
          if (!file.endsWith('.ts')) continue;
          const source = readFileSync(join(room, file), 'utf8');
          for (const [, list = ''] of source.matchAll(/\bheaders: *\{([^}]*)\}/g)) {
            for (const [, name = ''] of list.matchAll(/['"]?([A-Za-z-]+)['"]? *:/g))
              sent.add(name.toLowerCase());
          }
        }
      }
      for (const name of sent) assert.ok(allowed.includes(name), name);
    }));

  it('is refused and not found with the headers that let a page read why', () =>
    using(async (endpoint) => {
      for (const path of ['/none', '/none/letter.json', '/elm/none'])
        await problemOf(await endpoint.get(path), 404);
      for (const path of paths.slice(0, 3)) {
        const answer = await endpoint.post(path, { body: '{' });
        await problemOf(answer, 400);
        assert.equal(answer.headers.get('Access-Control-Expose-Headers'), 'Retry-After, ETag');
        assert.equal(answer.headers.get('Set-Cookie'), null);
      }
    }));
});

describe('whether it lives', () => {
  it('and whether it can take signatures are two questions', () =>
    using(
      async (endpoint) => {
        assert.equal(await (await endpoint.get('/healthz')).text(), 'ok\n');
        const answer = await endpoint.get('/readyz');
        assert.equal(answer.status, 503);
        assert.equal(answer.headers.get('Cache-Control'), 'no-store');
        assert.equal(endpoint.log.length, 1);
      },
      failing('ready', new Error('x')),
    ));

  it('is said when the database answers', () =>
    using(async (endpoint) => {
      const answer = await endpoint.get('/readyz');
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    }));
});
