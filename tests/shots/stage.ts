import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startStaticServer } from '../../demo/static-server.ts';
import { startPartner } from '../support/partner-site.ts';
import { makeFolder } from '../support/temporary-folder.ts';
import { hostPage } from './host-page.ts';
import { scenes, type Scene } from './scenes.ts';
import { signScenes } from './sign-scenes.ts';
import { startSignServer } from './sign-server.ts';

/** What stands behind the scenes: the sample letter's files, a partner's site, and an endpoint that takes signatures. */
export interface Stage {
  readonly scenes: readonly Scene[];
  /** Puts a scene's page up. `remove` takes the letter's document off its server. */
  readonly put: (scene: Scene) => { readonly address: string; readonly remove: () => void };
  readonly close: () => Promise<void>;
}

export async function startStage(): Promise<Stage> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const built = makeFolder('scenes');
  const sample = join(root, 'tests', 'fixtures', 'sample');
  const build = ['build', join(sample, 'letter.md'), join(sample, 'signatories.csv'), '--out', built];
  execFileSync(process.execPath, [join(root, 'dist', 'cli.js'), ...build], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const letter = await startStaticServer({ root: built, host: '127.0.0.1', port: 0 });
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  const partner = await startPartner('localhost');
  const signing = await startSignServer();

  /** A scene's document: its address, and how to take it away. */
  const documentOf = ({
    name,
    letter: wish,
    items,
    names,
    lang = 'en',
  }: Scene): { src: string; file?: string } => {
    if (wish === 'silent') {
      const { port } = silent.address() as AddressInfo;
      return { src: `http://127.0.0.1:${port}/letter.json` };
    }
    if (wish === 'missing') return { src: `${letter.origin}/no-letter.json` };
    if (!wish) return { src: `${letter.origin}/letter.json` };
    const original = lang === 'en' ? 'letter.json' : `letter.${lang}.json`;
    const document = JSON.parse(readFileSync(join(built, original), 'utf8')) as {
      version: string;
      id: string;
      items: unknown[];
    };
    const listed = { items: (names ?? document.items).slice(0, names ? 60 : items) };
    const file = join(built, `${name}.json`);
    const paged = names && { signatories_url: `${name}-names.json` };
    writeFileSync(file, JSON.stringify({ ...document, ...listed, ...wish, ...paged }));
    if (names) {
      const { version, id } = document;
      writeFileSync(join(built, `${name}-names.json`), JSON.stringify({ version, id, items: names }));
    }
    return { src: `${letter.origin}/${name}.json`, file };
  };

  return {
    scenes: [...scenes, ...signScenes(signing.url)],
    put(scene) {
      const { src, file } = documentOf(scene);
      const page = hostPage({ script: `${letter.origin}/v1/open-letter.js`, src, ...scene });
      return {
        address: partner.put(`/${scene.name}`, page),
        remove: () => {
          if (file) rmSync(file);
        },
      };
    },
    async close() {
      await partner.stop();
      await letter.close();
      signing.close();
      silent.close();
      silent.closeAllConnections();
    },
  };
}
