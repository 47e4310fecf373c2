import type { Page } from 'playwright-core';
import type { Step } from './scenes.ts';

/** @param remove takes the letter's document off its server */
export async function take(page: Page, step: Step, remove: () => void): Promise<void> {
  if (step === 'refresh in vain') {
    remove();
    await page.evaluate(`document.querySelector('open-letter').reload()`);
    await page.waitForFunction(
      () => document.querySelector('open-letter')?.matches(':state(stale)') === true,
    );
  } else if ('click' in step) {
    await page.click(`open-letter ${step.click}`);
  } else if ('until' in step) {
    await page.locator(`open-letter ${step.until}`).first().waitFor();
  } else if ('scroll' in step) {
    await page.locator(`open-letter ${step.scroll}`).scrollIntoViewIfNeeded();
  } else if ('type' in step) {
    await page.locator(`open-letter ${step.into}`).pressSequentially(step.type);
  } else {
    await tabTo(page, step.tabTo);
  }
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const there = await page.evaluate(
      (path) => document.activeElement?.shadowRoot?.activeElement?.matches(path) ?? false,
      selector,
    );
    if (there) return;
  }
  throw new Error(`The Tab key does not reach “${selector}”.`);
}
