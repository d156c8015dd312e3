import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pino from 'pino';
import type { Deps } from '../../activities/deps';
import { openGroupSender } from '../../activities/notifications/groups/group-sender';
import { linkKeys } from '../../offices/links/link-keys';
import { linkSigner } from '../../offices/links/sign-link';
import { openDatabase } from '../../prisma/client';
import {
  newEncryptionKeyText,
  parseEncryptionKeys,
  type EncryptionKey,
} from '../../runtime/codec/encryption-key';
import { makeOffice, village } from '../make-office';
import { openSink, type Sink } from './sink';

/** A round that is run: long past, so that no workflow waits for anything but what has to be done. */
export interface RoundOf {
  cadence: string;
  period: string;
  /** The period before it. */
  after: string;
  /** The office's rules come into force; the round opens; its units owe until. */
  inForce: Date;
  opens: Date;
  due: Date;
}

export const ROUND: RoundOf = {
  cadence: 'weekly-meeting',
  period: '2025-W25',
  after: '2025-W24',
  inForce: new Date('2025-06-12T10:00:00+08:00'),
  opens: new Date('2025-06-13T09:00:30+08:00'),
  due: new Date('2025-06-16T18:00:00+08:00'),
};
const YEARS = [2024, 2025, 2026];
const PUBLIC_URL = 'https://duban.example';

export interface RoundDeps extends Deps {
  sink: Sink;
  setTime(now: Date): void;
  close(): Promise<void>;
}

/** The engine's parts, with a channel that keeps what it gets in place of mail. Time stands still between two calls. */
export function roundDeps(
  databaseUrl: string,
  temporal: Deps['temporal'],
  keys: readonly EncryptionKey[],
): RoundDeps {
  let time = new Date(0);
  const clock = { now: () => Promise.resolve(new Date(time)) };
  const db = openDatabase(databaseUrl);
  const sink = openSink();
  return {
    ...{
      db,
      clock,
      temporal,
      sink,
      mailer: sink,
      searchable: true,
      publicUrl: PUBLIC_URL,
      claimant: 'bench',
    },
    sign: linkSigner(linkKeys(keys), PUBLIC_URL),
    groups: openGroupSender({ clock, keys, plainLoopback: true }),
    log: pino({ level: 'silent' }),
    setTime: (now) => {
      time = now;
    },
    close: () => db.$disconnect(),
  };
}

/** The benchmark's own rules: one cadence, one reminder. */
export const onePolicy = (): Promise<string> => readFile(join(__dirname, 'policy.yaml'), 'utf8');

/** An office of so many units, a secretary each, whose rules come into force at a moment. Its id. */
export async function fillOffice(databaseUrl: string, units: number, source: string, inForce: Date) {
  const nobody = { workflow: { start: () => Promise.resolve() } } as unknown as Deps['temporal'];
  const deps = roundDeps(databaseUrl, nobody, parseEncryptionKeys(newEncryptionKeyText()));
  deps.setTime(inForce);
  const roster = Array.from({ length: units }, (_, unit) => village(unit));
  try {
    return await makeOffice(deps, roster, { source, years: YEARS });
  } finally {
    await deps.close();
  }
}
