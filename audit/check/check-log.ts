import { Client } from 'pg';
import { BrokenLog, type LogFault } from '../log/log-fault';
import type { StoredCheckpoint } from '../log/judge-checkpoint';
import { checkGround } from './check-ground';
import { checkKept } from './check-kept';
import { checkRecords } from './check-records';
import { checkTree, type Progress } from './check-tree';
import { witnesses, type HandedIn, type KeysFor } from './witness';

export interface LogCheck {
  verdict: 'intact' | 'altered';
  /** Entries that the walk came through; null where it ended at a fault. */
  entries: number | null;
  /** Kept checkpoints, and those handed in, that the log was held against. */
  checkpoints: number;
  handedIn: number;
  firstFault: LogFault | null;
}

export interface LogCheckRequest {
  databaseUrl: string;
  keysFor: KeysFor;
  handedIn: readonly HandedIn[];
  progress: Progress;
}

/**
 * Computes the chain and the whole tree again from the rows, as they are at one moment, and holds them against every
 * checkpoint that is kept and every one that is handed in; then the tables that repeat what the log says. Changes
 * nothing.
 */
export async function checkLog(request: LogCheckRequest): Promise<LogCheck> {
  const session = await openedSession(request.databaseUrl);
  try {
    const beside = await openedSession(request.databaseUrl, session);
    try {
      return await checkAsSeen(session, beside, request);
    } finally {
      await beside.end();
    }
  } finally {
    await session.end();
  }
}

async function checkAsSeen(
  session: Client,
  beside: Client,
  { keysFor, handedIn, progress }: LogCheckRequest,
): Promise<LogCheck> {
  const kept = await keptCheckpoints(session);
  const counts = { checkpoints: kept.length, handedIn: handedIn.length };
  try {
    const all = witnesses(kept, handedIn, keysFor);
    // The database works on its tables while the entries are hashed here; a fault of the log goes first.
    const tables = checkTables(beside).catch((error: unknown) => ({ error }));
    const entries = await checkTree(session, all, await tilesOf(session), progress);
    const failed = await tables;
    if (failed !== null) throw failed.error;
    return { verdict: 'intact', entries, ...counts, firstFault: null };
  } catch (error) {
    if (!(error instanceof BrokenLog)) throw error;
    return { verdict: 'altered', entries: null, ...counts, firstFault: error.fault };
  }
}

async function checkTables(session: Client): Promise<null> {
  await checkRecords(session);
  await checkKept(session);
  await checkGround(session);
  return null;
}

/** Sees one moment; with another session the moment that this one sees. */
async function openedSession(databaseUrl: string, sameAs?: Client): Promise<Client> {
  const session = new Client({ connectionString: databaseUrl, options: '-c TimeZone=UTC' });
  session.on('error', () => undefined);
  await session.connect();
  await session.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
  if (sameAs !== undefined) {
    const { rows } = await sameAs.query<{ id: string }>('SELECT pg_export_snapshot() AS id');
    await session.query(`SET TRANSACTION SNAPSHOT '${rows[0]?.id}'`);
  }
  return session;
}

async function keptCheckpoints(session: Client): Promise<StoredCheckpoint[]> {
  const { rows } = await session.query<{ size: string; root: string; note: string }>(
    'SELECT size, root, note FROM log_checkpoint ORDER BY size',
  );
  return rows.map(({ size, ...row }) => ({ ...row, size: BigInt(size) }));
}

async function tilesOf(session: Client): Promise<Map<number, string>> {
  const { rows } = await session.query<{ tile: number; hash: string }>('SELECT tile, hash FROM log_tile');
  return new Map(rows.map(({ tile, hash }) => [tile, hash]));
}
