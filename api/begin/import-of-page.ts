import { faultInChinese } from '../../offices/roster/fault-words';
import { importRoster, type ImportResult } from '../../offices/roster/import-roster';
import { RosterFileError, type RosterFile } from '../../offices/roster/read-roster';
import { expectRounds } from '../../offices/expected/expect-rounds';
import { rulesInForce } from '../../offices/rules';
import { runCadences } from '../../offices/run-cadences';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import type { Actor } from '../auth/actor';
import type { ApiDeps } from '../deps';
import { Problem } from '../problem';

export interface PageFile extends RosterFile {
  /** Says what would change and writes nothing. */
  dryRun: boolean;
}

/**
 * Makes the roster what a file says, all of it or nothing; what is asked of whom is worked out anew after it. Errors in
 * the content come back all at once. Throws Problem 422 for a file that is no table.
 */
export async function importOfPage(
  deps: ApiDeps,
  actor: Actor,
  file: PageFile,
  now: Date,
): Promise<ImportResult> {
  const { officeId } = actor;
  const { dryRun, ...roster } = file;
  const zone = (await rulesInForce(deps.db, officeId, now)).policy.office.timeZone;
  const result = await importRoster(
    { db: deps.db, clock: deps.clock, newId, appendEntry },
    { officeId, file: roster, zone, dryRun },
  ).catch((error: unknown) => {
    if (!(error instanceof RosterFileError)) throw error;
    throw new Problem(422, 'roster-file', error.message, faultInChinese(error.message));
  });
  if (dryRun || result.errors.length > 0) return result;
  await expectRounds(deps, officeId);
  await runCadences(deps, officeId);
  return result;
}
