import { readFile } from 'node:fs/promises';
import type { HandedIn } from '../audit/check/witness';
import { parsePublicKey, type NamedKey } from '../audit/checkpoint/public-key';
import { UsageError } from '../runtime/usage-error';

/** Keys to trust, one a file. Throws UsageError for a file that is missing or holds none. */
export async function keysFrom(files: readonly string[]): Promise<NamedKey[]> {
  return Promise.all(
    files.map(async (file) => {
      const key = parsePublicKey(await textOf('--key', file));
      if (key !== null) return key;
      throw new UsageError(
        `--key ${file}: holds something else, expected what duban audit key prints, or an Ed25519 public key in PEM`,
      );
    }),
  );
}

/** Checkpoints that somebody kept, one a file; what they hold is for the check to say. */
export async function notesFrom(files: readonly string[]): Promise<HandedIn[]> {
  return Promise.all(files.map(async (name) => ({ name, text: await textOf('--checkpoint', name) })));
}

async function textOf(option: string, file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      `${option} ${file}: can't be read (${error.code ?? error.message}), expected a file`,
    );
  });
}

/** Gathers an option that may be given more than once. */
export const several = (value: string, before: readonly string[]): string[] => [...before, value];
