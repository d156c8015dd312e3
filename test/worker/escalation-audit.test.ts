import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, type Connection } from '@temporalio/client';
import pino from 'pino';
import type { Deps } from '../../activities/deps';
import type { CaseEventBody } from '../../domain/escalation/case-event';
import { createOffice } from '../../offices/create-office';
import { escalationReport } from '../../offices/audit/report';
import { lastAudit } from '../../offices/audit/stored-audit';
import { appendEntry } from '../../prisma/log/append';
import { newId } from '../../prisma/ids';
import { systemClock } from '../../runtime/clock';
import { processConfig } from '../../runtime/config';
import { check } from '../../runtime/doctor/check';
import { escalation } from '../../runtime/doctor/escalation';
import { openHome } from '../../runtime/home/folder';
import { connectTemporal } from '../../runtime/temporal/connect';
import { startDevServer } from '../../runtime/temporal/dev-server';
import { resolveTemporalCli } from '../../runtime/temporal/resolve-cli';
import { escalationAudit } from '../../worker/housekeeping/escalation-audit';
import { heartbeat } from '../../worker/housekeeping/heartbeat';
import { caseId, TASK_QUEUE } from '../../workflows/handles';
import { freshDatabase } from '../setup/database';
import { engineHome } from '../setup/engine-process';

jest.setTimeout(120_000);

let home: Awaited<ReturnType<typeof engineHome>>;
let server: Awaited<ReturnType<typeof startDevServer>>;
let connection: Connection;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let deps: Deps;

beforeAll(async () => {
  const config = processConfig();
  home = await engineHome();
  const { path } = await resolveTemporalCli(config, () => undefined);
  server = await startDevServer({ home: await openHome(home.home), env: config.childEnv, cli: path });
  connection = await connectTemporal({ address: server.address });
  database = await freshDatabase();
  const temporal = new Client({ connection });
  deps = {
    ...{ db: database.db, clock: systemClock, temporal, searchable: false, publicUrl: 'http://duban.test' },
    ...{ claimant: randomUUID(), log: pino({ level: 'silent' }), mailer: null as unknown as Deps['mailer'] },
    groups: null as unknown as Deps['groups'],
  };
});
afterAll(async () => {
  await connection.close();
  await server.stop();
  await database.drop();
  await home.remove();
});

/** A case of a unit that waits for a duty to ripen, as its events make it. */
async function watchedCase(nextAt: Date): Promise<{ id: string; unitId: string }> {
  const officeId = await createOffice(deps, '测试县整体推进办');
  const [id, unitId] = [newId(), newId()];
  const at = new Date(nextAt.getTime() - 86_400_000);
  const subject = { kind: 'unit' as const, unitId };
  const bodies: CaseEventBody[] = [
    { kind: 'opened', caseId: id, officeId, policyVersionId: newId(), subject },
    { kind: 'watching', ripensAt: nextAt.toISOString() },
  ];
  await deps.db.$transaction(async (tx) => {
    for (const [index, body] of bodies.entries()) {
      const { kind } = body;
      const entryId = await appendEntry(tx, { officeId, at, kind: `case.${kind}`, subject: id, data: {} });
      const row = { id: newId(), caseId: id, seq: index + 1, key: 'incident:1', kind, body: body as object };
      await tx.caseEvent.create({ data: { ...row, at, entryId } });
    }
    await tx.caseFile.create({
      data: {
        ...{ id, officeId, policyVersionId: newId(), unitId, nextAt, openedAt: at },
        ...{
          subject: `unit:${unitId}`,
          openSubject: `unit:${unitId}`,
          status: 'open',
          version: bodies.length,
        },
      },
    });
  });
  return { id, unitId };
}

const doctor = async () =>
  check('escalation', async () =>
    escalation({ ...processConfig(), databaseUrl: database.url }, null, async (url) =>
      escalationReport(url, await systemClock.now()),
    ),
  );

it('says that a case no longer runs, in the doctor too, and changes nothing', async () => {
  const now = await systemClock.now();
  const { id, unitId } = await watchedCase(new Date(now.getTime() + 86_400_000));
  const workflowId = caseId({ kind: 'unit', unitId });
  // Nobody works on the queue: what the case would do is no matter here, only that it runs.
  const handle = await deps.temporal.workflow.start('case', { workflowId, taskQueue: TASK_QUEUE, args: [] });
  const pings: string[] = [];
  const watcher = createServer((request, response) => {
    pings.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => watcher.listen(0, '127.0.0.1', resolve));
  const ping = heartbeat(`http://127.0.0.1:${(watcher.address() as AddressInfo).port}/alive`);
  try {
    // Before anybody has looked, nobody says that all is well.
    await ping(deps, now);
    expect(pings).toEqual([]);
    expect(await doctor()).toMatchObject({
      ok: true,
      detail: expect.stringContaining('not looked yet') as string,
    });

    await escalationAudit(deps, now);
    expect((await lastAudit(deps.db))?.findings).toEqual([]);
    await ping(deps, now);
    expect(pings).toEqual(['/alive']);
    expect(await doctor()).toMatchObject({
      ok: true,
      detail: expect.stringContaining('1 open cases') as string,
    });

    await handle.terminate('killed by the test');
    const file = await deps.db.caseFile.findUniqueOrThrow({ where: { id } });
    await escalationAudit(deps, await systemClock.now());
    expect((await lastAudit(deps.db))?.findings.map(({ rule, subject }) => [rule, subject])).toEqual([
      ['case-not-running', id],
    ]);
    await ping(deps, await systemClock.now());
    expect(pings).toEqual(['/alive']);
    expect(await doctor()).toMatchObject({
      ok: false,
      detail: expect.stringContaining(
        `case ${id} is open and its workflow ${workflowId} does not run`,
      ) as string,
    });
    // It only told: the case is as it was, and its workflow is as dead.
    expect(await deps.db.caseFile.findUniqueOrThrow({ where: { id } })).toEqual(file);
    expect((await handle.describe()).status.name).toBe('TERMINATED');

    // A look that is long past says nothing about now.
    const later = new Date(now.getTime() + 3_600_000);
    await deps.db.escalationAudit.updateMany({ data: { ok: true } });
    await ping(deps, later);
    expect(pings).toEqual(['/alive']);
  } finally {
    watcher.close();
  }
});
