import type { BrowserPage } from './driver.ts';
import type { Journey } from './journey.ts';
import type { Answer } from './feed-answers.ts';
import type { ScriptedFeed } from './scripted-feed.ts';
import { said, see } from './watched-page.ts';

/** What the server of one letter does, and what should become of it. */
interface FailingLetter {
  readonly answers: readonly Answer[];
  /** The code of the problem; undefined where the letter is shown in the end. */
  readonly problem?: string;
  /** How often the document is asked for; four times or more where the browser tries again of its own accord. */
  readonly tries?: number;
}

/** By the names of their cases, which are their elements' ids and their folders on the server as well. */
export type FailingLetters = Readonly<Record<string, FailingLetter>>;

export const failedNotice = 'The letter could not be loaded. Try again';

/** Puts the letters on a server. Returns the elements that show them. */
export function putLetters(feed: ScriptedFeed, letters: FailingLetters): string {
  const elements = Object.entries(letters).map(([name, { answers }]) => {
    const src = feed.put(`/${name}/letter.json`, ...answers);
    return `<open-letter id="${name}" src="${src}"><a href="#own-${name}">Our own words</a></open-letter>`;
  });
  return elements.join('\n');
}

/** Waits until each is shown or has failed, and checks what became of it. */
export async function checkLetters(
  journey: Journey,
  page: BrowserPage,
  feed: ScriptedFeed,
  letters: FailingLetters,
): Promise<void> {
  for (const name of Object.keys(letters)) {
    await page.waitFor((id) => {
      const { status } = document.getElementById(id) as { status?: string } & HTMLElement;
      return status === 'ready' || status === 'error';
    }, name);
  }
  const lines = await said(page);
  for (const [name, { problem, tries }] of Object.entries(letters)) {
    const seen = await see(page, name);
    const url = `${feed.origin}/${name}/letter.json`;
    const asked = feed.asked(`/${name}/letter.json`).length;
    journey.check(`${name}: asked ${tries ?? 4} times`, tries ? asked === tries : asked >= 4, asked);
    const sentences = lines.filter((line) => line.includes(url));
    if (problem === undefined) {
      journey.equal(`${name}: the letter is shown in the end`, seen.title, 'For the river Elm');
      journey.equal(`${name}: nothing is said in the console`, sentences, []);
      continue;
    }
    journey.equal(`${name}: what went wrong`, [seen.status, seen.problem], ['error', problem]);
    journey.check(`${name}: the page’s own link is seen and can be clicked`, seen.fallback, seen);
    journey.equal(`${name}: one quiet line with a way to try again`, seen.notice, failedNotice);
    journey.equal(`${name}: states`, seen.states, ['error']);
    journey.check(
      `${name}: one clear sentence for the page’s owner`,
      sentences.length === 1 && /^error: open-letter: .*[a-z*)]\.$/.test(sentences[0] ?? ''),
      sentences,
    );
  }
}
