import type { Deps } from '../../activities/deps';
import { isOver, keepRun } from '../../audit/histories/keep-run';
import { dueHistories, type DueHistory } from '../../audit/histories/due-histories';
import { readRuns } from '../../audit/bundle/read-runs';
import { codeVersion } from '../../offices/why/code-version';
import { subjectOf } from '../../offices/cases/subject';
import { caseId, roundId } from '../../workflows/handles';
import type { Job } from './jobs';

/** So long a workflow has to end once its last look is taken; then a history that is not there is said to be lost. */
const ENDS_WITHIN_MS = 86_400_000;

/**
 * Keeps the histories of rounds and cases that are over, long before Temporal forgets them, with what they ran on. One
 * that is not there any more is told, and tried again: the doctor counts it.
 */
export const keepHistories: Job = async (deps, now) => {
  const { version: release, rules } = codeVersion();
  for (const due of await dueHistories(deps.db, now)) {
    const runs = await readRuns(deps.temporal, await workflowOf(deps, due), codecsOf(deps));
    const over = runs.filter(isOver);
    const ranOn = {
      ...{ release, rules, policy: due.policyVersionId },
      ...{ calendars: await calendarsOf(deps, due), roster: due.roster },
    };
    for (const run of over)
      await keepRun(deps.db, { officeId: due.officeId, subject: due.id, run, ranOn }, now);
    if (runs.length === 0 && now.getTime() - due.since.getTime() > ENDS_WITHIN_MS)
      deps.log.error({ job: 'keep-histories', [due.kind]: due.id }, 'Temporal has no history of it any more');
  }
};

async function workflowOf({ db }: Deps, { kind, id, officeId }: DueHistory): Promise<string> {
  if (kind === 'case') return caseId(subjectOf(await db.caseFile.findUniqueOrThrow({ where: { id } })));
  const { cadence, period, shard } = await db.shard.findUniqueOrThrow({ where: { id } });
  return roundId(officeId, cadence, period, shard);
}

const codecsOf = ({ temporal }: Deps) => temporal.options.loadedDataConverter.payloadCodecs;

/** The calendars of the office by the end: the newest version of each year. */
async function calendarsOf({ db }: Deps, { officeId, since }: DueHistory): Promise<string[]> {
  const versions = await db.calendarVersion.findMany({
    where: { officeId, loadedAt: { lte: since } },
    orderBy: [{ year: 'asc' }, { version: 'desc' }],
    distinct: ['year'],
  });
  return versions.map(({ id }) => id);
}
