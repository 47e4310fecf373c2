import type { Problem } from '../feed/problem.ts';

const sentences: Readonly<Record<Problem['code'], string>> = {
  'src-missing':
    'An <open-letter> has no src. Write: <open-letter src="https://ADDRESS-OF-THE-LETTER/letter.json"></open-letter>',
  'src-invalid':
    'The src of an <open-letter> is no web address: {got}. It has to begin with https:// and end with the name of the letter’s file, such as letter.json.',
  network:
    'No answer from {url}. The server is away, or it does not allow other websites to read the letter (it must send the header Access-Control-Allow-Origin: *), or this page’s Content-Security-Policy does not allow its address in connect-src.',
  timeout: 'The answer from {url} did not come in time.',
  http: '{url} answered with status {status} instead of the letter. Check the address in src.',
  'too-large': '{url} is too large for a letter and was not read to its end.',
  'not-json': '{url} is no letter: it begins with {got}. Check the address in src.',
  'not-open-letter':
    '{url} is no letter of this format: its version should be {expected}, but is {got}. Check the address in src.',
  'version-newer':
    'This page’s script is too old for the letter at {url}: the letter has version {got}, the script knows {expected}. Take the current snippet from the letter’s page.',
  'invalid-value': '{url}: the value at {path} should be {expected}, but is {got}.',
  'partner-invalid':
    'The partner of an <open-letter>, {got}, is no partner’s id and is ignored: it has small letters, digits and hyphens only.',
  'part-missing':
    'A part of this script did not load. It has to be on the script’s server, and this page’s Content-Security-Policy has to allow that server, not single files of it, in script-src.',
  taken: 'This page already has another <open-letter>; its own content stays.',
  'not-html':
    'On a page that is served as {got} no letter can be shown, and the page’s own content stays. Serve the page as text/html.',
  blocked:
    'This page’s policy keeps the letter from being shown: {got}. Add "open-letter" to the trusted-types directive of its Content-Security-Policy.',
};

/** Every letter on the page, and every copy of the script, meets with these alike. */
const saidOnce: readonly Problem['code'][] = ['part-missing', 'not-html', 'blocked'];
const said = new Set<string>();

/** So many warnings of one document are told one by one. */
const toldAtMost = 10;
const told = new Map<string | undefined, number>();

/**
 * Tells the page's owner in one sentence that can be acted on.
 * @param harmless the letter is shown all the same: a warning is enough, and a flood of them is cut short
 */
export function tell(known: Problem, harmless: boolean): void {
  // What a visitor typed is for nobody who reads the console, as programs that watch pages do.
  const url = known.url?.replace(/([?&]q=)[^&]*/, '$1…');
  const problem = { ...known, ...(url !== undefined && { url }) };
  // Old pages bring a console of their own, which may lack some of its methods.
  const owner: Partial<Console> = console;
  if (!harmless) {
    const words = sentence(problem);
    if (!said.has(words)) owner.error?.(words);
    if (saidOnce.includes(problem.code)) said.add(words);
    return;
  }
  const before = told.get(problem.url) ?? 0;
  told.set(problem.url, before + 1);
  if (before < toldAtMost) owner.warn?.(sentence(problem));
  if (before === toldAtMost)
    owner.warn?.(`open-letter: there is more that is wrong in ${problem.url ?? 'this page'}.`);
}

/** What a broken or hostile answer would hide in the sentence, or turn the rest of it round with. */
const unreadable = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

function sentence(problem: Problem): string {
  const words = sentences[problem.code].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(problem[name as keyof Problem] ?? '?').replace(unreadable, '\ufffd'),
  );
  return `open-letter: ${words}`;
}
