import { readFileSync } from 'node:fs';
import ts from 'typescript';

const root = new URL('../', import.meta.url);

/** @param path from the project's root */
export function readSource(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

export function parseSource(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readSource(path), ts.ScriptTarget.ES2022, true);
}

/** The doc comment in front of a declaration or a property, or `undefined`. Its line breaks stay. */
export function commentOf(node: ts.Node): string | undefined {
  const comment = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1)?.comment;
  return ts.getTextOfJSDocComment(comment)?.trim() || undefined;
}

/**
 * The value of a constant that is made of plain values, for what a module keeps to itself or cannot be imported
 * for, because running it does something.
 * @throws Error where the file has no such constant
 */
export function constantIn(path: string, name: string): unknown {
  const source = parseSource(path);
  const constants = new Map<string, ts.Expression>();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer) constants.set(name.text, initializer);
    }
  }
  const found = constants.get(name);
  if (!found) throw new Error(`${path} has no constant "${name}".`);
  return valueOf(found, constants);
}

function valueOf(expression: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): unknown {
  if (ts.isStringLiteralLike(expression)) return expression.text;
  if (ts.isNumericLiteral(expression)) return Number(expression.text);
  if (ts.isArrayLiteralExpression(expression)) {
    return expression.elements.map((element) => valueOf(element, constants));
  }
  if (ts.isObjectLiteralExpression(expression)) {
    return Object.fromEntries(
      expression.properties
        .filter(ts.isPropertyAssignment)
        .map(({ name, initializer }) => [name.getText(), valueOf(initializer, constants)]),
    );
  }
  const named = ts.isIdentifier(expression) ? constants.get(expression.text) : undefined;
  if (named) return valueOf(named, constants);
  throw new Error(`${expression.getSourceFile().fileName}: "${expression.getText()}" is no plain value.`);
}
