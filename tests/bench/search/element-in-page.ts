/** Runs in the page, one function at a time: nothing outside of them is there. */

/** Has all names loaded, and waits until each can be found. Milliseconds. */
export async function untilReady(): Promise<{ ready: number; longestTask: number }> {
  const root = document.querySelector('open-letter')?.shadowRoot;
  const field = root?.querySelector<HTMLInputElement>('#find');
  const status = root?.querySelector('[role=status]');
  if (!field || !status) throw new Error('There is no search.');
  let longestTask = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  field.focus();
  field.value = 'qqzzqq';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  while (status.textContent !== '0 results') {
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(status, { childList: true, characterData: true, subtree: true });
    });
  }
  const ready = performance.now();
  const pages = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const arrived = Math.max(
    ...pages.filter(({ name }) => /-\d+\.json$/.test(name)).map((page) => page.responseEnd),
  );
  // Whatever goes on in slices has its time before keys are counted.
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  observer.disconnect();
  return { ready: ready - arrived, longestTask };
}

/** Enters one query after the other. Milliseconds from each until its first rows are laid out. */
export async function pressKeys(queries: readonly string[]): Promise<number[]> {
  const element = document.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>('open-letter');
  const root = element?.shadowRoot;
  const field = root?.querySelector<HTMLInputElement>('#find');
  const list = root?.querySelector<HTMLElement>('.signatories');
  if (!element || !field || !list) throw new Error('There is no search.');
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await element.updateComplete;
    list.getBoundingClientRect();
    times.push(performance.now() - start);
    // The rest of the rows comes after the frame.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
  }
  return times;
}
