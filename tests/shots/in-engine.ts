import type { BrowserPage } from '../support/driver.ts';
import type { Scene, Step } from './scenes.ts';
import type { Stage } from './stage.ts';

/** Puts a scene up in a window of any engine, and does its steps. */
export async function show(page: BrowserPage, stage: Stage, scene: Scene): Promise<void> {
  const { address, remove } = stage.put(scene);
  await page.size(scene.width, scene.height);
  await page.goto(address);
  await page.waitFor(isSeen, scene.until ?? '.sign');
  for (const step of scene.steps ?? []) await take(page, step, remove);
  // A number that fades in is not yet what it is going to be.
  await page.waitFor(() => !document.querySelector('open-letter')?.shadowRoot?.getAnimations().length);
}

/** Something inside the letter is there, and can be seen. */
const isSeen = (path: string): boolean =>
  !!document.querySelector('open-letter')?.shadowRoot?.querySelector(path)?.checkVisibility();

async function take(page: BrowserPage, step: Step, remove: () => void): Promise<void> {
  if (step === 'refresh in vain') {
    remove();
    await page.eval(() =>
      (document.querySelector('open-letter') as { reload?: () => unknown } | null)?.reload?.(),
    );
    await page.waitFor(() => document.querySelector('open-letter')?.matches(':state(stale)'));
  } else if ('click' in step) {
    await page.waitFor(isSeen, step.click);
    await page.click(`open-letter >>> ${step.click}`);
  } else if ('until' in step) {
    await page.waitFor(isSeen, step.until);
  } else if ('type' in step) {
    await page.waitFor(isSeen, step.into);
    await page.click(`open-letter >>> ${step.into}`);
    await page.type(step.type);
  } else if ('tabTo' in step) {
    await page.eval(
      (path) => document.querySelector('open-letter')?.shadowRoot?.querySelector<HTMLElement>(path)?.focus(),
      step.tabTo,
    );
  }
}
