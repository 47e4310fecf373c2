/**
 * Runs in a page before anything else: takes away what the oldest supported releases lack, Firefox 115 and
 * Safari 16.4, so that today's engines stand in for them. In style sheets it spoils the words that those
 * releases do not know, since they would skip them. It cannot take away syntax: rules inside rules and newer
 * regular expressions. So it leaves the sheets in `globalThis.sheets`, for the test to look them over, and
 * what it could not delete in `globalThis.kept`.
 */
export function becomeOldEngine(): void {
  const missing = [
    // Text, numbers and languages.
    'Intl.Segmenter',
    'Intl.DurationFormat',
    'Intl.NumberFormat.prototype.formatRange',
    'Intl.PluralRules.prototype.selectRange',
    'Intl.Locale.prototype.getTextInfo',
    'Intl.Locale.prototype.textInfo',
    'String.prototype.isWellFormed',
    'String.prototype.toWellFormed',
    'RegExp.escape',
    'Temporal',
    // Collections and promises.
    'Array.fromAsync',
    'Object.groupBy',
    'Map.groupBy',
    'Map.prototype.getOrInsert',
    'Map.prototype.getOrInsertComputed',
    ...['union', 'intersection', 'difference', 'symmetricDifference'].map((name) => `Set.prototype.${name}`),
    ...['isSubsetOf', 'isSupersetOf', 'isDisjointFrom'].map((name) => `Set.prototype.${name}`),
    ...[
      'map',
      'filter',
      'take',
      'drop',
      'flatMap',
      'reduce',
      'toArray',
      'forEach',
      'some',
      'every',
      'find',
    ].map((name) => `Iterator.prototype.${name}`),
    'Iterator',
    'Promise.withResolvers',
    'Promise.try',
    'ArrayBuffer.prototype.transfer',
    'ArrayBuffer.prototype.resizable',
    'Uint8Array.fromBase64',
    'Uint8Array.prototype.toBase64',
    'Uint8Array.prototype.toHex',
    'JSON.rawJSON',
    'Math.sumPrecise',
    'Error.captureStackTrace',
    'Error.isError',
    // Addresses and requests.
    'URL.canParse',
    'URL.parse',
    'URLPattern',
    'AbortSignal.any',
    'ReadableStream.from',
    'Response.prototype.bytes',
    'Blob.prototype.bytes',
    // Documents and elements.
    'Document.parseHTML',
    'Document.parseHTMLUnsafe',
    ...['Element', 'ShadowRoot'].flatMap((name) =>
      ['setHTML', 'setHTMLUnsafe', 'getHTML'].map((method) => `${name}.prototype.${method}`),
    ),
    'Sanitizer',
    'trustedTypes',
    'CustomStateSet',
    'ElementInternals.prototype.states',
    'Element.prototype.checkVisibility',
    'Element.prototype.currentCSSZoom',
    'Element.prototype.moveBefore',
    'Node.prototype.moveBefore',
    ...['popover', 'showPopover', 'hidePopover', 'togglePopover'].map(
      (name) => `HTMLElement.prototype.${name}`,
    ),
    'HTMLDialogElement.prototype.requestClose',
    'HTMLButtonElement.prototype.commandForElement',
    'CloseWatcher',
    'Document.prototype.startViewTransition',
    'Document.prototype.caretPositionFromPoint',
    'navigation',
    'scheduler',
    'requestIdleCallback',
    'cookieStore',
    'Navigator.prototype.userActivation',
    'Highlight',
    'CSS.highlights',
    'CSS.registerProperty',
    'onscrollend',
  ];
  const kept: string[] = [];
  for (const path of missing) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let owner: object | undefined = globalThis;
    for (const name of names) owner = (owner as Record<string, object | undefined> | undefined)?.[name];
    if (!owner) continue;
    // What hangs on a prototype of the window is not the window's own.
    for (const holder of [owner, Object.getPrototypeOf(owner) as object | null]) {
      if (holder) Reflect.deleteProperty(holder, last);
    }
    if (last in owner) kept.push(path);
  }

  const unknown: readonly (readonly [RegExp, string])[] = [
    [/content:\s*(?:"[^"]*"|'[^']*')\s*\/[^;}]*/g, '-unknown-content: 0'],
    [/:has\(/g, ':unknown('],
    [/\b(rgb|hsl|oklch|lab|lch|oklab|color)\(\s*from\b/g, 'unknown-$1('],
    [/light-dark\(|contrast-color\(|round\(/g, 'unknown('],
    [/text-wrap|content-visibility|field-sizing|interpolate-size|anchor-name|position-anchor/g, '-unknown'],
    [/@(starting-style|property|scope)/g, '@unknown-$1'],
    [/(\d)r?lh\b/g, '$1unknown'],
  ];
  const sheets: string[] = [];
  const replaceSync: unknown = Object.getOwnPropertyDescriptor(CSSStyleSheet.prototype, 'replaceSync')?.value;
  CSSStyleSheet.prototype.replaceSync = function (text) {
    sheets.push(text);
    const spoilt = unknown.reduce((css, [pattern, replacement]) => css.replace(pattern, replacement), text);
    (replaceSync as (this: CSSStyleSheet, text: string) => void).call(this, spoilt);
  };
  Object.assign(globalThis, { kept, sheets });
}
