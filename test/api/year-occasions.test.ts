import { newId } from '../../prisma/ids';
import { SAMPLE_POLICY } from '../setup/test-office';
import { apiBench, type ApiBench } from './api-bench';

const EVENT = `events:
  circular: { title: { zh: 收到通报, en: Circular received }, scope: unit }
`;
const REPLY = `
  circular-reply:
    title: { zh: 通报回复, en: Reply to a circular }
    period: event
    due: { event: circular, after: { workdays: 15 }, convention: following, at: '18:00' }
    opens: { on: start, convention: following, at: '09:00' }
    closes: { workdaysAfterDue: 2, at: '18:00' }
    checkpoints: [opening, due, close]
    owes: { unitKinds: all, post: secretary }
    outcome: { ask: { zh: 怎么改的, en: What was mended }, acceptedBy: none }
`;
/** The sample's rules, and a report of every unit fifteen working days after it got a circular. */
const WITH_CIRCULARS = SAMPLE_POLICY.replace('\ncadences:\n', `\n${EVENT}\ncadences:${REPLY}`);

let api: ApiBench;
let office: string;
let unitId: string;
beforeAll(async () => {
  api = await apiBench();
  office = await api.token(api.office.office);
  await api.office.load(WITH_CIRCULARS);
  const { db } = api.bench.deps;
  const unit = await db.unit.findFirstOrThrow({ where: { officeId: api.office.id, name: '单位3' } });
  unitId = unit.id;
  await db.occasion.create({
    data: {
      ...{ id: newId(), officeId: api.office.id, event: 'circular', date: '2026-03-02', ordinal: 1 },
      ...{ unitId, requestKey: 'once', recordedAt: await api.bench.now() },
    },
  });
});
afterAll(() => api.stop());

const get = (url: string) => api.ask(office, { url });
const named = <T extends { id: string }>(rows: T[], id: string) => rows.find((row) => row.id === id);

test('what happened in one unit is owed by that unit only', async () => {
  const { body } = await get('/api/v1/year?year=2026');
  const round = body.rounds.find(({ cadence }: { cadence: string }) => cadence === 'circular-reply');
  expect(round).toMatchObject({
    units: 1,
    unitId,
    period: '2026-03-02~1',
    dueAt: '2026-03-23T18:00:00+08:00',
  });
  // The 23rd is a Monday: the weekly meeting is due as well, and they meet in this unit.
  expect(body.collisions.find(({ date }: { date: string }) => date === '2026-03-23')).toMatchObject({
    duties: 2,
    units: 1,
  });
});

test('its row is its own, and the units that are like it otherwise keep sharing theirs', async () => {
  const { body } = await get('/api/v1/year/load?year=2026&by=unit');
  const mine = body.items.find((item: { unitId: string }) => item.unitId === unitId);
  const other = body.items.find(({ name }: { name: string }) => name === '单位4');
  expect(named(body.profiles, mine.profile)).toMatchObject({ units: 1, duties: 71 });
  expect(named(body.profiles, other.profile)).toMatchObject({ units: 5, duties: 70 });
  expect(body.kinds[0].units).toBe(7);
});

test('so is the row of who heads it', async () => {
  const { body } = await get('/api/v1/year/load?year=2026&by=person');
  const duties = body.items.map(
    ({ profile }: { profile: string }) =>
      named<{ id: string; duties: number }>(body.profiles, profile)?.duties,
  );
  // Of two units; of the one with the circular; three others; the contact and those who decide, who owe nothing.
  expect(duties).toEqual([140, 71, 70, 70, 70, 0, 0, 0, 0, 0, 0]);
});

test('by cadence it costs one duty, not one of every unit', async () => {
  const { body } = await get('/api/v1/year/load?year=2026&by=cadence');
  const row = body.rows.find(({ cadence }: { cadence: string }) => cadence === 'circular-reply');
  expect(row).toMatchObject({ rounds: 1, duties: 1 });
});

test('other rules keep what was recorded: the round is in the plan of both versions', async () => {
  const { body } = await get('/api/v1/year/compare?year=2026&before=1&after=2');
  expect(body).toMatchObject({ moved: [], removed: [] });
  expect(body.added.map(({ period }: { period: string }) => period)).toEqual(['2026-03-02~1']);
});
