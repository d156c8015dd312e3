import { civilDateOf } from '../../domain/calendar/civil-time';
import { lockRoster } from '../units/lock-roster';
import { settleEndedUnits } from '../units/settle-ended-units';
import type { Database, Tx } from '../../prisma/client';
import type { appendEntry } from '../../prisma/log/append';
import { digestOf } from '../../prisma/log/digest';
import type { Clock } from '../../runtime/clock';
import { applyImport } from './apply-import';
import { checkRoster } from './check-roster';
import { countsOf, planImport, type ImportCounts } from './plan-import';
import { readRoster, type RosterFile } from './read-roster';
import type { RosterError } from './roster-row';
import type { Roster } from './roster';
import { storedRoster } from './stored-roster';

export interface ImportDeps {
  db: Database;
  clock: Clock;
  newId: () => string;
  appendEntry: typeof appendEntry;
}

interface ImportRequest {
  officeId: string;
  file: RosterFile;
  /** The office's IANA zone: the one that the file's dates are in. */
  zone?: string;
  /** Counts what would be written and writes nothing. */
  dryRun?: boolean;
}

/** With errors nothing was written and the counts are 0. */
export interface ImportResult extends ImportCounts {
  errors: RosterError[];
}

const DEFAULT_ZONE = 'Asia/Shanghai';

/** 14,000 rows take some seconds; the limit only frees the lock of an import that hangs. */
const TRANSACTION_TIMEOUT_MS = 120_000;

/**
 * Makes an office's roster what the file says, all of it or nothing, in one transaction. The same file
 * again changes nothing. Throws RosterFileError for a file that is no table; errors in its content come back.
 */
export async function importRoster(deps: ImportDeps, request: ImportRequest): Promise<ImportResult> {
  const today = civilDay(await deps.clock.now(), request.zone);
  const { roster, errors } = checkRoster(await readRoster(request.file), today);
  if (!roster) return { created: 0, changed: 0, closed: 0, errors };
  const counts = await deps.db.$transaction((tx) => write(tx, deps, request, roster), {
    timeout: TRANSACTION_TIMEOUT_MS,
  });
  return { ...counts, errors: [] };
}

/** The day of `now` in the office's zone, `YYYY-MM-DD`. */
export function civilDay(now: Date, zone = DEFAULT_ZONE): string {
  return civilDateOf(now, zone);
}

async function write(
  tx: Tx,
  deps: ImportDeps,
  request: ImportRequest,
  roster: Roster,
): Promise<ImportCounts> {
  const { officeId, file, zone = DEFAULT_ZONE, dryRun = false } = request;
  await lockRoster(tx, officeId);
  const now = await deps.clock.now(); // after the wait, so that no holding ends before it began
  const plan = planImport(await storedRoster(tx, officeId), roster, { now, zone, newId: deps.newId });
  const counts = countsOf(plan);
  if (dryRun) return counts;
  await applyImport(tx, plan, officeId, now);
  if (roster.units.some(({ validUntil }) => validUntil)) await settleEndedUnits(tx, officeId, { now, zone });
  const data = {
    ...counts,
    units: roster.units.length,
    posts: roster.posts.length,
    file: digestOf(file.bytes),
  };
  await deps.appendEntry(tx, { officeId, at: now, kind: 'roster.imported', subject: officeId, data });
  return counts;
}
