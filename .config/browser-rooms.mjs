/**
 * The component tests, one page in each engine for every room (folder) of them: a page of its own for every file
 * read the same modules over and over, which took as long as the tests. Whoever names files gets a page for each.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folders = ['tests/client', 'tests/element'];

/**
 * Writes the pages' scripts.
 * @param {string} root
 * @returns {string[]} their paths
 */
export function browserRooms(root) {
  /** @type {Map<string, string[]>} */
  const rooms = new Map();
  for (const folder of folders) {
    for (const path of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (!path.endsWith('.test.ts')) continue;
      const file = join(folder, path).replaceAll('\\', '/');
      rooms.set(dirname(file), [...(rooms.get(dirname(file)) ?? []), file]);
    }
  }
  const out = join(root, '.cache/rooms');
  mkdirSync(out, { recursive: true });
  return [...rooms].map(([room, files]) => {
    const script = join(out, `${room.replaceAll('/', '-')}.test.js`);
    writeFileSync(script, files.map((file) => `import '/${file}';\n`).join(''));
    return script;
  });
}
