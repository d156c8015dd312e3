import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import type { Deps } from '../../activities/deps';
import { logReport } from '../../audit/log/report';
import { storeAudit } from '../../offices/audit/stored-audit';
import { processConfig } from '../../runtime/config';
import { check } from '../../runtime/doctor/check';
import { logSigned } from '../../runtime/doctor/log-signed';
import { heartbeat } from '../../worker/housekeeping/heartbeat';
import { signLog } from '../../worker/housekeeping/sign-log';
import { BEGUN, fillLog, newSigningKey, tamper } from '../audit/log/filled-log';
import { freshDatabase, type TestDatabase } from '../setup/database';

let database: TestDatabase;
const lines: string[] = [];
const log = pino({}, { write: (line: string) => void lines.push(line) });
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const doctor = (now = BEGUN) =>
  check('log', async () =>
    logSigned({ ...processConfig(), databaseUrl: database.url }, null, (url) => logReport(url, now)),
  );

test('a log that was changed is no longer signed: the doctor says where, and nobody outside is told that all is well', async () => {
  const { db } = database;
  const deps = { db, log } as unknown as Deps;
  const job = signLog(newSigningKey());
  const pings: string[] = [];
  const watcher = createServer((request, response) => {
    pings.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => watcher.listen(0, '127.0.0.1', resolve));
  const ping = heartbeat(`http://127.0.0.1:${(watcher.address() as AddressInfo).port}/alive`);
  try {
    await storeAudit(db, { at: BEGUN, ok: true, cases: 0, rounds: 0, findings: [] });
    expect(await doctor()).toMatchObject({
      ok: true,
      detail: expect.stringContaining('not signed yet') as string,
    });

    await fillLog(db, 3);
    await job(deps, BEGUN);
    await ping(deps, BEGUN);
    expect(pings).toEqual(['/alive']);
    expect(await doctor()).toMatchObject({
      ok: true,
      detail: expect.stringContaining('3 entries') as string,
    });
    expect(await doctor(new Date(BEGUN.getTime() + 3_600_000))).toMatchObject({
      ...{ ok: false, detail: expect.stringContaining('nobody has tried to sign') as string },
    });

    await tamper(db, 'DELETE FROM log_position WHERE position = 3');
    await job(deps, BEGUN);
    await ping(deps, BEGUN);
    expect(pings).toEqual(['/alive']);
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { level: 50, job: 'sign-log', where: 'position 3', what: 'log-shorter' },
    ]);
    expect(await doctor()).toMatchObject({
      ok: false,
      detail: expect.stringContaining('position 3: the log is shorter') as string,
      fix: expect.stringContaining('duban audit check') as string,
    });
  } finally {
    watcher.close();
  }
});
