import { readdirSync } from 'node:fs';
import ts from 'typescript';
import { commentOf, parseSource } from './docs-source.ts';

/** What the doc comments in src/feed say of a value, of its fields, and of a list's entries. */
export interface Told {
  /** At the place where the value is used. */
  readonly here?: string | undefined;
  /** At the constant or the type that describes it. */
  readonly there?: string | undefined;
  readonly fields: Readonly<Record<string, Told>>;
  readonly entries?: Told | undefined;
}

interface Declared {
  readonly comment: string | undefined;
  readonly initializer: ts.Expression | undefined;
}

const declared = declarations();

/** @param name of a constant or a type in src/feed */
export function told(name: string): Told {
  const found = declared.get(name);
  if (!found) throw new Error(`src/feed has nothing that is called "${name}".`);
  return { ...(found.initializer ? tell(found.initializer) : { fields: {} }), there: found.comment };
}

function declarations(): ReadonlyMap<string, Declared> {
  const folder = 'src/feed';
  const found = new Map<string, Declared>();
  for (const file of readdirSync(new URL(`../${folder}/`, import.meta.url)).sort()) {
    for (const statement of parseSource(`${folder}/${file}`).statements) {
      if (ts.isTypeAliasDeclaration(statement)) {
        found.set(statement.name.text, { comment: commentOf(statement), initializer: undefined });
      } else if (ts.isVariableStatement(statement)) {
        for (const { name, initializer } of statement.declarationList.declarations) {
          found.set(name.getText(), { comment: commentOf(statement), initializer });
        }
      }
    }
  }
  return found;
}

/** Follows how a shape is put together, as far as it says something of its parts. */
function tell(expression: ts.Expression): Told {
  if (ts.isIdentifier(expression))
    return declared.has(expression.text) ? told(expression.text) : { fields: {} };
  if (!ts.isCallExpression(expression)) return { fields: {} };
  const maker = expression.expression.getText();
  const [first] = expression.arguments;
  if (maker === 'list' && first) return { fields: {}, entries: tell(first) };
  if (maker !== 'object') return { fields: {} };
  const properties = expression.arguments
    .filter(ts.isObjectLiteralExpression)
    .flatMap(({ properties }) => [...properties]);
  return { fields: Object.fromEntries(properties.map(tellField)) };
}

function tellField(property: ts.ObjectLiteralElementLike): [string, Told] {
  const name = property.name?.getText() ?? '';
  const value = ts.isPropertyAssignment(property)
    ? tell(property.initializer)
    : ts.isShorthandPropertyAssignment(property)
      ? tell(property.name)
      : { fields: {} };
  return [name, { ...value, here: commentOf(property) }];
}
