import { constants, existsSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Config } from '../config';
import { homeAt } from '../home/folder';
import { keyFiles } from '../home/keys';
import { findTemporalCli } from '../temporal/resolve-cli';
import { Fault, NOT_STARTED } from './check';

/** The first Node.js 20 that loads ES modules by require, as the migration engine is one. */
const MIN_NODE = [20, 19] as const;

export function nodeVersion(version: string): string {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  if (major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])) return version;
  throw new Fault(`${version}, expected ${MIN_NODE.join('.')} or later`, 'install Node.js 20 or 22');
}

/** Whether a folder can be used, or made where it is not there yet. Makes nothing. */
export async function folderUsable(folder: string, variable: string): Promise<string> {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  try {
    await access(existing, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new Fault(`${existing} can't be written`, `give this account the folder, or set ${variable}`);
  }
  return existing === folder ? folder : `${folder}, made at the first start`;
}

/** Keys are there and nobody else can read them. */
export async function keysPrivate(config: Config): Promise<string> {
  const files = keyFiles(homeAt(config.home));
  const parts = await Promise.all([
    keyState('DUBAN_ENCRYPTION_KEY', config.encryptionKey, files.encryption),
    keyState('DUBAN_SIGNING_KEY', config.signingKey, files.signing),
  ]);
  return parts.every((part) => part === NOT_STARTED) ? NOT_STARTED : parts.join(', ');
}

async function keyState(variable: string, given: string | undefined, file: string): Promise<string> {
  if (given !== undefined) return `${variable} given`;
  const found = await stat(file).catch(() => null);
  if (!found) return NOT_STARTED;
  // Windows has no such modes.
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    const mode = (found.mode & 0o777).toString(8);
    throw new Fault(`${file} has mode ${mode}, expected 600`, `chmod 600 ${file}`);
  }
  return file;
}

export async function temporalCli(config: Config): Promise<string> {
  if (config.temporal.address) return `not needed: TEMPORAL_ADDRESS is ${config.temporal.address}`;
  const found = await findTemporalCli(config);
  return found
    ? `${found.path} (${found.from})`
    : 'not here yet, fetched at the first start (npx duban install)';
}
