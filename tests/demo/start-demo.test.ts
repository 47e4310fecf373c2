import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
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
    const origins = [demo.letter, demo.index, ...partners];
    assert.equal(new Set(origins).size, 6);
    assert.ok(!origins.some((origin) => new URL(origin).port === String(takenPort)));
    assert.deepEqual(
      origins.map((origin) => new URL(origin).hostname),
      ['127.0.0.1', 'localhost', 'localhost', 'localhost', 'localhost', 'localhost'],
    );
  });

  it("fills the letter's address into the partners' pages", async () => {
    for (const address of partnerPages()) {
      const page = await pageAt(address);
      assert.ok(page.includes(`<open-letter src="${demo.letter}/letter.`), address);
      assert.ok(page.includes(`src="${demo.letter}/v1/open-letter.js"`), address);
      assert.doesNotMatch(page, /\{\{/);
    }
  });

  it('gives each partner the letter in the language of its page', async () => {
    for (const address of partnerPages()) {
      const page = await pageAt(address);
      const language = /<html lang="(\w+)"/.exec(page)?.[1];
      const sources = [...page.matchAll(/<open-letter\s+src="([^"]+)"/g)].map(([, source]) => source ?? '');
      assert.ok(sources.length > 0, address);
      for (const source of sources) {
        const letter = JSON.parse(await pageAt(source)) as { language: string };
        assert.equal(letter.language, language, `${source} on ${address}`);
      }
    }
  });

  it('leads from the index to each site', async () => {
    const page = await pageAt(`${demo.index}/`);
    for (const address of [...partnerPages(), `${demo.letter}/`]) {
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
        assert.ok(script.includes(`src="${demo.letter}/v1/open-letter.js"`), `${script} on ${start}`);
      }
      for (const [, target] of page.matchAll(/<(?:img|link|source|iframe)\b[^>]*?(?:href|src)="([^"]+)"/g)) {
        assert.equal(new URL(target ?? '', start).origin, new URL(start).origin, `${target} on ${start}`);
      }
    }
  });

  it('has an endpoint for the same letter, and a page that shows its mails', async () => {
    const page = await pageAt(`${demo.endpoint}csa-regulation/`);
    assert.match(page, /Child Rights Organisations Welcome/);
    assert.match(await pageAt(`${demo.endpoint}mailbox/`), /For trying out only/);
    const letter = JSON.parse(await pageAt(`${demo.endpoint}csa-regulation/letter.json`)) as {
      total_signatures: number;
      sign: { url: string };
    };
    assert.equal(letter.total_signatures, 103);
    assert.equal(letter.sign.url, `${demo.endpoint}csa-regulation/sign`);
  });

  it('lets pages of other origins fetch the letter and its script', async () => {
    for (const path of ['/letter.json', '/v1/open-letter.js']) {
      const answer = await fetch(demo.letter + path);
      assert.equal(answer.status, 200, path);
      assert.equal(answer.headers.get('access-control-allow-origin'), '*', path);
    }
  });
});
