import { generateKeyPairSync } from 'node:crypto';
import type { Database } from '../../../prisma/client';
import { newId } from '../../../prisma/ids';
import { appendEntries } from '../../../prisma/log/append';
import { sequenceLog } from '../../../prisma/log/sequencer';

export const BEGUN = new Date('2026-03-02T08:00:00.000Z');
const OFFICE = newId();

/** Adds so many entries, each of another time, and gives them their positions. */
export async function fillLog(db: Database, count: number): Promise<void> {
  const entries = Array.from({ length: count }, (_, index) => ({
    officeId: OFFICE,
    at: new Date(BEGUN.getTime() + index),
    kind: 'test.happened',
    subject: newId(),
    data: { number: index },
  }));
  await db.$transaction((tx) => appendEntries(tx, entries));
  await sequenceLog(db);
}

export const newSigningKey = () => generateKeyPairSync('ed25519').privateKey;

/** A change that only the owner of the database can make: with the append-only triggers off. */
export async function tamper(db: Database, ...statements: string[]): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe("SET LOCAL session_replication_role = 'replica'");
    for (const statement of statements) await tx.$executeRawUnsafe(statement);
  });
}
