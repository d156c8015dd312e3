/** Small trees for the import law: path and content. No two of them share a file. */
type Files = Record<string, string>;

export interface Breach {
  rule: string;
  /** Reads on from 'does not let'. */
  story: string;
  /** The file that breaks the rule, and what it needs for that. */
  files: Files;
}

const breach = (rule: string, story: string, path: string, content: string, more: Files = {}): Breach => ({
  rule,
  story,
  files: { [path]: content, ...more },
});

const installed = (name: string): Files => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'exports.x = 1;\n',
});

const exported = 'export const x = 1;\nexport interface X { x: 1 }\n';

/** What the trees import: a file in every room, and packages that stand in for the real ones. */
export const stubs: Files = {
  'package.json': JSON.stringify({
    name: 'law',
    dependencies: { zod: '1', pg: '1', '@temporalio/workflow': '1' },
    devDependencies: { 'fast-check': '1' },
  }),
  ...installed('zod'),
  ...installed('pg'),
  ...installed('@temporalio/workflow'),
  ...installed('fast-check'),
  ...installed('stray'),
  'policies/rules.json': '{}\n',
};

const rooms = [
  'domain',
  'offices',
  'activities',
  'api',
  'worker',
  'prisma',
  'runtime',
  'web',
  'cli',
  'audit',
  'bench',
];
const value = (room: string): string => `export { x } from '../${room}/target';\n`;
const type = (room: string): string => `export type { X } from '../${room}/target';\n`;
const all = (...granted: string[]): string =>
  granted.map((room, at) => `export { x as x${at} } from '../${room}/target';\n`).join('');
const handles = "export { x as handle } from '../workflows/handles';\n";

/** Everything that the law grants. */
export const lawful: Files = {
  ...Object.fromEntries(rooms.map((room) => [`${room}/target.ts`, exported])),
  'workflows/handles.ts': exported,
  'workflows/target.ts': exported,
  'test/target.ts': exported,
  'domain/lawful.ts': "export { x } from 'zod';\nexport { x as y } from './target';\n",
  'workflows/lawful.ts':
    "export { x } from '@temporalio/workflow';\n" +
    "export { x as y } from '../domain/target';\n" +
    "export type { X } from '../activities/target';\n" +
    "export type { X as Y } from '../offices/target';\n",
  'offices/lawful.ts': all('domain', 'prisma', 'runtime') + handles,
  'activities/lawful.ts': all('domain', 'prisma', 'runtime', 'offices') + handles,
  'api/lawful.ts': all('domain', 'prisma', 'runtime', 'offices') + handles,
  'audit/lawful.ts': all('domain', 'prisma', 'runtime'),
  'worker/lawful.ts': all('domain', 'prisma', 'runtime', 'offices', 'activities', 'workflows'),
  'cli/lawful.ts': all(
    'domain',
    'prisma',
    'runtime',
    'offices',
    'activities',
    'api',
    'worker',
    'workflows',
    'audit',
  ),
  'prisma/lawful.ts': "export { x } from 'pg';\nexport { readFileSync } from 'node:fs';\n",
  'runtime/lawful.ts': "export { x } from 'pg';\nexport { readFileSync } from 'node:fs';\n",
  'bench/lawful.ts': all('cli', 'worker', 'activities', 'test'),
  'test/lawful.ts': all('cli', 'worker', 'activities', 'web', 'bench') + "export { x } from 'fast-check';\n",
};

