import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config';
import { signingKeyOf } from '../config/schema';
import { newEncryptionKeyText, parseEncryptionKeys, type EncryptionKey } from '../codec/encryption-key';
import { UsageError } from '../usage-error';
import type { Home } from './folder';
import { createPrivate } from './private-file';

export interface Keys {
  /** The first encodes, all decode. At least one. */
  readonly encryption: readonly EncryptionKey[];
  /** Ed25519, private. */
  readonly signing: KeyObject;
}

export const keyFiles = (home: Home) => ({
  encryption: join(home.keys, 'encryption.key'),
  signing: join(home.keys, 'signing.pem'),
});

/** The engine's keys: those of the configuration, else those of the data folder, made there at first start (mode 600). */
export async function loadKeys(
  home: Home,
  config: Pick<Config, 'encryptionKey' | 'signingKey'>,
): Promise<Keys> {
  const files = keyFiles(home);
  const encryption = config.encryptionKey ?? (await readOrCreate(files.encryption, newEncryptionKeyText));
  const signing = config.signingKey ?? (await readOrCreate(files.signing, newSigningKeyText));
  return {
    encryption: parsed(files.encryption, 'encryption keys of 32 bytes', () =>
      parseEncryptionKeys(encryption),
    ),
    signing: parsed(files.signing, 'an Ed25519 private key', () => signingKeyOf(signing)),
  };
}

/** The key that signs, of an engine that has started before: a new one would sign for nothing that others know. */
export async function existingSigningKey(home: Home, config: Pick<Config, 'signingKey'>): Promise<KeyObject> {
  const file = keyFiles(home).signing;
  const text = config.signingKey ?? (await readFile(file, 'utf8').catch(() => null));
  if (text === null)
    throw new UsageError(
      `${file}: found no key, expected the one that the engine made at its first start, or DUBAN_SIGNING_KEY`,
    );
  return parsed(file, 'an Ed25519 private key', () => signingKeyOf(text));
}

async function readOrCreate(path: string, create: () => string): Promise<string> {
  for (;;) {
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    // Whoever creates it first wins; both read the same key afterwards.
    await createPrivate(path, `${create()}\n`);
  }
}

function newSigningKeyText(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim();
}

/** A key file that was damaged must not be replaced: what it encrypted would be lost. */
function parsed<Key>(path: string, expected: string, parse: () => Key): Key {
  try {
    return parse();
  } catch {
    throw new UsageError(`${path}: holds something else, expected ${expected}; restore it from your backup`);
  }
}
