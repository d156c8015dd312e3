// Runs after `npm ci`: makes what the checkout needs and npm does not bring.
const { execFileSync } = require('node:child_process');
const { existsSync, lstatSync, mkdirSync, readlinkSync, rmSync, symlinkSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const bin = join(root, 'node_modules', '.bin');

linkCommand();
generateClient();
buildWeb();

/** `npx duban`: npm links a package's own command only where it is installed as a dependency. */
function linkCommand() {
  if (process.platform === 'win32') return;
  const link = join(bin, 'duban');
  const target = '../../cli/duban.cjs';
  const found = lstatSync(link, { throwIfNoEntry: false });
  if (found?.isSymbolicLink() && readlinkSync(link) === target) return;
  mkdirSync(bin, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(target, link);
}

/**
 * The database client. Generating needs no schema engine, but `prisma generate` downloads one unless it is told of an
 * executable: any that exists will do, and a closed network is no obstacle.
 */
function generateClient() {
  run(require.resolve('prisma/build/index.js'), ['generate', '--no-hints'], {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  });
}

/** The web page, once it is there to be built. */
function buildWeb() {
  if (!existsSync(join(root, 'web', 'vite.config.mts'))) return;
  run(join(root, 'node_modules', 'vite', 'bin', 'vite.js'), ['build', 'web', '--logLevel', 'warn']);
}

/** Quiet where it works; where it fails, all that it said and its exit code. */
function run(script, args, env = {}) {
  try {
    execFileSync(process.execPath, [script, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    process.stderr.write(
      `prepare: ${args.join(' ')} failed\n${error.stdout ?? ''}${error.stderr ?? error.message}\n`,
    );
    process.exit(error.status || 1);
  }
}
