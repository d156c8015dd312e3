import { Client } from 'pg';
import { verifyBundle } from '../../../audit/bundle/verify-bundle';
import { checkLog } from '../../../audit/check/check-log';
import type { HandedIn } from '../../../audit/check/witness';
import { noteKey } from '../../../audit/checkpoint/note-key';
import { chanceOf } from '../../../domain/rehearsal/chance';
import { firstThatDiffers } from '../../../worker/replay-runs';
import { copyOf, dropCopy } from '../../setup/database-copy';
import { RELEASE, type Evidence } from './evidence';
import { inDatabase } from './in-database';
import { inFile } from './in-file';
import { oneOf, type Done, type Found, type Kind } from './manipulation';

export interface Manipulation {
  seed: string;
  kind: Kind;
  place: 'file' | 'database';
  /** What was done. */
  what: string;
  /** The first fault; null where it was said to be intact. */
  found: Found | null;
  /** Whether the fault is at the very thing that was changed. */
  named: boolean;
}

/** One change of what an auditor looks at, drawn by a seed, and what he is told of it. */
export async function manipulate(
  evidence: Evidence,
  seed: string,
  kind: Kind,
  place: Manipulation['place'],
): Promise<Manipulation> {
  const [done, found] = await tried(evidence, seed, kind, place);
  return { seed, kind, place, what: done.what, found, named: found !== null && done.where.test(found.where) };
}

async function tried(
  evidence: Evidence,
  seed: string,
  kind: Kind,
  place: Manipulation['place'],
): Promise<[Done, Found | null]> {
  const chance = chanceOf(seed, `${kind} ${place}`);
  if (kind === 'older-database') {
    const url = oneOf(evidence.olderUrls, chance);
    const index = evidence.olderUrls.indexOf(url);
    // Any that was signed after it.
    const text = oneOf(evidence.checkpoints.slice(index + 1), chance);
    const [, had = ''] = evidence.checkpoints[index]?.split('\n') ?? [];
    const where = new RegExp(String.raw`^position ${Number(had) + 1} \(handed in vouches for `);
    const what = `the database of ${had} entries, a checkpoint of ${text.split('\n')[1]}`;
    return [{ what, where }, await foundInDatabase(url, evidence, [{ name: 'handed in', text }])];
  }
  if (place === 'file') {
    const copy = structuredClone(evidence.bundle);
    const done = inFile[kind](copy, { chance, older: evidence.checkpoints.slice(0, -1) });
    return [done, await foundInFile(JSON.stringify(copy), evidence)];
  }
  const url = await copyOf(evidence.databaseUrl);
  try {
    const owner = new Client({ connectionString: url });
    await owner.connect();
    let done: Done;
    try {
      await owner.query("SET session_replication_role = 'replica'");
      done = await inDatabase[kind](owner, chance);
    } finally {
      await owner.end();
    }
    return [done, await foundInDatabase(url, evidence, [])];
  } finally {
    await dropCopy(url);
  }
}

/** By `audit verify`, with the key that was given before. */
export async function foundInFile(text: string, { signingKey }: Evidence): Promise<Found | null> {
  const keysFor = (origin: string) => [noteKey(origin, signingKey)];
  const request = { text, keysFor, handedIn: [], release: RELEASE, replay: firstThatDiffers };
  return (await verifyBundle(request)).firstFault;
}

/** By `audit check`. */
export async function foundInDatabase(
  databaseUrl: string,
  { signingKey }: Evidence,
  handedIn: readonly HandedIn[],
): Promise<Found | null> {
  const keysFor = (origin: string) => [noteKey(origin, signingKey)];
  return (await checkLog({ databaseUrl, keysFor, handedIn, progress: () => undefined })).firstFault;
}