export const breaches: Breach[] = [
  breach('domain-imports-its-own', 'a rule reach into the database', 'domain/to-prisma.ts', type('prisma')),
  breach('domain-imports-its-own', 'a rule look into an office', 'domain/to-offices.ts', value('offices')),
  breach(
    'domain-takes-few-packages',
    'a rule bring a database client',
    'domain/to-pg.ts',
    "export { x } from 'pg';\n",
  ),
  breach(
    'domain-takes-no-builtins',
    'a rule read a file',
    'domain/to-fs.ts',
    "export { readFileSync } from 'node:fs';\n",
  ),
  breach(
    'workflows-run-the-domain-only',
    'a workflow call an effect',
    'workflows/to-activities.ts',
    value('activities'),
  ),
  breach(
    'workflows-run-the-domain-only',
    'a workflow run the runtime',
    'workflows/to-runtime.ts',
    value('runtime'),
  ),
  breach('workflows-know-types-of-effects', 'a workflow know the API', 'workflows/to-api.ts', type('api')),
  breach('workflows-know-types-of-effects', 'a workflow know rows', 'workflows/to-prisma.ts', type('prisma')),
  breach(
    'workflows-take-the-sdk-only',
    'a workflow use a package',
    'workflows/to-pg.ts',
    "export { x } from 'pg';\n",
  ),
  breach(
    'workflows-take-no-builtins',
    'a workflow use Node.js',
    'workflows/to-os.ts',
    "export { hostname } from 'node:os';\n",
  ),
  breach(
    'offices-imports-its-own',
    'an office lean on an effect',
    'offices/to-activities.ts',
    type('activities'),
  ),
  breach(
    'offices-imports-its-own',
    'an office call a workflow',
    'offices/to-workflows.ts',
    value('workflows'),
  ),
  breach('activities-imports-its-own', 'an effect answer a request', 'activities/to-api.ts', value('api')),
  breach(
    'activities-imports-its-own',
    'an effect call a workflow',
    'activities/to-workflows.ts',
    value('workflows'),
  ),
  breach('api-imports-its-own', 'a request cause an effect', 'api/to-activities.ts', value('activities')),
  breach('api-imports-its-own', 'a request reach the worker', 'api/to-worker.ts', type('worker')),
  breach('audit-imports-its-own', 'the audit call a workflow', 'audit/to-workflows.ts', value('workflows')),
  breach('worker-serves-nobody', 'the worker know the API', 'worker/to-api.ts', type('api')),
  breach(
    'prisma-imports-its-own',
    'the database know the configuration',
    'prisma/to-runtime.ts',
    type('runtime'),
  ),
  breach(
    'runtime-imports-its-own',
    'the runtime reach the database',
    'runtime/to-prisma.ts',
    value('prisma'),
  ),
  breach('web-imports-its-own', 'the pages know the server', 'web/to-domain.ts', type('domain')),
  breach('cli-leaves-the-pages-alone', 'a command bring the pages', 'cli/to-web.ts', value('web')),
  breach(
    'nobody-imports-cli',
    'a script lean on a command',
    'release.ts',
    "export { x } from './cli/target';\n",
  ),
  breach('nobody-imports-tests', 'the product lean on its tests', 'worker/to-test.ts', value('test')),
  breach('nobody-imports-tests', 'the product lean on a benchmark', 'cli/to-bench.ts', value('bench')),
  breach(
    'data-is-read',
    'a policy be compiled in',
    'worker/to-policies.ts',
    "export { default } from '../policies/rules.json';\n",
  ),
  breach(
    'no-cycles',
    'two files need each other',
    'worker/circle-a.ts',
    "export { b } from './circle-b';\nexport const a = 1;\n",
    {
      'worker/circle-b.ts': "export { a } from './circle-a';\nexport const b = 1;\n",
    },
  ),
  breach(
    'no-cycles',
    'two files need each other for types',
    'runtime/round-a.ts',
    "import type { B } from './round-b';\nexport interface A { b: B }\n",
    {
      'runtime/round-b.ts': "import type { A } from './round-a';\nexport interface B { a: A }\n",
    },
  ),
  breach('no-orphans', 'a file be left over', 'worker/left-over.ts', 'export const left = 1;\n'),
  breach(
    'no-dev-dependencies',
    'the product need a test library',
    'worker/to-fast-check.ts',
    "export { x } from 'fast-check';\n",
  ),
  breach(
    'no-undeclared-packages',
    'a package be there by chance',
    'worker/to-stray.ts',
    "export { x } from 'stray';\n",
  ),
  breach(
    'no-unresolvable',
    'an import lead nowhere',
    'worker/to-nowhere.ts',
    "export { x } from './nowhere';\n",
  ),
];
