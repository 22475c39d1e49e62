/** The arrows of docs/style-guide: `apps -> store-*, projections, proof, sources`; `projections -> domain -> event-sourcing <- store-*`. */

const NODE_MODULES = '(^|/)node_modules/';
const packages = (...names) => `${NODE_MODULES}(@types/)?(${names.join('|')})/`;
const TESTS = '[.]spec[.]ts$|^libs/[^/]+/testing/';

/** What a lib may import besides itself: other libs, npm packages, Node's own modules. */
const only = (lib, { libs = [], npm = [], node = [] }) => [
  {
    name: `${lib}-libs`,
    severity: 'error',
    comment: `libs/${lib} may import only: ${[lib, ...libs].join(', ')}.`,
    from: { path: `^libs/${lib}/src/`, pathNot: TESTS },
    to: { path: '^(libs|apps|test)/', pathNot: `^libs/(${[lib, ...libs].join('|')})/src/` },
  },
  {
    name: `${lib}-packages`,
    severity: 'error',
    comment: `libs/${lib} may import only these packages: ${npm.join(', ') || 'none'}.`,
    from: { path: `^libs/${lib}/src/`, pathNot: TESTS },
    to: { path: NODE_MODULES, ...(npm.length ? { pathNot: packages(...npm) } : {}) },
  },
  {
    name: `${lib}-node`,
    severity: 'error',
    comment: `libs/${lib} may import only these modules of Node: ${node.join(', ') || 'none'}.`,
    from: { path: `^libs/${lib}/src/`, pathNot: TESTS },
    to: { dependencyTypes: ['core'], ...(node.length ? { pathNot: `^(node:)?(${node.join('|')})$` } : {}) },
  },
];

/** Adapters do I/O, so Node is open to them. */
const adapter = (lib, libs, npm) => only(lib, { libs, npm, node: ['.*'] });

module.exports = {
  forbidden: [
    ...only('event-sourcing', {
      npm: ['canonicalize', 'uuid', 'zod', 'lru-cache', 'temporal-polyfill', 'temporal-spec', 'temporal-utils'],
      node: ['crypto', 'timers/promises'],
    }),
    ...only('domain', { libs: ['event-sourcing'], npm: ['zod', 'big[.]js', 'temporal-polyfill', 'temporal-spec'] }),
    ...only('ledger', { libs: ['domain', 'event-sourcing'], npm: ['zod'] }),
    ...only('tables', { npm: ['csv-stringify'] }),
    ...only('proof', { npm: ['canonicalize'], node: ['crypto'] }),
    ...only('projections', {
      libs: ['domain', 'event-sourcing'],
      npm: ['zod', 'big[.]js', 'lru-cache', 'temporal-polyfill', 'temporal-spec'],
      node: ['.*'],
    }),
    ...adapter('store-memory', ['event-sourcing'], []),
    ...adapter('store-sqlite', ['event-sourcing'], []),
    ...adapter('store-kurrentdb', ['event-sourcing'], ['@kurrent']),
    ...adapter(
      'sources',
      ['domain', 'event-sourcing', 'ledger'],
      ['csv-parse', 'hucre', 'yaml', 'zod', 'big[.]js', 'temporal-polyfill', 'temporal-spec'],
    ),
    ...adapter(
      'runtime',
      ['ledger', 'domain', 'event-sourcing', 'projections', 'store-memory', 'store-sqlite', 'store-kurrentdb'],
      [],
    ),
    ...adapter(
      'graphql',
      ['domain', 'event-sourcing', 'ledger', 'projections'],
      [
        '@nestjs',
        '@escape[.]tech',
        'class-transformer',
        'class-validator',
        'graphql',
        'graphql-jit',
        'graphql-yoga',
        'reflect-metadata',
        'temporal-polyfill',
        'zod',
      ],
    ),
    {
      name: 'no-app-in-libs',
      severity: 'error',
      comment: 'Apps are made of libs, never the other way round, not even in tests.',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'no-app-in-app',
      severity: 'error',
      comment: 'Apps meet only over GraphQL, as processes, and in the libs, not even in tests.',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'nest-in-apps-and-graphql',
      severity: 'error',
      comment: 'Nest makes the schema and serves it; nothing else knows it. The CLI asks libs/graphql.',
      from: { pathNot: '^(apps/api|libs/graphql)/' },
      to: { path: `${NODE_MODULES}@nestjs/` },
    },
    {
      name: 'through-the-front-door',
      severity: 'error',
      comment: 'Import a lib by its alias, whose index says what it offers.',
      from: { path: '^(apps|test)/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/(src|testing)/index[.]ts$' },
    },
    {
      name: 'no-test-parts-in-production',
      severity: 'error',
      comment: 'Testing folders and specs are not built.',
      from: { path: '^(apps|libs)/', pathNot: `${TESTS}|^apps/[^/]+/testing/` },
      to: { path: `${TESTS}|^apps/[^/]+/testing/|^test/` },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Imports run one way, those of types too. What two files need lies in a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      comment: 'A typo, or a package that package.json lacks.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@liggaren/[^/]+/testing$' },
    },
    {
      name: 'declared-packages',
      severity: 'error',
      comment: 'What runs in production is declared in dependencies.',
      from: { path: '^(apps/(api|cli)|libs)/', pathNot: `${TESTS}|^apps/[^/]+/testing/` },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'node', 'import', 'default'],
      mainFields: ['types', 'main'],
      extensions: ['.ts', '.js', '.d.ts', '.json', '.mjs', '.cjs'],
    },
  },
};
