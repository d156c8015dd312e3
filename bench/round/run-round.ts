import { Client } from '@temporalio/client';
import { createActivities, type Activities } from '../../activities';
import type { Deps } from '../../activities/deps';
import { openOutcomeDesk } from '../../api/duties/outcome-desk';
import { newId } from '../../prisma/ids';
import { createDataConverter } from '../../runtime/codec/encryption-codec';
import { newEncryptionKeyText, parseEncryptionKeys } from '../../runtime/codec/encryption-key';
import { connectTemporal } from '../../runtime/temporal/connect';
import { startWorker } from '../../worker/worker';
import { cadenceId, roundId, TASK_QUEUE } from '../../workflows/handles';
import { costOf, together, type HistoryCost } from '../histories';
import { gates } from './gates';
import { heldWaves } from './held-waves';
import { roundDeps, type RoundDeps, type RoundOf } from './setting';
import { CLIENTS, each, reports, stopwatch, type SideQuestion } from './sides';
import { countOf } from './sink';

export interface RoundRun {
  seconds: number;
  parts: Record<string, number>;
  verdicts: Record<string, number>;
  messages: number;
  people: number;
  cost: HistoryCost;
}

const MINUTE_MS = 60_000;
/** A look and a wave come so long after their time, as on a machine that has much to do. */
const LATE_MS = 30_000;

/**
 * One round through the engine as it is: its workflows, activities and database; time and the channel alone are the
 * benchmark's. The clock runs from the cadence's start to the last verdict row.
 */
export async function runRound(question: SideQuestion, of: RoundOf): Promise<RoundRun> {
  const { databaseUrl, temporalAddress, namespace, officeId } = question;
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
  const left: string[] = [];
  const send = async (): Promise<void> => {
    for (const wave of waves.take()) {
      deps.setTime(new Date(wave.at.getTime() + LATE_MS));
      await wave.leave();
      await client.workflow.getHandle(wave.workflowId).result();
      left.push(wave.workflowId);
    }
  };
  try {
    await warmUp(client, gate.activities);
    const watch = stopwatch();
    deps.setTime(of.opens);
    await client.workflow.start('cadence', {
      workflowId: cadenceId(officeId, of.cadence),
      taskQueue: TASK_QUEUE,
      args: [{ officeId, cadence: of.cadence, after: of.after }],
    });
    let reported = false;
    for (let look = await gate.next(); look !== null; look = await gate.next()) {
      const at = Date.parse(look.at);
      if (!reported && (look.kind === 'due' || look.kind === 'close')) {
        deps.setTime(new Date(Math.min(at, of.due.getTime()) - MINUTE_MS));
        await report(deps, officeId);
        reported = true;
        watch.part('reports');
      }
      deps.setTime(new Date(at + LATE_MS));
      await gate.look();
      watch.part(look.kind);
      await send();
      watch.part(`notices after ${look.kind}`);
    }

    const verdicts = await verdictsOf(deps, officeId);
    const rounds = Array.from({ length: gate.shards() }, (_, shard) =>
      roundId(officeId, of.cadence, of.period, shard),
    );
    for (const id of rounds) await client.workflow.getHandle(id).result();
    const ids = [cadenceId(officeId, of.cadence), ...left, ...rounds];
    const cost = together(await Promise.all(ids.map((id) => costOf(client, id))));
    await client.workflow.getHandle(cadenceId(officeId, of.cadence)).terminate('the benchmark is over');
    return { seconds: watch.seconds(), parts: watch.parts, verdicts, ...countOf(deps.sink), cost };
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
