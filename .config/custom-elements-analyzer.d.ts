/** The analyzer's programming interface, which its own types leave out. */
declare module '@custom-elements-manifest/analyzer' {
  export function create(input: { modules: readonly object[]; plugins: readonly object[] }): {
    schemaVersion: string;
    modules: { declarations: object[] }[];
  };
  /** The compiler it was made for: it reads no trees of another version. */
  export const ts: typeof import('typescript');
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): object[];
}
