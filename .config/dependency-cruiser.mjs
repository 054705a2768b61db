// Imports go down one list (lib/README.md). A folder may import what is named for it and nothing else, so that a new folder
// is forbidden until it has its row.
const pure = name => `^lib/${name}/`
const lib = (folder, allowed, packages = []) => ({
  name: `lib-${folder}`,
  comment: `lib/${folder} may import ${[...allowed, ...packages].join(', ') || 'nothing'} (lib/README.md).`,
  severity: 'error',
  from: { path: pure(folder), pathNot: '\\.test\\.tsx?$' },
  to: {
    pathNot: [
      ...[folder, ...allowed].map(pure),
      ...packages.map(name => `node_modules/${name}(/|$)`),
      ...(folder === 'db' || folder === 'use-cases' ? ['^node:', '^(fs|path|crypto|os|url|module|process)', 'node_modules/server-only'] : []),
    ],
    dependencyTypesNot: folder === 'db' || folder === 'use-cases' ? ['core'] : [],
  },
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    lib('shared', [], ['pure-rand', 'zod']),
    lib('content', ['shared'], ['yaml', 'zod', 'markdown-it', '@types/markdown-it', '@mdit/plugin-tex', 'katex', '@types/katex']),
    lib('scheduling', ['shared'], ['ts-fsrs', '@date-fns/tz', 'zod']),
    lib('quiz', ['content', 'shared'], ['jsep', 'zod', 'pure-rand']),
    lib('review-log', ['scheduling', 'shared']),
    lib('queue', ['content', 'quiz', 'scheduling', 'review-log', 'shared']),
    lib('mastery', ['content', 'quiz', 'scheduling', 'review-log', 'shared']),
    lib('search', ['shared'], ['minisearch']),
    lib('figures', ['shared']),
    lib('db', ['shared', 'content', 'quiz', 'scheduling', 'review-log', 'queue', 'mastery'], ['@prisma', '@photostructure/sqlite']),
    lib('use-cases', ['shared', 'content', 'quiz', 'scheduling', 'review-log', 'queue', 'mastery', 'search', 'db'], ['zod']),
    {
      name: 'components-know-no-server',
      comment: 'Components get data and actions as props: no database, no use-cases, no pages.',
      severity: 'error',
      from: { path: '^components/', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['^lib/(db|use-cases|testing)/', '^app/', '^scripts/', 'node_modules/(@prisma|ts-fsrs)'] },
    },
    {
      name: 'app-through-use-cases',
      comment: 'Pages and routes reach the database through use-cases only.',
      severity: 'error',
      from: { path: ['^app/', '^proxy\\.ts$'], pathNot: '\\.test\\.tsx?$' },
      to: { path: ['^lib/(db|testing)/', '^scripts/', 'node_modules/(@prisma|ts-fsrs)'] },
    },
    {
      name: 'only-scheduling-knows-ts-fsrs',
      comment: 'ts-fsrs counts days its own way; lib/scheduling puts that right. The benchmark compares with it bare.',
      severity: 'error',
      from: { pathNot: ['^lib/scheduling/', '^scripts/bench'] },
      to: { path: 'node_modules/ts-fsrs' },
    },
    {
      name: 'only-db-knows-prisma',
      comment: 'Rows never leave lib/db.',
      severity: 'error',
      from: { pathNot: ['^lib/db/', '^lib/testing/', '^prisma/', '^scripts/schema-engine'] },
      to: { path: 'node_modules/@?prisma', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circular',
      comment: 'A circle has no first file to read.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file nobody imports is dead, or a tool finds it by its name.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.test\\.tsx?$', '\\.d\\.ts$', '^app/.*(page|layout|route|error|not-found|icon)\\.', '^scripts/', '^proxy\\.ts$', '^lib/testing/server-only\\.ts$', '^lib/db/generated/'],
      },
      to: {},
    },
    {
      name: 'not-to-tests',
      comment: 'The app does not stand on its tests.',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: ['\\.test\\.tsx?$', '^lib/testing/', '\\.db\\.test\\.'] },
      to: { path: ['\\.test\\.tsx?$', '^lib/testing/'] },
    },
    {
      name: 'not-to-dev-dependencies',
      comment: 'What the app needs at run time is a dependency.',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: ['\\.test\\.tsx?$', '^lib/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^lib/db/generated/'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
