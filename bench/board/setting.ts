import pino from 'pino';
import type { Deps } from '../../activities/deps';
import { openMailer } from '../../activities/notifications/email/mailer';
import { openGroupSender } from '../../activities/notifications/groups/group-sender';
import { openDatabase } from '../../prisma/client';
import { newEncryptionKeyText, parseEncryptionKeys } from '../../runtime/codec/encryption-key';

export interface BoardDeps extends Deps {
  /** Time stands still between two calls. */
  setTime(now: Date): void;
  close(): Promise<void>;
}

/** Nothing is sent: nobody listens there. */
const NO_SERVER = 'smtp://127.0.0.1:9';

/** The engine's parts without Temporal and mail: the year is filled by the activities, and then only looked at. */
export function boardDeps(databaseUrl: string): BoardDeps {
  let time = new Date(0);
  const clock = { now: () => Promise.resolve(new Date(time)) };
  const db = openDatabase(databaseUrl);
  const mailer = openMailer(NO_SERVER);
  const keys = parseEncryptionKeys(newEncryptionKeyText());
  return {
    ...{ db, clock, mailer, searchable: false, publicUrl: 'http://duban.bench', claimant: 'bench' },
    temporal: { workflow: { start: () => Promise.resolve() } } as unknown as Deps['temporal'],
    groups: openGroupSender({ clock, keys, plainLoopback: true }),
    log: pino({ level: 'silent' }),
    setTime: (now) => {
      time = now;
    },
    async close() {
      mailer.close();
      await db.$disconnect();
    },
  };
}
