import { MockActivityEnvironment } from '@temporalio/testing';
import pino from 'pino';
import type { Deps } from '../../../activities/deps';
import { openMailer } from '../../../activities/notifications/email/mailer';
import { sendWave } from '../../../activities/waves/send-wave';
import type { Link } from '../../../offices/links/link';
import { newId } from '../../../prisma/ids';
import { unitsBench, type UnitsBench } from '../../offices/units/units-bench';
import { strictMailServer, type StrictMailServer } from '../../setup/strict-mail-server';
import { loadedPolicy, roundOf } from './case-rows';

const HEADER = '单位编码,单位名称,单位类别,上级单位编码,职务类别,职务,姓名,电子邮箱,任职日期';
const JIANG = 'V1,望津村,村,,书记,党支部书记,蒋望津,jiang@example.invalid,2024-03-01';
const WEN = 'V2,下砚村,村,,书记,党支部书记,闻岚舟,wen@example.invalid,2024-03-01';
const SLOT = '20261125T010000Z';

let bench: UnitsBench;
let server: StrictMailServer;
beforeAll(async () => {
  server = await strictMailServer(() => []);
  bench = await unitsBench('2026-11-02T09:00:00+08:00');
  await bench.begin();
  await bench.load(HEADER, [JIANG, WEN]);
});
afterAll(async () => {
  await bench.stop();
  await server.stop();
});

/** A queued delivery to who holds a village's post, on a duty of it. */
async function queued(code: string, policyVersionId: string): Promise<string> {
  const { db, officeId, now } = bench;
  const duty = await bench.owe(code, { dueAt: '2026-11-30T18:00:00+08:00' });
  await roundOf(db, duty, policyVersionId, code === 'V1' ? '2026-10' : '2026-11');
  const { personId } = await db.postHolding.findFirstOrThrow({ where: { postId: duty.postId } });
  const id = newId();
  const mail = { channel: 'email', state: 'queued', messageId: `<${id}@x>` };
  await db.delivery.create({ data: { id, officeId, slot: SLOT, personId, ...mail, createdAt: now } });
  const request = { officeId, postId: duty.postId, dutyId: duty.id, kind: 'reminder', cause: newId() };
  await db.noticeRequest.create({
    data: { id: newId(), ...request, notBefore: now, requestedAt: now, deliveryId: id },
  });
  return id;
}

test('one notice that can’t be put into words fails where the office sees it, and the others go', async () => {
  bench.now = new Date('2026-11-25T09:00:00+08:00');
  const { db, officeId } = bench;
  const policyVersionId = await loadedPolicy(db, officeId);
  const [jiang, wen] = [await queued('V1', policyVersionId), await queued('V2', policyVersionId)];
  const logged: string[] = [];
  const mailer = openMailer(server.smtpUrl);
  const deps = {
    ...{ db, clock: { now: () => Promise.resolve(bench.now) }, mailer, claimant: 'test' },
    publicUrl: 'http://duban.test',
    sign(link: Link) {
      if (link.deliveryId === wen) throw new RangeError('闻岚舟');
      return `http://duban.test/l/${link.subject}`;
    },
    log: pino({ level: 'error' }, { write: (line) => void logged.push(line) }),
  } as unknown as Deps;
  const wave = { officeId, slot: SLOT };
  const sent = await new MockActivityEnvironment().run((given: typeof wave) => sendWave(deps, given), wave);
  mailer.close();
  expect(sent).toMatchObject({ sent: 1, refused: 0, dropped: 0 });
  expect(server.answers).toEqual([['jiang@example.invalid', 250]]);
  const deliveries = await db.delivery.findMany({ where: wave });
  expect(Object.fromEntries(deliveries.map(({ id, state }) => [id, state]))).toEqual({
    [jiang]: 'accepted',
    [wen]: 'failed',
  });
  const [attempt] = await db.deliveryAttempt.findMany({ where: { deliveryId: wen } });
  expect(attempt).toMatchObject({ state: 'failed', answer: 'the notice could not be put into words' });
  expect(logged).toHaveLength(1);
  expect(JSON.parse(logged[0] ?? '')).toMatchObject({ fault: 'RangeError', delivery: wen, office: officeId });
  expect(logged[0]).not.toContain('闻岚舟');
});
