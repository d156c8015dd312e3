import { endAbsence } from '../../../offices/absences/end-absence';
import { startAbsence, type NewAbsence } from '../../../offices/absences/start-absence';
import { unitsBench, type UnitsBench } from '../units/units-bench';

const HEADER = '单位编码,单位名称,单位类别,上级单位编码,职务类别,职务,姓名,电子邮箱,任职日期';
const at = (day: string) => new Date(`2026-11-${day}T09:00:00+08:00`);

let bench: UnitsBench;
beforeAll(async () => {
  bench = await unitsBench('2026-11-20T10:00:00+08:00');
});
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.begin();
  await bench.load(HEADER, [
    'V1,望津村,村,,书记,党支部书记,蒋望津,jiang@example.invalid,2024-03-01',
    'V1,,,,副书记,党支部副书记,顾东流,gu@example.invalid,2024-03-01',
    'V2,岚口村,村,,书记,党支部书记,闻岚舟,wen@example.invalid,2024-03-01',
  ]);
});

async function start(part: Partial<NewAbsence> = {}): Promise<string> {
  const { id: postId } = await bench.post('V1');
  const absence = {
    ...{
      officeId: bench.officeId,
      postId,
      deputyEmail: 'gu@example.invalid',
      from: at('21'),
      until: at('25'),
    },
    ...{ reason: '党校学习', byPostId: null, ...part },
  };
  const { absenceId } = await bench.db.$transaction((tx) => startAbsence(tx, absence, bench.now));
  return absenceId;
}
const end = (absenceId: string) =>
  bench.db.$transaction((tx) =>
    endAbsence(tx, { officeId: bench.officeId, absenceId, byPostId: null }, bench.now),
  );

test('an absence names its deputy, with a log entry of ids, times and a digest', async () => {
  const id = await start({ deputyEmail: ' GU@example.invalid' });
  const deputy = await bench.db.person.findFirstOrThrow({
    where: { officeId: bench.officeId, email: 'gu@example.invalid' },
  });
  const row = await bench.db.absence.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({ deputyId: deputy.id, from: at('21'), until: at('25'), recordedAt: bench.now });
  const entry = await bench.db.logEntry.findFirstOrThrow({
    where: { officeId: bench.officeId, kind: 'absence.started' },
  });
  const { digest } = await bench.db.textBody.findUniqueOrThrow({ where: { id: row.reasonId } });
  expect(JSON.parse(entry.body)).toMatchObject({ data: { absence: id, deputy: deputy.id, reason: digest } });
  expect(entry.body).not.toMatch(/\p{Script=Han}|example/u);
});

test('an absence ends now, once; one that has not begun is called off and leaves its time free', async () => {
  const running = await start({ from: at('19'), until: null });
  expect(await end(running)).toEqual({ absenceId: running, until: bench.now });
  await expect(end(running)).rejects.toMatchObject({ code: 'absence-over' });
  const ahead = await start({ from: at('23'), until: null });
  expect(await end(ahead)).toMatchObject({ until: at('23') });
  await start({ from: at('22'), until: at('24') });
  expect(await bench.db.logEntry.count({ where: { officeId: bench.officeId, kind: 'absence.ended' } })).toBe(
    2,
  );
});

describe('what can’t be is refused', () => {
  test.each<[string, Partial<NewAbsence>]>([
    ['post-unknown', { postId: 'nobody' }],
    ['until', { until: at('21') }],
    ['deputy-unknown', { deputyEmail: 'nobody@example.invalid' }],
    ['own-deputy', { deputyEmail: 'jiang@example.invalid' }],
  ])('%s', async (code, part) => {
    await expect(start(part)).rejects.toMatchObject({ code });
    expect(await bench.db.absence.count({ where: { officeId: bench.officeId } })).toBe(0);
  });

  test('a deputy who has left the roster', async () => {
    await bench.load(HEADER, ['V1,望津村,村,,书记,党支部书记,蒋望津,jiang@example.invalid,2024-03-01']);
    await expect(start()).rejects.toMatchObject({ code: 'deputy-unknown' });
  });

  test.each<[string, Date, Date | null, boolean]>([
    ['inside', at('22'), at('24'), true],
    ['around', at('20'), at('26'), true],
    ['without an end, begun before', at('20'), null, true],
    ['over the end', at('24'), null, true],
    ['right before', at('20'), at('21'), false],
    ['right after', at('25'), null, false],
  ])('a second absence of the post %s', async (_where, from, until, meets) => {
    await start();
    const second = start({ from, until, deputyEmail: 'wen@example.invalid' });
    if (meets) await expect(second).rejects.toMatchObject({ code: 'absence-overlaps' });
    else await expect(second).resolves.toMatch(/^\w{20}$/);
  });

  test('whatever comes while the end of one is not known', async () => {
    await start({ until: null });
    await expect(start({ from: at('28'), until: at('29') })).rejects.toMatchObject({
      code: 'absence-overlaps',
    });
  });

  test('an absence of another office', async () => {
    await expect(end('nobody')).rejects.toMatchObject({ code: 'absence-unknown' });
  });
});
