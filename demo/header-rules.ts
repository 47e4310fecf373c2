/** One block of a `_headers` file: which request paths it speaks of, and what it sets on them. */
export type HeaderRule = {
  readonly path: RegExp;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
};

/**
 * Reads a `_headers` file in the syntax Netlify and its followers share: a path at the start of a line,
 * its headers indented below it, `#` for comments. Throws an `Error` naming the line that cannot be read,
 * because a host would skip such a line in silence and the letter would then be blocked on partners' pages.
 */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: { path: RegExp; headers: { name: string; value: string }[] }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ path: pathPattern(content), headers: [] });
      continue;
    }
    const header = /^([\w-]+):\s*(.+)$/.exec(content);
    const rule = rules.at(-1);
    if (!header?.[1] || !header[2] || !rule) {
      throw new Error(`_headers, line ${index + 1}: expected "Name: value" below a path, got "${content}"`);
    }
    rule.headers.push({ name: header[1].toLowerCase(), value: header[2] });
  }
  return rules;
}

/**
 * The headers all matching rules give together, by lower-case name. Where two rules set the same one,
 * the values are joined by a comma, as the real hosts do: a rule that overlaps another shows here too.
 */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules) {
    if (!rule.path.test(path)) continue;
    for (const { name, value } of rule.headers) {
      const before = headers.get(name);
      headers.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return headers;
}

/** `*` stands for any rest, `:name` for one segment of the path. */
function pathPattern(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${source}$`);
}
