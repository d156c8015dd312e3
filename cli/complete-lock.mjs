// npm run lock: completes package-lock.json after a change of dependencies.
// Where a registry does not carry the packages of other platforms, npm leaves them out of the lock, and `npm ci` then
// refuses the lock as out of step. This adds the entries that it names, as optional and bound to their platform: here
// they are never fetched, and on their platform they are looked up by name and version.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const LOCK = 'package-lock.json';
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64'];

const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
const { stderr } = spawnSync('npm', ['ci', '--dry-run', '--ignore-scripts', '--loglevel=error'], {
  encoding: 'utf8',
});
const missing = [...stderr.matchAll(/Missing: (\S+)@\S* from lock file/g)].map((match) => match[1]);
for (const name of missing) lock.packages[`node_modules/${name}`] = entryOf(name);
const sorted = Object.keys(lock.packages).sort((a, b) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(sorted.map((path) => [path, lock.packages[path]]));
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  missing.length === 0 ? 'the lock is whole' : `added ${missing.length} packages of other platforms`,
);

function entryOf(name) {
  const asking = Object.values(lock.packages).find(
    (entry) => entry.version && entry.optionalDependencies?.[name],
  );
  const words = name.split('/').at(-1).split('-');
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (asking === undefined || os === undefined || cpu === undefined) {
    throw new Error(
      `${name}: expected an optional package named after its platform, asked for by another in the lock`,
    );
  }
  return {
    version: asking.optionalDependencies[name],
    cpu: [cpu],
    ...(asking.dev ? { dev: true } : {}),
    ...(os === 'linux' ? { libc: [words.at(-1).startsWith('musl') ? 'musl' : 'glibc'] } : {}),
    ...(asking.license ? { license: asking.license } : {}),
    optional: true,
    os: [os],
  };
}
