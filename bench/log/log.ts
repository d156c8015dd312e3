import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { checkLog } from '../../audit/check/check-log';
import { noteKey } from '../../audit/checkpoint/note-key';
import { signHead } from '../../audit/log/sign-head';
import { openDatabase, type Database } from '../../prisma/client';
import { startDatabases } from '../databases';
import type { Bench } from '../report';
import { fillEntries } from './fill-entries';

/** Of an issue's goal. */
const ENTRIES = 1_000_000;
/** A log grows for long before somebody checks it: so many checkpoints stand in it then. */
const CHECKPOINTS = 10;
const RUNS = 3;

/**
 * `duban audit check` of a log: every digest, the chain, the tree against every checkpoint, the tables that repeat what
 * it says. No peer: the goal is an absolute one. Throws where the log that was just written is not found intact.
 */
export const log: Bench = async ({ entries = ENTRIES, runs: count = RUNS }, say) => {
  const databases = await startDatabases();
  const db = openDatabase(databases.url);
  const signingKey = generateKeyPairSync('ed25519').privateKey;
  try {
    say(`writing ${entries} entries`);
    const { writeSeconds, signSeconds } = await fill(db, entries, signingKey);
    const runs: { seconds: number }[] = [];
    for (let run = 0; run < count; run += 1) {
      const begun = performance.now();
      const check = await checkLog({
        databaseUrl: databases.url,
        keysFor: (origin) => [noteKey(origin, signingKey)],
        handedIn: [],
        progress: () => undefined,
      });
      const seconds = since(begun);
      if (check.verdict !== 'intact' || check.entries !== entries)
        throw new Error(`expected ${entries} intact entries, found ${JSON.stringify(check)}`);
      runs.push({ seconds });
      say(`checked in ${seconds.toFixed(2)} s`);
    }
    const slowest = Math.max(...runs.map(({ seconds }) => seconds));
    return {
      ...{ name: 'log', ours: slowest, theirs: {}, ratio: null, unit: 's', runs },
      ...{ entries, checkpoints: CHECKPOINTS, writeSeconds, signSeconds },
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
      notes: [
        'ours: the slowest of the runs, of the whole check: the goal is 30 s for a million entries',
        'writeSeconds: appended and given their positions, 10,000 at a time; signSeconds: the slowest head',
      ],
    };
  } finally {
    await db.$disconnect();
    await databases.stop();
  }
};

/** The log in ten parts, its head signed after each. */
async function fill(db: Database, entries: number, signingKey: KeyObject) {
  let [writeSeconds, signSeconds] = [0, 0];
  for (let part = 0; part < CHECKPOINTS; part += 1) {
    const [from, to] = [part, part + 1].map((edge) => Math.round((entries * edge) / CHECKPOINTS));
    let begun = performance.now();
    await fillEntries(db, from ?? 0, to ?? 0);
    writeSeconds += since(begun);
    begun = performance.now();
    await signHead(db, { signingKey, now: new Date() });
    signSeconds = Math.max(signSeconds, since(begun));
  }
  return { writeSeconds: Math.round(writeSeconds * 1000) / 1000, signSeconds };
}

const since = (begun: number): number => Math.round(performance.now() - begun) / 1000;
