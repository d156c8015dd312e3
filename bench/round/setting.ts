import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pino from 'pino';
import type { Deps } from '../../activities/deps';
import { openGroupSender } from '../../activities/notifications/groups/group-sender';
import { linkKeys } from '../../offices/links/link-keys';
import { linkSigner } from '../../offices/links/sign-link';
import { openDatabase } from '../../prisma/client';
import type { EncryptionKey } from '../../runtime/codec/encryption-key';
import { makeOffice, village } from '../make-office';
import { openSink, type Sink } from './sink';

export const CADENCE = 'weekly-meeting';
/** The period before the one that is run. */
export const AFTER = '2025-W24';
export const SHARD_UNITS = 2_000;
/** Long past, so that no workflow waits for anything but what has to be done. */
export const TIMES = {
  inForce: new Date('2025-06-12T10:00:00+08:00'),
  opens: new Date('2025-06-13T09:00:30+08:00'),
  leaves: new Date('2025-06-13T09:16:00+08:00'),
  reported: new Date('2025-06-13T15:00:00+08:00'),
  closed: new Date('2025-06-18T18:00:30+08:00'),
} as const;
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
  let time: Date = TIMES.inForce;
  const clock = { now: () => Promise.resolve(new Date(time)) };
  const db = openDatabase(databaseUrl);
  const sink = openSink();
  return {
    ...{ db, clock, temporal, sink, mailer: sink, searchable: true, publicUrl: PUBLIC_URL, claimant: 'bench' },
    sign: linkSigner(linkKeys(keys), PUBLIC_URL),
    groups: openGroupSender({ clock, keys, plainLoopback: true }),
    log: pino({ level: 'silent' }),
    setTime: (now) => {
      time = now;
    },
    close: () => db.$disconnect(),
  };
}

/** An office of so many units, a secretary each. Its id. */
export async function fillOffice(deps: RoundDeps, units: number): Promise<string> {
  const source = await readFile(join(__dirname, 'policy.yaml'), 'utf8');
  deps.setTime(TIMES.inForce);
  const roster = Array.from({ length: units }, (_, unit) => village(unit));
  return makeOffice(deps, roster, { source, years: YEARS });
}
