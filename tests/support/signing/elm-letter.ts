import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const head = `id: elm
contact: elms@example.org
goal: 40
moderation: organizations
`;

/** Another one stands here where a test wants another text. */
const firstLine = 'The elms along the towpath are older than the road.';

const english = `---
title: Leave the old elms standing
language: en
${head}fields:
  - { name: organization }
  - { name: country }
  - { name: walks, label: How often do you walk there?, type: select, options: [Daily, Weekly, Seldom] }
  - { name: why, label: Why do they matter to you?, type: textarea, for: person }
  - { name: helps, label: I can help with watering, type: checkbox, for: person }
consents:
  - { name: updates, label: 'Write to me, when the council has decided' }
---
${firstLine} We ask the council to [keep them](https://example.org/elms).
`;

const german = `---
title: Lasst die alten Ulmen stehen
language: de
fields:
  - { name: walks, label: Wie oft gehen Sie dort?, options: [Täglich, Wöchentlich, Selten] }
  - { name: why, label: Warum sind sie Ihnen wichtig? }
  - { name: helps, label: Ich kann beim Gießen helfen }
consents:
  - { name: updates, label: 'Schreiben Sie mir, wenn der Rat entschieden hat' }
---
Die Ulmen am Treidelweg sind älter als die Straße.
`;

const arabic = `---
title: اتركوا أشجار الدردار القديمة
language: ar
fields:
  - { name: walks, label: كم مرة تمشي هناك؟, options: [يوميا, أسبوعيا, نادرا] }
  - { name: why, label: لماذا تهمك؟ }
  - { name: helps, label: يمكنني المساعدة في السقي }
consents:
  - { name: updates, label: اكتبوا لي عندما يقرر المجلس }
---
أشجار الدردار على طريق القناة أقدم من الشارع.
`;

/** Writes the letter for the elms, in three languages and with a few names, as an organiser keeps it. */
export function writeElmLetter(dir: string): void {
  const folder = join(dir, 'letters', 'elm');
  mkdirSync(folder, { recursive: true });
  const names = Array.from({ length: 12 }, (_, index) => `person,Person ${index + 1}`);
  const files = {
    'letter.md': english,
    'letter.de.md': german,
    'letter.ar.md': arabic,
    'signatories.csv': `type,name\n${names.join('\n')}\n`,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

/** Puts another first line into the letter. @returns it */
export function changeElmLetter(dir: string): string {
  const changed = 'The elms along the towpath are older than the town.';
  writeFileSync(join(dir, 'letters', 'elm', 'letter.md'), english.replace(firstLine, changed));
  return changed;
}
