import pino from 'pino';
import type { Deps } from '../../activities/deps';
import { openMailer } from '../../activities/notifications/email/mailer';
import { openGroupSender } from '../../activities/notifications/groups/group-sender';
import { slotKey } from '../../domain/notices/slots';
import { linkKeys } from '../../offices/links/link-keys';
import { linkSigner } from '../../offices/links/sign-link';
import { openDatabase } from '../../prisma/client';
import type { Clock } from '../../runtime/clock';
import { newEncryptionKeyText, parseEncryptionKeys } from '../../runtime/codec/encryption-key';

/** A Friday on which the weekly meeting and the monthly list both open, at 09:00. */
const MORNING = new Date('2031-08-01T09:01:00+08:00');
export const OPENING = '2031-08-01T09:00:00+08:00';
export const SLOT = slotKey(MORNING);
const PUBLIC_URL = 'https://duban.example';
export const CADENCES = ['weekly-meeting', 'monthly-list'] as const;

/** Time stands still at the wave's minute: what is measured takes none of the office's. */
const clock: Clock = { now: () => Promise.resolve(new Date(MORNING)) };

/** The engine's parts without a Temporal server: a wave that starts another one is counted by nobody here. */
export function openDeps(databaseUrl: string, smtpUrl: string): Deps & { close(): Promise<void> } {
  const db = openDatabase(databaseUrl);
  const mailer = openMailer(smtpUrl);
  const keys = parseEncryptionKeys(newEncryptionKeyText());
  return {
    ...{ db, clock, mailer, searchable: false, publicUrl: PUBLIC_URL, claimant: 'bench' },
    sign: linkSigner(linkKeys(keys), PUBLIC_URL),
    temporal: { workflow: { start: () => Promise.resolve() } } as unknown as Deps['temporal'],
    groups: openGroupSender({ clock, keys, plainLoopback: true }),
    log: pino({ level: 'silent' }),
    async close() {
      mailer.close();
      await db.$disconnect();
    },
  };
}
