import { shownValue } from './shown-value.ts';
import { allSettings } from './settings.ts';

const left = 30;
const right = 84;

/** The settings as lines of the help, each with its variable and what is so without it. */
function settingsHelp(): string {
  return allSettings
    .map(([, { option, variable, kind, means, otherwise, otherwiseTold }]) => {
      const head = option ? `  --${option} ${kind.placeholder}` : `  ${variable}=${kind.placeholder}`;
      const also = option ? `Or ${variable}. ` : '';
      const without = otherwiseTold ?? otherwise;
      const told = without === undefined ? '' : ` Otherwise: ${shownValue(without)}.`;
      const lines = wrapped(`${also}${capital(means)}.${told}`, right);
      const first = head.length < left ? head.padEnd(left) : `${head}\n${' '.repeat(left)}`;
      return `${first}${lines.join(`\n${' '.repeat(left)}`)}\n`;
    })
    .join('');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

export const serveHelp = `open-letter serve DIR [options]

Serves letters and takes signatures: documents and script for other websites, pages of their own, and all that a
form needs. Each letter is a folder:

  DIR/letters/clean-rivers/letter.md         the letter, as for "open-letter build"
  DIR/letters/clean-rivers/letter.de.md      a translation
  DIR/letters/clean-rivers/signatories.csv   who signed before; brought in once, on the first start
  DIR/letters/clean-rivers/logos/            their logos, and pictures beside the letter

DIR may also be the folder of one letter. Letters may be edited while the endpoint runs: a text that has something
wrong is told of in the log, and the last good one is served on.

Four more facts may stand at the top of a letter.md:

  moderation: organizations    who waits for you after confirming: organizations, all or none
  origins: https://example.org websites that may send signatures; without it, all
  retain_days: 90              so many days after closes_at e-mail addresses are deleted
  unconfirmed_days: 7          what nobody confirms is deleted after so many days

Options, and variables of the environment (an option goes before its variable):

${settingsHelp()}  --check-config              Prints what would be used, and starts nothing.

The log goes to standard output, a line of JSON for each event. It holds nothing of those who sign.
/healthz answers while the process lives, /readyz while it can take signatures. SIGTERM or Ctrl-C ends it after
what is under way; a second one ends it at once.

Exit codes: 0 ended as asked, 1 it could not start or go on, 2 the options were not understood.
`;
