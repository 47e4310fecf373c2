import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startStaticServer, type StaticServer } from '../../demo/static-server.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

const headers = `# Written for every host that reads this file
/*
  Access-Control-Allow-Origin: *
/chunks/*
  Cache-Control: public, max-age=31536000, immutable
/letter.json
  Cache-Control: max-age=60
/teams/:name/count.json
  X-Team: yes
`;

const files: Readonly<Record<string, string>> = {
  _headers: headers,
  '.htaccess': 'Header set X-Secret 1',
  'index.html': '<p>{{letter}} and {{unknown}}</p>',
  'letter.json': '{"title":"{{letter}}"}',
  'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'strange.xyz': 'bytes',
  'chunks/core.js': 'export {};',
  'teams/a/count.json': '{}',
};

describe('static server', () => {
  let folder: string;
  let server: StaticServer;

  before(async () => {
    folder = makeFolder('static');
    const root = join(folder, 'site');
    for (const directory of ['chunks', 'teams/a']) await mkdir(join(root, directory), { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text);
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await symlink(join(folder, 'secret.txt'), join(root, 'link.txt'));
    server = await startStaticServer({
      root,
      port: 0,
      host: '127.0.0.1',
      replace: { letter: 'http://letter.test' },
    });
  });

  after(async () => {
    await server.close();
    removeFolder(folder);
  });

  /** `fetch` tidies an address before it leaves; this sends the target as it is written. */
  const statusOf = (target: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(server.origin, { path: target }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it('sets the headers that the folder asks for, each on its paths', async () => {
    const letter = await fetch(`${server.origin}/letter.json`);
    assert.equal(letter.headers.get('access-control-allow-origin'), '*');
    assert.equal(letter.headers.get('cache-control'), 'max-age=60');
    const chunk = await fetch(`${server.origin}/chunks/core.js`);
    assert.equal(chunk.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.equal(chunk.headers.get('access-control-allow-origin'), '*');
    const count = await fetch(`${server.origin}/teams/a/count.json`);
    assert.equal(count.headers.get('x-team'), 'yes');
    assert.equal(count.headers.get('cache-control'), null);
  });

  it('names the type of what it serves, and takes an unknown kind for bytes', async () => {
    const typeOf = async (path: string) => (await fetch(server.origin + path)).headers.get('content-type');
    assert.equal(await typeOf('/'), 'text/html; charset=utf-8');
    assert.equal(await typeOf('/chunks/core.js'), 'text/javascript; charset=utf-8');
    assert.equal(await typeOf('/letter.json'), 'application/json');
    assert.equal(await typeOf('/logo.svg'), 'image/svg+xml');
    assert.equal(await typeOf('/strange.xyz'), 'application/octet-stream');
  });

  it('answers 304 to a browser that holds the same bytes, with the headers that keep them usable', async () => {
    const first = await fetch(`${server.origin}/letter.json`);
    const etag = first.headers.get('etag') ?? '';
    assert.match(etag, /^"[\w-]+"$/);
    const known = { headers: { 'if-none-match': `"other", W/${etag}` } };
    const second = await fetch(`${server.origin}/letter.json`, known);
    assert.equal(second.status, 304);
    assert.equal(await second.text(), '');
    assert.equal(second.headers.get('access-control-allow-origin'), '*');
    const changed = await fetch(`${server.origin}/letter.json`, { headers: { 'if-none-match': '"other"' } });
    assert.equal(changed.status, 200);
  });

  it('writes addresses into pages and leaves every other file as it is', async () => {
    const page = await (await fetch(`${server.origin}/?utm_source=mail`)).text();
    assert.equal(page, '<p>http://letter.test and {{unknown}}</p>');
    assert.equal(await (await fetch(`${server.origin}/letter.json`)).text(), files['letter.json']);
  });

  it('gives out nothing from outside the folder', async () => {
    for (const target of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/..%5csecret.txt',
      '/%00',
    ]) {
      assert.equal(await statusOf(target), 400, target);
    }
    assert.equal(await statusOf('/link.txt'), 404);
    assert.equal(await statusOf('//other.example/chunks'), 400);
    assert.equal(await statusOf('/%E0%A4%A'), 400);
  });

  it("keeps the host's own files to itself", async () => {
    assert.equal(await statusOf('/_headers'), 404);
    assert.equal(await statusOf('/.htaccess'), 404);
  });

  it('sends a folder without its slash to the one with it', async () => {
    for (const query of ['', '?lang=de&show=sign']) {
      const answer = await fetch(`${server.origin}/teams/a${query}`, { redirect: 'manual' });
      assert.equal(answer.status, 301);
      assert.equal(answer.headers.get('location'), `/teams/a/${query}`);
    }
  });

  it('only reads', async () => {
    const posted = await fetch(`${server.origin}/letter.json`, { method: 'POST', body: '{}' });
    assert.equal(posted.status, 405);
    const head = await fetch(`${server.origin}/letter.json`, { method: 'HEAD' });
    assert.equal(head.headers.get('content-length'), String(files['letter.json']?.length));
    assert.equal(await head.text(), '');
  });

  it('says that a port is taken', async () => {
    const port = Number(new URL(server.origin).port);
    await assert.rejects(startStaticServer({ root: folder, port, host: 'localhost' }), {
      code: 'EADDRINUSE',
    });
  });
});
