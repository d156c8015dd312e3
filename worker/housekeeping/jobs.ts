import { handIncidents } from '../../offices/cases/hand-incidents';
import { expectRounds } from '../../offices/expected/expect-rounds';
import { replanCadences, runCadences } from '../../offices/run-cadences';
import { rulesInForce } from '../../offices/rules';
import { settleEndedUnits } from '../../offices/units/settle-ended-units';
import { startNextWave } from '../../offices/next-wave';
import type { Deps } from '../../activities/deps';
import { restartLostShards } from '../../offices/late-shard';
import { sequenceLog } from '../../prisma/log/sequencer';

/** A job of the house: a function of what it works with and the time. Cron only calls it; no duty hangs on it. */
export type Job = (deps: Deps, now: Date) => Promise<void>;

/** Gives positions to what was written since, so that the log is readable up to now between two checkpoints. */
export const givePositions: Job = async ({ db }) => {
  await sequenceLog(db);
};

/** Slots that a request may be older than before somebody asks why no wave has taken it. */
const SLOTS_OF_PATIENCE = 3;
const PATIENCE_MS = 60_000;

/** Mends what a crash between a commit and the call after it leaves: a wave, a round, a cadence or a case that nobody started. */
export const reconcile: Job = async (deps, now) => {
  for (const { id: officeId } of await deps.db.office.findMany({ select: { id: true } })) {
    if ((await deps.db.policyVersion.count({ where: { officeId } })) === 0) continue;
    await runCadences(deps, officeId);
    await restartLostShards(deps, officeId, now);
    const { policy } = await rulesInForce(deps.db, officeId, now);
    const zone = policy.office.timeZone;
    const { passedOn } = await deps.db.$transaction((tx) => settleEndedUnits(tx, officeId, { now, zone }));
    if (passedOn > 0) await startNextWave(deps, officeId);
    const patienceMs = SLOTS_OF_PATIENCE * policy.office.waveEverySeconds * 1000 + PATIENCE_MS;
    const forgotten = await deps.db.noticeRequest.findMany({
      where: {
        officeId,
        deliveryId: null,
        dropped: null,
        notBefore: { lt: new Date(now.getTime() - patienceMs) },
      },
      distinct: ['kind'],
      select: { kind: true },
    });
    const kinds = forgotten.map(({ kind }) => kind);
    if (kinds.length > 0) await startNextWave(deps, officeId, kinds);
    const unconsidered = await deps.db.incident.count({
      where: { officeId, consideredAt: null, recordedAt: { lt: new Date(now.getTime() - PATIENCE_MS) } },
    });
    if (unconsidered > 0) await handIncidents(deps, officeId);
  }
};

/**
 * Looks at what should happen with what is known today: time went on, a roster was imported, or a release brought the
 * calendar of a year. What changed is stored with its reason.
 */
export const expectAhead: Job = async (deps) => {
  for (const { id } of await deps.db.office.findMany({ select: { id: true } })) {
    const changes = await expectRounds(deps, id);
    // Dates moved though nobody loaded anything: the cadences look again at what is open.
    if (changes.some(({ reason }) => reason === 'calendar')) await replanCadences(deps, id);
  }
};
