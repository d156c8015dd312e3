import type { Database } from '../../prisma/client';
import type { Written } from '../idempotency';
import { Problem } from '../problem';
import type { OutcomeAnswer, OutcomeRequest, OutcomeResult } from './outcome';
import { recordOutcomes } from './record-outcomes';

/** Where outcomes are handed in. Answers when the outcome is committed; throws Problem where it is refused. */
export interface OutcomeDesk {
  record(request: OutcomeRequest): Promise<Written<OutcomeAnswer>>;
}

interface Waiting {
  request: OutcomeRequest;
  resolve: (written: Written<OutcomeAnswer>) => void;
  reject: (error: Error) => void;
}

/** While one group waits for its commit, another is put together; more would wait for the same disk. */
const GROUPS_AT_ONCE = 2;
/** One statement's arrays stay small, and nobody waits long for the others of a group. */
const AT_MOST = 200;

/**
 * Outcomes that arrive while others are being committed go together in one transaction: ten people before the deadline
 * cost ten transactions, ten thousand cost some hundred. One alone waits for nobody. Where a group's statement fails,
 * each of it goes by itself, so that nobody's error is another's.
 */
export function openOutcomeDesk(db: Database): OutcomeDesk {
  const waiting: Waiting[] = [];
  let busy = 0;
  const serve = (): void => {
    while (busy < GROUPS_AT_ONCE && waiting.length > 0) {
      busy += 1;
      void commit(db, waiting.splice(0, AT_MOST)).finally(() => {
        busy -= 1;
        serve();
      });
    }
  };
  return {
    record: (request) =>
      new Promise((resolve, reject) => {
        waiting.push({ request, resolve, reject });
        // Whoever arrived in the same turn of the event loop goes along.
        setImmediate(serve);
      }),
  };
}

/** Alone, what failed is tried once more: a key that another process has committed meanwhile is found then. */
const TRIES_ALONE = 2;

/** Settles everybody of a group; never throws. */
async function commit(db: Database, group: readonly Waiting[], tries = 1): Promise<void> {
  const written = await transact(
    db,
    group.map(({ request }) => request),
  );
  if (written.failed === null) return answer(group, written.results);
  // What failed after its last statement may have been committed: to try again could record it twice.
  if (written.rolledBack) {
    if (group.length === 1 && tries < TRIES_ALONE) return commit(db, group, tries + 1);
    if (group.length > 1) {
      for (const one of group) await commit(db, [one]);
      return;
    }
  }
  for (const { reject } of group) reject(written.failed);
}

type Transacted =
  { failed: null; results: readonly OutcomeResult[] } | { failed: Error; rolledBack: boolean };

async function transact(db: Database, requests: readonly OutcomeRequest[]): Promise<Transacted> {
  let committing = false;
  try {
    const results = await db.$transaction(async (tx) => {
      const all = await recordOutcomes(tx, requests);
      committing = true;
      return all;
    });
    return { failed: null, results };
  } catch (error) {
    return { failed: error as Error, rolledBack: !committing };
  }
}

function answer(group: readonly Waiting[], results: readonly OutcomeResult[]): void {
  for (const [index, { resolve, reject }] of group.entries()) {
    const result = results[index];
    if (result === undefined) reject(new Error('outcome desk: expected an answer for each request'));
    else if (result instanceof Problem) reject(result);
    else resolve(result);
  }
}
