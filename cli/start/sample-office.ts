import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importRoster } from '../../offices/roster/import-roster';
import { createOffice } from '../../offices/create-office';
import { expectRounds } from '../../offices/expected/expect-rounds';
import { loadPolicy } from '../../offices/load-policy';
import type { Database } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import type { Clock } from '../../runtime/clock';

const folder = join(__dirname, '..', '..', 'sample');

/** The name of the sample's office. Invented, as its units and people are. */
export const SAMPLE_NAME = '澄岭县整体推进办（示例）';

/** Loads the sample office into an empty database; its policy comes into force now. Returns its id. */
export async function loadSampleOffice(deps: { db: Database; clock: Clock }): Promise<string> {
  const officeId = await createOffice(deps, SAMPLE_NAME);
  const bytes = await readFile(join(folder, 'roster.csv'));
  const { errors } = await importRoster(
    { ...deps, newId, appendEntry },
    { officeId, file: { name: 'roster.csv', bytes } },
  );
  if (errors.length > 0) throw new Error(`sample/roster.csv has ${errors.length} errors`);
  await loadPolicy(deps, { officeId, source: await readFile(join(folder, 'policy.yaml'), 'utf8') });
  await expectRounds(deps, officeId);
  return officeId;
}
