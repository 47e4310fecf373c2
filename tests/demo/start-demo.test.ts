import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { organiser } from '../../demo/sample-endpoint.ts';
import { startDemo, type Demo } from '../../demo/start-demo.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

describe('demo', () => {
  let letterFolder: string;
  let demo: Demo;
  let takenPort: number;

  before(async () => {
    letterFolder = makeFolder('demo');
    // Another program sits on the first port that the demo would like to have.
    const neighbour = createServer();
    await new Promise<void>((resolve) => void neighbour.listen(0, '127.0.0.1', resolve));
    takenPort = (neighbour.address() as AddressInfo).port;
    try {
      demo = await startDemo({ firstPort: takenPort, letterFolder, dataFolder: join(letterFolder, '.data') });
    } finally {
      neighbour.close();
    }
  });

  after(async () => {
    await demo.close();
    removeFolder(letterFolder);
  });

  const pageAt = async (address: string) => {
    const answer = await fetch(address);
    assert.equal(answer.status, 200, address);
    return answer.text();
  };

  const partnerPages = () => [
    `${demo.charity}/open-letter/`,
    `${demo.blog}/`,
    `${demo.kampagne}/`,
    `${demo.arabic}/`,
  ];

  it('serves every site on an origin of its own, the letter on another host', () => {
    const partners = [demo.charity, demo.blog, demo.kampagne, demo.arabic];
    const origins = [demo.endpoint, demo.folder, demo.index, ...partners];
    assert.equal(new Set(origins).size, 7);
    assert.ok(!origins.some((origin) => new URL(origin).port === String(takenPort)));
    assert.deepEqual(
      origins.map((origin) => new URL(origin).hostname),
      ['127.0.0.1', '127.0.0.1', 'localhost', 'localhost', 'localhost', 'localhost', 'localhost'],
    );
  });

  it('lets each partner have letter and script from the endpoint, under an id of its own', async () => {
    const partners = new Set<string>();
    for (const address of partnerPages()) {
      const page = await pageAt(address);
      const tags = [...page.matchAll(/<open-letter\s([^>]*)>/g)].map(([, attributes = '']) => attributes);
      assert.ok(tags.length > 0, address);
      const ids = new Set(tags.map((attributes) => /partner="([a-z-]+)"/.exec(attributes)?.[1] ?? ''));
      assert.equal(ids.size, 1, address);
      for (const id of ids) partners.add(id);
      for (const attributes of tags) assert.ok(attributes.includes(`src="${demo.letter}/letter.`), address);
      assert.ok(page.includes(`src="${demo.endpoint}/v1/open-letter.js"`), address);
      assert.doesNotMatch(page, /\{\{/);
    }
    assert.deepEqual([...partners].sort(), ['harbour', 'hinsehen', 'night-shift', 'zilal']);
  });

  it('gives each partner the letter in the language of its page', async () => {
    for (const address of partnerPages()) {
      const page = await pageAt(address);
      const language = /<html lang="(\w+)"/.exec(page)?.[1];
      const sources = [...page.matchAll(/<open-letter\s+src="([^"]+)"/g)].map(([, source]) => source ?? '');
      assert.ok(sources.length > 0, address);
      for (const source of sources) {
        const letter = JSON.parse(await pageAt(source)) as { language: string; sign: { url: string } };
        assert.equal(letter.language, language, `${source} on ${address}`);
        assert.equal(letter.sign.url, `${demo.letter}/sign`, 'a form to sign');
      }
    }
  });

  it('leads from the index to each site, to the mails and to the letter as plain files', async () => {
    const page = await pageAt(`${demo.index}/`);
    const others = [demo.letter, demo.mailbox, demo.folder].map((one) => `${one}/`);
    for (const address of [...partnerPages(), ...others]) {
      assert.ok(page.includes(`href="${address}"`), address);
    }
    assert.doesNotMatch(page, /\{\{/);
  });

  it('has no link on its pages that leads nowhere', async () => {
    for (const start of [`${demo.index}/`, `${demo.charity}/`, ...partnerPages()]) {
      const page = await pageAt(start);
      for (const [, target] of page.matchAll(/(?:href|src)="([^"]+)"/g)) {
        const address = new URL(target ?? '', start);
        if (address.protocol !== 'http:') continue;
        const there = await pageAt(address.href);
        const id = address.hash.slice(1);
        assert.ok(id === '' || there.includes(`id="${id}"`), `${target} on ${start}`);
      }
    }
  });

  it('asks nothing of any other server, and runs no script but the letter’s', async () => {
    for (const start of [`${demo.index}/`, `${demo.charity}/`, ...partnerPages()]) {
      const page = await pageAt(start);
      for (const [script] of page.matchAll(/<script\b[^>]*>/g)) {
        assert.ok(script.includes(`src="${demo.endpoint}/v1/open-letter.js"`), `${script} on ${start}`);
      }
      for (const [, target] of page.matchAll(/<(?:img|link|source|iframe)\b[^>]*?(?:href|src)="([^"]+)"/g)) {
        assert.equal(new URL(target ?? '', start).origin, new URL(start).origin, `${target} on ${start}`);
      }
    }
  });

  it('has an endpoint for the sample letter, and a page that shows its mails', async () => {
    assert.match(await pageAt(`${demo.letter}/`), /Child Rights Organisations Welcome/);
    assert.match(await pageAt(`${demo.mailbox}/`), /For trying out only/);
    const letter = JSON.parse(await pageAt(`${demo.letter}/letter.json`)) as { total_signatures: number };
    assert.equal(letter.total_signatures, 103);
  });

  it('has pages for its organiser, and mails the link to them', async () => {
    const address = `${demo.endpoint}/admin/`;
    assert.match(await pageAt(address), /We mail you a link/);
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: demo.endpoint };
    await fetch(`${address}sign-in`, { method: 'POST', headers, body: `email=${organiser}` });
    let mails = '';
    for (let looks = 0; looks < 100 && !mails.includes(organiser); looks++) {
      mails = await pageAt(`${demo.mailbox}/`);
    }
    assert.match(mails, /Your link to the pages of your open letters/);
  });

  it('has the same letter as plain files, which other origins may use as well', async () => {
    for (const path of ['/letter.json', '/v1/open-letter.js', '/embed/']) {
      const answer = await fetch(demo.folder + path);
      assert.equal(answer.status, 200, path);
      assert.equal(answer.headers.get('access-control-allow-origin'), '*', path);
    }
    const [published, live] = await Promise.all(
      [demo.folder, demo.letter].map(async (one) => JSON.parse(await pageAt(`${one}/letter.json`)) as Text),
    );
    assert.equal(published?.content_html, live?.content_html);
  });
});

interface Text {
  readonly content_html: string;
}
