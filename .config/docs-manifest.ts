import { create, ts as analyzerTs } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import ts from 'typescript';
import { constantIn, parseSource, readSource } from './docs-source.ts';

export interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly privacy?: 'public' | 'private' | 'protected';
  readonly type?: { readonly text: string };
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly parameters?: readonly (Described & { readonly optional?: boolean })[];
  readonly return?: { readonly type: { readonly text: string } };
}

/** The element in the custom elements manifest. */
export interface ElementDeclaration extends Described {
  readonly members: readonly Member[];
  readonly attributes: readonly (Described & { readonly fieldName: string })[];
  readonly events: readonly (Described & { readonly type: { readonly text: string } })[];
  readonly slots: readonly Described[];
  readonly cssParts: readonly Described[];
  readonly cssStates: readonly Described[];
  readonly cssProperties: readonly Described[];
}

const elementFile = 'src/element/open-letter-element.ts';
/** Where the package has what is described: its own folders of modules are nobody's to import. */
const entry = 'dist/npm/index.js';
const definingEntry = 'dist/npm/define.js';

/** The element as its class documents it: what is public, and nothing else. */
export function elementDeclaration(): ElementDeclaration {
  const module = analyzerTs.createSourceFile(
    elementFile,
    readSource(elementFile),
    analyzerTs.ScriptTarget.ES2022,
    true,
  );
  const { modules } = create({ modules: [module], plugins: litPlugin() });
  const found = modules[0]?.declarations[0] as ElementDeclaration | undefined;
  if (!found) throw new Error(`${elementFile} declares no class.`);
  const details = eventDetails();
  return {
    ...found,
    members: found.members.filter(({ privacy = 'public' }) => privacy === 'public'),
    events: found.events.map((event) => ({
      ...event,
      type: { text: `CustomEvent<${details.get(event.name) ?? 'null'}>` },
    })),
  };
}

/** The manifest of the package (custom-elements-manifest, schema 1). */
export function manifest(element: ElementDeclaration): object {
  const { name } = element;
  const declaration = { name, module: entry };
  const tagName = constantIn('src/element/define.ts', 'name');
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: entry,
        declarations: [{ ...element, tagName }],
        exports: [{ kind: 'js', name, declaration }],
      },
      {
        kind: 'javascript-module',
        path: definingEntry,
        declarations: [],
        exports: [{ kind: 'custom-element-definition', name: tagName, declaration }],
      },
    ],
  };
}

/** The types of what the events carry, as they are written in the source. */
function eventDetails(): ReadonlyMap<string, string> {
  const { statements } = parseSource('src/element/events.ts');
  const members = statements.filter(ts.isInterfaceDeclaration).flatMap((found) => [...found.members]);
  return new Map(
    members
      .filter(ts.isPropertySignature)
      .map(({ name, type }) => [(name as ts.StringLiteral).text, type?.getText() ?? 'null']),
  );
}
