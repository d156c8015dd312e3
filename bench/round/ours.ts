import { Client } from '@temporalio/client';
import { createActivities, type Activities } from '../../activities';
import { openOutcomeDesk } from '../../api/duties/outcome-desk';
import type { Deps } from '../../activities/deps';
import { newId } from '../../prisma/ids';
import { createDataConverter } from '../../runtime/codec/encryption-codec';
import { newEncryptionKeyText, parseEncryptionKeys } from '../../runtime/codec/encryption-key';
import { connectTemporal } from '../../runtime/temporal/connect';
import { startWorker } from '../../worker/worker';
import { cadenceId, roundId, TASK_QUEUE } from '../../workflows/handles';
import { answering } from '../answers';
import { costOf, together } from '../histories';
import { gates } from './gates';
import { heldWaves } from './held-waves';
import { AFTER, CADENCE, roundDeps, TIMES, type RoundDeps } from './setting';
import { CLIENTS, each, peakMegabytes, reports, stopwatch, type SideMeasured, type SideQuestion } from './sides';
import { countOf } from './sink';

/** The engine as it is: its workflows, activities and database; only time and the channel are the benchmark's. */
async function measure(question: SideQuestion): Promise<SideMeasured> {
  const { databaseUrl, temporalAddress, namespace, officeId, units } = question;
  const access = { address: temporalAddress };
  const keys = parseEncryptionKeys(newEncryptionKeyText());
  const dataConverter = createDataConverter(keys);
  const connection = await connectTemporal(access);
  const waves = heldWaves();
  const client = new Client({
    ...{ connection, namespace, dataConverter },
    interceptors: { workflow: [waves.interceptor] },
  });
  const deps = roundDeps(databaseUrl, client as Deps['temporal'], keys);
  const gate = gates(createActivities(deps));
  const worker = await startWorker({ access, namespace, dataConverter, deps, activities: gate.activities });
  try {
    await warmUp(client, gate.activities);
    const watch = stopwatch();
    deps.setTime(TIMES.opens);
    await client.workflow.start('cadence', {
      workflowId: cadenceId(officeId, CADENCE),
      taskQueue: TASK_QUEUE,
      args: [{ officeId, cadence: CADENCE, after: AFTER }],
    });
    const shards = await gate.opened();
    watch.part('opening');
    deps.setTime(TIMES.leaves);
    const wave = await waves.leave();
    await client.workflow.getHandle(wave).result();
    watch.part('notices');
    deps.setTime(TIMES.reported);
    await report(deps, officeId);
    watch.part('reports');
    deps.setTime(TIMES.closed);
    await gate.close();
    watch.part('close');

    const verdicts = await verdictsOf(deps, officeId);
    const rounds = Array.from({ length: shards }, (_, shard) => roundId(officeId, CADENCE, '2025-W25', shard));
    for (const id of rounds) await client.workflow.getHandle(id).result();
    const ids = [cadenceId(officeId, CADENCE), wave, ...rounds];
    const cost = together(await Promise.all(ids.map((id) => costOf(client, id))));
    await client.workflow.getHandle(cadenceId(officeId, CADENCE)).terminate('the benchmark is over');
    const seconds = watch.seconds();
    const counted = { verdicts, ...countOf(deps.sink), cost, peakMegabytes: peakMegabytes() };
    if (Object.values(verdicts).reduce((sum, count) => sum + count, 0) !== units)
      throw new Error(`ours: expected ${units} verdicts, found ${JSON.stringify(verdicts)}`);
    return { seconds, parts: watch.parts, ...counted };
  } finally {
    await worker.stop();
    await deps.close();
    await connection.close();
  }
}

/** The worker has its workflows' code and both connections before the clock starts. */
async function warmUp(client: Client, activities: Activities): Promise<void> {
  await activities.looksTaken({ officeId: 'none' });
  await client.workflow.execute('wave', {
    workflowId: 'warm-up',
    taskQueue: TASK_QUEUE,
    args: [{ officeId: 'none', slot: 'none', atMs: 0, again: true }],
  });
}

async function report({ db, clock }: RoundDeps, officeId: string): Promise<void> {
  const desk = openOutcomeDesk(db);
  const duties = await db.$queryRaw<{ id: string; unitId: string; postId: string }[]>`
    SELECT id, unit_id AS "unitId", post_id AS "postId" FROM duty WHERE office_id = ${officeId}
    ORDER BY shard_id, ordinal`;
  const receivedAt = await clock.now();
  await each(
    duties.filter((_, place) => reports(place)),
    CLIENTS,
    ({ id, unitId, postId }) =>
      desk.record({
        actor: { tokenId: 'bench', role: 'secretary', officeId, unitId, postId },
        dutyId: id,
        outcome: { outcome: '上周议定的三件事都办成了' },
        receivedAt,
        once: { tokenId: 'bench', key: newId(), bodyDigest: id },
      }),
  );
}

async function verdictsOf({ db }: RoundDeps, officeId: string): Promise<Record<string, number>> {
  const rows = await db.$queryRaw<{ verdict: string; count: number }[]>`
    SELECT v.verdict, count(*)::int AS count FROM duty_verdict v JOIN duty d ON d.id = v.duty_id
    WHERE d.office_id = ${officeId} GROUP BY v.verdict`;
  return Object.fromEntries(rows.map(({ verdict, count }) => [verdict, count]));
}

answering({ measure });
