import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserPage } from './driver.ts';

/** A stop of the Tab key inside the letter. */
export interface Focus {
  /** What a screen reader would call it. */
  readonly name: string;
  /** Drawn around it, in CSS pixels. */
  readonly outline: number;
  /** Nothing of it lies outside the window or under something else. */
  readonly seen: boolean;
}

/** Runs in the page. What has the focus inside the letter; null where the focus is elsewhere. */
export function focused(): Focus | null {
  const root = document.querySelector('open-letter')?.shadowRoot;
  const element = root?.activeElement;
  if (!root || !element) return null;
  const around = element.closest('label')?.querySelector('span');
  const label =
    around?.textContent ?? (element.id && root.querySelector(`label[for=${element.id}]`)?.textContent);
  const name = label || element.getAttribute('aria-label') || element.textContent;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const hit = root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return {
    name: name.replace(/\s+/g, ' ').trim(),
    outline: style.outlineStyle === 'none' ? 0 : Math.round(parseFloat(style.outlineWidth)),
    seen: !!hit && (hit === element || element.contains(hit)),
  };
}

function settled(): boolean {
  const status = document
    .querySelector('open-letter')
    ?.shadowRoot?.querySelector('.signatories > [role=status]');
  return !status?.textContent.startsWith('Loading');
}

/** Every stop of the Tab key inside the letter, in order. */
export async function tabStops(page: BrowserPage): Promise<Focus[]> {
  const stops: Focus[] = [];
  for (let presses = 0; presses < 40; presses++) {
    await page.press('Tab');
    // The field to find a name has all names loaded and sorted: what stands below it moves meanwhile.
    await page.waitFor(settled);
    let stop = await page.eval(focused);
    // Scrolling to it may take the engine a moment.
    for (let looks = 0; stop && !stop.seen && looks < 200; looks++) {
      await wait(50);
      stop = await page.eval(focused);
    }
    if (stop) stops.push(stop);
    else if (stops.length) return stops;
  }
  return stops;
}
