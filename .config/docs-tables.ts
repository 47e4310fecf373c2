import type { Described, ElementDeclaration } from './docs-manifest.ts';

/** A Markdown table. Cells are one line each. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

export const code = (text: string): string => `\`${text}\``;

/** The tables of README.md about the element, by the names of their places. */
export function elementTables(element: ElementDeclaration): Readonly<Record<string, string>> {
  const fields = element.members.filter(({ kind }) => kind === 'field');
  const methods = element.members.filter(({ kind }) => kind === 'method');
  return {
    attributes: table(
      ['Attribute', 'Property', 'Type', 'Default', 'Meaning'],
      fields
        .filter(({ attribute }) => attribute)
        .map((field) => [
          code(field.attribute ?? ''),
          code(field.name),
          code(field.type?.text ?? ''),
          field.default ? code(field.default) : '',
          field.description ?? '',
        ]),
    ),
    properties: table(
      ['Property', 'Type', 'Meaning'],
      fields
        .filter(({ attribute }) => !attribute)
        .map(({ name, type, description = '' }) => [code(name), code(type?.text ?? ''), description]),
    ),
    methods: table(
      ['Method', 'Returns', 'Meaning'],
      methods.map(({ name, parameters = [], return: result, description = '' }) => [
        code(
          `${name}(${parameters.map((parameter) => `${parameter.name}${parameter.optional ? '?' : ''}`).join(', ')})`,
        ),
        code(result?.type.text ?? 'void'),
        description,
      ]),
    ),
    events: table(
      ['Event', '`detail`', 'Meaning'],
      element.events.map(({ name, type, description = '' }) => [
        code(name),
        code(type.text.replace(/^CustomEvent<(.*)>$/s, '$1')),
        description,
      ]),
    ),
    slots: described('Slot', element.slots, (name) => (name ? code(name) : 'default')),
    parts: described('Part', element.cssParts),
    states: described('State', element.cssStates, (name) => code(`:state(${name})`)),
    'custom properties': table(
      ['Custom property', 'Default', 'Meaning'],
      element.cssProperties.map((property) => [
        code(property.name),
        property.default ? code(property.default) : '',
        property.description ?? '',
      ]),
    ),
  };
}

function described(heading: string, entries: readonly Described[], show = code): string {
  return table(
    [heading, 'Meaning'],
    entries.map(({ name, description = '' }) => [show(name), description]),
  );
}
