import type { Description } from '../../src/feed/shape.ts';

/** One step from a document down to a value: a field's name, or `*` for the entries of a list. */
interface Step {
  readonly name: string;
  /** Without this value what holds it is none either. */
  readonly needed: boolean;
}

/** A place in documents of one shape. */
export interface Place {
  readonly steps: readonly Step[];
  readonly shape: Description;
}

/** Every place that a shape describes, the document itself left out. */
export function placesIn(shape: Description, above: readonly Step[] = []): Place[] {
  const below = (step: Step, inner: Description): Place[] => {
    const steps = [...above, step];
    return [{ steps, shape: inner }, ...placesIn(inner, steps)];
  };
  if (shape.kind === 'list') return below({ name: '*', needed: false }, shape.of);
  if (shape.kind !== 'object') return [];
  return [
    ...shape.needed.flatMap(([name, inner]) => below({ name, needed: true }, inner)),
    ...[...shape.optional].flatMap(([name, inner]) => below({ name, needed: false }, inner)),
  ];
}

/** The place as a JSON Pointer, with `*` for any entry. */
export const pointerOf = ({ steps }: Place): string => steps.map(({ name }) => `/${name}`).join('');

/** Where in one document the place is first filled, an index for each `*`; `undefined` where it is nowhere. */
export function findIn(document: unknown, { steps }: Place): string[] | undefined {
  let found: { path: string[]; value: unknown }[] = [{ path: [], value: document }];
  for (const { name } of steps) {
    found = found.flatMap(({ path, value }) =>
      Object.entries(value as object)
        .filter(([key]) => name === '*' || key === name)
        .map(([key, inner]: [string, unknown]) => ({ path: [...path, key], value: inner })),
    );
  }
  return found[0]?.path;
}

/** Puts a value at a path, or takes away what stands there. Of a list the others move up. */
export function putAt(document: unknown, path: readonly string[], value?: unknown): void {
  const last = path[path.length - 1] as string;
  let holder = document as Record<string, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  if (value !== undefined) holder[last] = value;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else Reflect.deleteProperty(holder, last);
}

/**
 * What goes where the value at a path is wrong: itself or, where it is needed, what holds it; `undefined` where
 * the whole document falls with it.
 */
export function fallsWith({ steps }: Place, path: readonly string[]): readonly string[] | undefined {
  let end = steps.length;
  while (end > 0 && steps[end - 1]?.needed) end--;
  return end ? path.slice(0, end) : undefined;
}
