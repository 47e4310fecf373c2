import { parseArgs } from 'node:util';
import { UsageError } from '../input-error.ts';
import { nearest } from '../nearest.ts';
import { allSettings, type Configuration, type SettingName } from './settings.ts';

/** An option that is no setting: what one command knows besides. */
type OtherOptions = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

export interface ReadArguments<Name extends SettingName = SettingName> {
  readonly configuration: Pick<Configuration, Name>;
  /** What is wrong with the configuration, in whole sentences. */
  readonly problems: readonly string[];
  /** Where each value was said: `--port`, `PORT`. */
  readonly saidBy: ReadonlyMap<SettingName, string>;
  readonly positionals: readonly string[];
  readonly others: Readonly<Record<string, string | boolean | undefined>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads what was said by options and by the environment.
 * @param names the settings this command has
 * @throws UsageError where an option is not known, or lacks its value
 */
export function readArguments<Name extends SettingName>(
  args: readonly string[],
  environment: Environment,
  { names, others = {} }: { names: readonly Name[]; others?: OtherOptions },
): ReadArguments<Name> {
  const chosen = allSettings.filter(([name]) => (names as readonly SettingName[]).includes(name));
  const options: Record<string, { type: 'string' | 'boolean' }> = { ...others };
  for (const [, { option }] of chosen) if (option) options[option] = { type: 'string' };
  const { positionals, said } = parse(args, options);

  const problems = unknownVariables(environment);
  const saidBy = new Map<SettingName, string>();
  const values: Partial<Record<SettingName, unknown>> = {};
  for (const [name, { kind, option, variable, otherwise, secret }] of chosen) {
    values[name] = otherwise;
    // An empty variable is how many tools say that there is none.
    const fromEnvironment = environment[variable]?.trim();
    const written = (option ? said.get(option) : undefined) ?? (fromEnvironment || undefined);
    if (written === undefined) continue;
    const where = option && said.has(option) ? `--${option}` : variable;
    saidBy.set(name, where);
    const value = typeof written === 'string' ? kind.read(written.trim()) : undefined;
    if (value !== undefined) values[name] = value;
    else problems.push(`${where} takes ${kind.expected}${secret ? '' : `, not "${String(written)}"`}.`);
  }
  return {
    configuration: values as Pick<Configuration, Name>,
    problems,
    saidBy,
    positionals,
    others: Object.fromEntries(Object.keys(others).map((name) => [name, said.get(name)])),
  };
}

function parse(
  args: readonly string[],
  options: Record<string, { type: 'string' | 'boolean' }>,
): { positionals: readonly string[]; said: ReadonlyMap<string, string | boolean> } {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const said = new Map<string, string | boolean>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = options[token.name];
    if (!known) throw new UsageError(unknownOption(token.rawName, Object.keys(options)));
    if (known.type === 'string' && token.value === undefined)
      throw new UsageError(`${token.rawName} lacks its value.`);
    if (known.type === 'boolean' && token.value !== undefined)
      throw new UsageError(`${token.rawName} takes no value.`);
    said.set(token.name, token.value ?? true);
  }
  return { positionals, said };
}

function unknownOption(rawName: string, known: readonly string[]): string {
  const meant = nearest(rawName.replace(/^-+/, ''), known);
  return `There is no option ${rawName}${meant ? `; --${meant} was probably meant` : ''}.`;
}

/** A variable of ours that nobody reads is a mistake that would go unnoticed for long. */
function unknownVariables(environment: Environment): string[] {
  const known = allSettings.map(([, { variable }]) => variable);
  return Object.keys(environment)
    .filter((name) => name.startsWith('OPEN_LETTER_') && !known.includes(name))
    .sort()
    .map((name) => {
      const meant = nearest(name, known);
      return `There is no variable ${name}${meant ? `; ${meant} was probably meant` : ''}.`;
    });
}
