// The import law: who may import whom. docs/architecture.md says why; test/law/ proves that every rule bites.

/** Packages are judged by rules of their own; these paths are ours. */
const PACKAGES = '(^|/)node_modules/';
const OURS = '^(activities|api|audit|bench|cli|domain|offices|prisma|runtime|test|web|worker|workflows)/';

/** What domain/ may take from npm: parsing, dates and calendars, nothing with I/O. */
const DOMAIN_PACKAGES = 'chinese-days|ical-generator|liquidjs|pure-rand|luxon|rrule-temporal|yaml|zod';

/** A room that may import, of ours, only itself and what is named. */
const room = (folder, mayImport, comment) => ({
  name: `${folder}-imports-its-own`,
  comment,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: OURS, pathNot: [`^${folder}/`, ...mayImport] },
});

const HANDLES = '^workflows/handles\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    room('domain', [], 'Rules are pure: what they need is an argument.'),
    {
      name: 'domain-takes-few-packages',
      comment: `The domain has no I/O: of packages it takes ${DOMAIN_PACKAGES.replaceAll('|', ', ')} only.`,
      severity: 'error',
      from: { path: '^domain/' },
      to: { path: PACKAGES, pathNot: `^node_modules/(@types/)?(${DOMAIN_PACKAGES})/` },
    },
    {
      name: 'domain-takes-no-builtins',
      comment: 'The domain has no I/O, no clock and no environment, so nothing of Node.js either.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'workflows-run-the-domain-only',
      comment:
        'What a workflow runs is replayed years later: domain code, and nothing that acts on the world.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: OURS, pathNot: ['^workflows/', '^domain/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows-know-types-of-effects',
      comment: 'Of what has effects a workflow knows types, and those of activities/ and offices/ only.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: {
        path: OURS,
        pathNot: ['^workflows/', '^domain/', '^activities/', '^offices/'],
        dependencyTypes: ['type-only'],
      },
    },
    {
      name: 'workflows-take-the-sdk-only',
      comment: 'Another package may decide differently in its next version: a history would not replay.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: {
        path: PACKAGES,
        pathNot: '^node_modules/@temporalio/(workflow|common)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'workflows-take-no-builtins',
      comment: 'The sandbox has no Node.js.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { dependencyTypes: ['core'] },
    },
    room(
      'offices',
      ['^domain/', '^prisma/', '^runtime/', HANDLES],
      'What an office has loaded, put to work.',
    ),
    room(
      'activities',
      ['^domain/', '^prisma/', '^runtime/', '^offices/', HANDLES],
      'Effects: called by workflows, unaware of them but for their handles.',
    ),
    room(
      'api',
      ['^domain/', '^offices/', '^prisma/', '^runtime/', HANDLES],
      'HTTP in, facts out: no effects of its own, no worker.',
    ),
    room(
      'audit',
      ['^domain/', '^prisma/', '^runtime/'],
      'Reads workflows by their path: it replays them, it never calls them.',
    ),
    {
      name: 'worker-serves-nobody',
      comment: 'A worker may run without an API, pages or a command around it.',
      severity: 'error',
      from: { path: '^worker/' },
      to: { path: '^(api|web|cli)/' },
    },
    room('prisma', [], 'The database knows nothing of who uses it.'),
    room('runtime', [], 'What it needs of others is passed in as functions.'),
    room('web', [], 'The pages know the API by its OpenAPI document only.'),
    {
      name: 'cli-leaves-the-pages-alone',
      comment: 'The pages are built and served as files.',
      severity: 'error',
      from: { path: '^cli/' },
      to: { path: '^web/' },
    },
    {
      name: 'nobody-imports-cli',
      comment: 'What others need of a command belongs to another room. Tests and benchmarks may look.',
      severity: 'error',
      from: { pathNot: '^(cli|test|bench)/' },
      to: { path: '^cli/' },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'A product that leans on its tests does not start without them.',
      severity: 'error',
      from: { pathNot: '^(test|bench)/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'data-is-read',
      comment: 'Policies and the sample are data: read from their files, never imported.',
      severity: 'error',
      from: {},
      to: { path: '^(policies|sample)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Files that import each other in a circle can only be understood all at once.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that imports nothing and that nobody imports is left over.',
      severity: 'error',
      from: { orphan: true, pathNot: ['^test/', '\\.d\\.ts$', '(^|/)[^/]+\\.config\\.(cjs|mjs|ts)$'] },
      to: {},
    },
    {
      name: 'no-dev-dependencies',
      comment: 'A checkout without development packages still runs.',
      severity: 'error',
      from: { path: OURS, pathNot: '^(test|bench)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'A package that package.json does not name is there by chance.',
      severity: 'error',
      from: { path: OURS },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere fails on the first run that comes by.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // Imports of types count too: they are dependencies of whoever reads the file.
    tsPreCompilationDeps: true,
    // Followed no further: packages, and what is generated.
    doNotFollow: { path: ['node_modules', '^prisma/generated/'] },
    exclude: { path: ['^web/dist/', '^\\.duban', '^coverage/', '^\\.dependency-cruiser\\.cjs$'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.cjs', '.mjs', '.js', '.json'],
    },
  },
};
