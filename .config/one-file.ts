const lazy = /\bimport\((["'][^"']+["'])\)/g;

/**
 * In a script that asks for no other file, what is imported on demand elsewhere is imported with the rest. Left as
 * it is written, each module would stand in a function of its own, to be run at its time: one byte more in thirty.
 * @returns the changed code of a module that imports on demand, or `undefined` for any other module
 */
export function importAtOnce(code: string): string | undefined {
  const imports: string[] = [];
  const changed = code.replace(lazy, (_, path: string) => {
    const name = `onDemand${imports.length}`;
    imports.push(`import * as ${name} from ${path};`);
    return `Promise.resolve(${name})`;
  });
  return imports.length ? `${imports.join('\n')}\n${changed}` : undefined;
}
