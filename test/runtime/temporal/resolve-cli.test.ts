import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepInCache } from '../../../runtime/cache-folder';
import { readConfig } from '../../../runtime/config';
import { findTemporalCli } from '../../../runtime/temporal/resolve-cli';
import { CLI_VERSION } from '../../../runtime/temporal/go-install';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-cli-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A program that says what it is. */
async function program(path: string, answer: string): Promise<string> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, `#!/bin/sh\necho ${answer}\n`);
  await chmod(path, 0o755);
  return path;
}

const find = (env: Record<string, string>) =>
  findTemporalCli(readConfig({ PATH: '/bin', DUBAN_CACHE: join(folder, 'cache'), ...env }, folder));

it('the one given comes before that on PATH, and that before the cache', async () => {
  const version = 'temporal version 1.5.1';
  expect(await find({})).toBeNull();
  const cached = await program(join(folder, 'cache', `temporal-cli-${CLI_VERSION}`), version);
  expect(await find({})).toEqual({ path: cached, from: 'cache' });
  const onPath = await program(join(folder, 'path', 'temporal'), version);
  const PATH = `${join(folder, 'path')}:/bin`;
  expect(await find({ PATH })).toEqual({ path: onPath, from: 'PATH' });
  const given = await program(join(folder, 'given'), version);
  expect(await find({ PATH, TEMPORAL_CLI_PATH: 'given' })).toEqual({
    path: given,
    from: 'TEMPORAL_CLI_PATH',
  });
});

it('a program given that is none is refused; on PATH another program of the name is passed over', async () => {
  await expect(find({ TEMPORAL_CLI_PATH: 'missing' })).rejects.toThrow(
    /^TEMPORAL_CLI_PATH: .*missing is not/,
  );
  await program(join(folder, 'path', 'temporal'), 'a calendar');
  expect(await find({ PATH: `${join(folder, 'path')}:/bin` })).toBeNull();
});

it('of many that make the same thing in the cache at once each sees a whole one', async () => {
  const cache = join(folder, 'cache');
  const made = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      keepInCache(cache, 'thing', async (work) => {
        await mkdir(join(work, 'thing'));
        await writeFile(join(work, 'thing', 'part'), String(n));
        return join(work, 'thing');
      }),
    ),
  );
  expect(new Set(made)).toEqual(new Set([join(cache, 'thing')]));
  expect(await readdir(cache)).toEqual(['thing']);
  expect(await readdir(join(cache, 'thing'))).toEqual(['part']);
});
