/**
 * The one-way arrows between the rooms: element → client → feed, search; element → locales;
 * server → feed, search, locales; cli → server as well. What is not allowed here fails `npm test`.
 */

/** A room may import itself and the rooms named; nothing else below src/. */
const room = (name, mayImport) => ({
  name: `${name}-arrows`,
  severity: 'error',
  comment: `src/${name} may import ${mayImport.length ? mayImport.join(', ') : 'nothing outside itself'}.`,
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: `^src/(${[name, ...mayImport].join('|')})/` },
});

/** A room that runs anywhere: no package and nothing of Node's. */
const withoutPackages = (name) => ({
  name: `${name}-without-packages`,
  severity: 'error',
  comment: `src/${name} imports neither packages nor Node's own modules.`,
  from: { path: `^src/${name}/` },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown', 'core'],
  },
});

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-resolvable',
      severity: 'error',
      comment: 'The file or package named here does not exist.',
      from: {},
      // Newer versions of Node have it; the endpoint asks which one it runs in.
      to: { couldNotResolve: true, pathNot: '^node:sqlite$' },
    },
    room('feed', []),
    room('search', []),
    room('locales', []),
    room('client', ['feed', 'search']),
    room('element', ['client', 'feed', 'search', 'locales']),
    room('embed', ['client', 'element']),
    room('server', ['feed', 'search', 'locales']),
    room('cli', ['feed', 'search', 'locales', 'server']),
    ...['feed', 'search', 'locales', 'client', 'loader', 'embed'].map(withoutPackages),
    {
      name: 'loader-types-only',
      severity: 'error',
      comment: 'The loader is a classic script of 1 kB: it imports types, and what keeps two copies apart.',
      from: { path: '^src/loader/' },
      to: { path: '^src/', pathNot: '^src/(loader/|client/once[.])', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-imports-the-loader',
      severity: 'error',
      comment: 'Chunks never import the loader: it would load twice.',
      from: { path: '^src/(?!loader/)' },
      to: { path: '^src/loader/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'views-are-pure',
      severity: 'error',
      comment:
        'A view turns state, words and handlers into a template: it imports lit, other views and types. Values come in as arguments.',
      from: { path: '^src/element/views/' },
      to: {
        path: '^src/',
        pathNot: '^src/(element/views|locales)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'views-import-lit-alone',
      severity: 'error',
      comment: 'The only package a view imports is lit.',
      from: { path: '^src/element/views/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(lit|lit-html|@lit)/' },
    },
    {
      name: 'source-stands-alone',
      severity: 'error',
      comment: 'Nothing that ships imports the demo or the tests.',
      from: { path: '^src/' },
      to: { path: '^(demo|tests|\\.config|\\.ci)/' },
    },
    {
      name: 'node-in-command-and-endpoint-alone',
      severity: 'error',
      comment:
        "Only the command and the endpoint run in Node: nothing else below src/ may import Node's modules.",
      from: { path: '^src/(?!(cli|server)/)' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
