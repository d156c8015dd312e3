import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { syncFolder } from '../home/private-file';

/** Digits of the sequence in a file's name: names sort as the messages came. */
const SEQUENCE_DIGITS = 10;
const NAME = /^(\d{10})-(\d{8}T\d{9}Z)$/;

export interface MessageName {
  readonly id: string;
  readonly sequence: number;
  readonly receivedAt: Date;
}

/** The envelope of a message: who said that it comes from whom and goes to whom, in the SMTP dialogue. */
export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

export function messageName(sequence: number, receivedAt: Date): string {
  const stamp = receivedAt.toISOString().replaceAll(/[-:.]/g, '');
  return `${String(sequence).padStart(SEQUENCE_DIGITS, '0')}-${stamp}`;
}

/** What an id says, null for anything that is no id of ours (so no path can be smuggled in). */
export function parseMessageName(id: string): MessageName | null {
  const [, sequence = '', stamp = ''] = NAME.exec(id) ?? [];
  if (stamp === '') return null;
  const iso = stamp.replace(/^(....)(..)(..)T(..)(..)(..)(...)Z$/, '$1-$2-$3T$4:$5:$6.$7Z');
  return { id, sequence: Number(sequence), receivedAt: new Date(iso) };
}

/** Ids in a folder, newest first. */
export async function messageNames(folder: string): Promise<MessageName[]> {
  const names = await readdir(folder);
  return names
    .flatMap((name) => (name.endsWith('.eml') ? (parseMessageName(name.slice(0, -'.eml'.length)) ?? []) : []))
    .sort((a, b) => b.sequence - a.sequence);
}

/**
 * Puts a message into the folder for good: once this resolves it survives a power cut. The envelope stands in
 * X-Envelope headers in front of it; what follows them is what was sent, byte for byte. `isWhole` is asked when all of
 * it has come: where it says no, nothing is kept and false is given.
 */
export async function keepMessage(
  folder: string,
  id: string,
  envelope: Envelope,
  body: Readable,
  isWhole: () => boolean,
): Promise<boolean> {
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    const out = createWriteStream(temporary, { fd: file.fd, autoClose: false });
    try {
      out.write(envelopeHeaders(id, envelope));
      await pipeline(body, out);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!isWhole()) {
      await rm(temporary);
      return false;
    }
    await rename(temporary, join(folder, `${id}.eml`));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
  return true;
}

/** The id ends our own headers: a sender may write headers of the same names. */
function envelopeHeaders(id: string, { from, to }: Envelope): string {
  // An address with a line break in it would write a header of its own.
  const safe = (address: string) => address.replaceAll(/[\r\n]/g, '');
  const recipients = to.map((address) => `X-Envelope-To: ${safe(address)}`);
  return [`X-Envelope-From: ${safe(from)}`, ...recipients, `X-Envelope-Id: ${id}`, ''].join('\r\n');
}
