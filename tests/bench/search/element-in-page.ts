/** Runs in the page, one function at a time: nothing outside of them is there. */

/** What loading all names took, in milliseconds. */
export interface Loading {
  /** From the arrival of the last of them until each could be found. */
  readonly ready: number;
  readonly longestTask: number;
  /** What tasks took beyond 50 ms each. */
  readonly blocking: number;
}

/** Has all names loaded, and waits until each can be found: by the element, or by a page with the same field. */
export async function untilReady(): Promise<Loading> {
  const root = document.querySelector('open-letter')?.shadowRoot ?? document;
  const field = root.querySelector<HTMLInputElement>('#find');
  const status = root.querySelector('[role=status]');
  if (!field || !status) throw new Error('There is no search.');
  let [longestTask, blocking] = [0, 0];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      longestTask = Math.max(longestTask, duration);
      blocking += duration - 50;
    }
  });
  observer.observe({ type: 'longtask', buffered: true });
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
  return { ready: ready - arrived, longestTask, blocking };
}

/** Enters one query after the other. Milliseconds from each until its first rows are laid out. */
export async function pressKeys(queries: readonly string[]): Promise<number[]> {
  const element = document.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>('open-letter');
  const root = element?.shadowRoot ?? document;
  const field = root.querySelector<HTMLInputElement>('#find');
  const list = root.querySelector<HTMLElement>('.signatories');
  if (!field || !list) throw new Error('There is no search.');
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await element?.updateComplete;
    list.getBoundingClientRect();
    times.push(performance.now() - start);
    // The rest of the rows comes after the frame.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
  }
  return times;
}

/** Goes to a name deep in the list. Milliseconds until it is laid out in sight. */
export async function goDeep(): Promise<number> {
  const root = document.querySelector('open-letter')?.shadowRoot;
  const start = performance.now();
  if (root) {
    const letters = root.querySelectorAll<HTMLElement>('.initials button');
    letters[Math.floor(letters.length / 2)]?.click();
    while (!root.activeElement?.matches('li')) await new Promise((resolve) => setTimeout(resolve));
    root.activeElement.getBoundingClientRect();
  } else {
    const rows = document.querySelectorAll('#names li');
    const row = rows[Math.floor(rows.length / 2)];
    row?.scrollIntoView({ block: 'center' });
    row?.getBoundingClientRect();
  }
  return performance.now() - start;
}
