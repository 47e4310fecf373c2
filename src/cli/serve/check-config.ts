import type { Partners } from '../../server/partners/partner.ts';
import { InputError, withPlace } from '../input-error.ts';
import { checkDir, letterFolders } from './letter-folders.ts';
import { readLetterFolder } from './live-letter.ts';
import { CommandFailed } from '../command-failed.ts';
import type { Plan } from './plan.ts';
import type { ReadArguments } from './read-settings.ts';
import { allSettings } from './settings.ts';
import { shownValue } from './shown-value.ts';

/** What would be used, in lines; and what is in the way of it. Nothing is written. */
export async function checkConfiguration(
  { plan, problems }: { plan: Plan; problems: readonly string[] },
  saidBy: ReadArguments['saidBy'],
): Promise<{ readonly lines: readonly string[]; readonly problems: readonly string[] }> {
  const { configuration, dir, data } = plan;
  const values: Readonly<Record<string, unknown>> = {
    ...configuration,
    data,
    base: configuration.base ?? plan.base(plan.port),
  };
  const settings = allSettings.map(([name, { option, variable, secret, otherwiseTold = 'none' }]) => {
    const from = saidBy.get(name);
    const value = values[name];
    const shown =
      value === undefined ? `(${otherwiseTold})` : secret ? '(set, not shown)' : shownValue(value);
    return `  ${(option ?? variable).padEnd(24)}${shown}${from ? `  from ${from}` : ''}`;
  });
  const letters = await checkLetters(dir, plan.base(plan.port));
  return {
    lines: [`Letters of ${dir}`, ...letters.lines, '', 'Settings', ...settings],
    problems: [...problems, ...letters.problems],
  };
}

async function checkLetters(dir: string, base: string): Promise<{ lines: string[]; problems: string[] }> {
  const lines: string[] = [];
  const problems: string[] = [];
  try {
    checkDir(dir);
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    return { lines, problems: [error.message] };
  }
  for (const folder of letterFolders(dir)) {
    try {
      const { letter, table } = await readLetterFolder(folder, base, () => undefined);
      const languages = letter.editions.map(({ language }) => language).join(', ');
      lines.push(
        `  ${letter.id.padEnd(24)}${languages}; names from ${table ?? 'nowhere'}; ${base}${letter.id}/`,
        ...partnerLines(letter.partners),
      );
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(withPlace(error.text, error.place));
    }
  }
  return { lines, problems };
}

/** How many partners there are, and what is wrong with the list of them: the endpoint starts all the same. */
function partnerLines(partners: Partners | undefined): string[] {
  if (!partners) return [];
  const indent = ' '.repeat(26);
  const { list, faults } = partners;
  return [
    `${indent}partners: ${list.length}, from partners.csv`,
    ...faults.map(
      ({ line, text }) => `${indent}partners.csv${line === undefined ? '' : `:${line}`}: ${text}`,
    ),
  ];
}
