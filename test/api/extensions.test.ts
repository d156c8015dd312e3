import { checkpoint, type CheckpointResult } from '../../activities/rounds/checkpoint';
import { dutyWhy } from '../../offices/why/duty-why';
import type { Duty } from '../../prisma/generated/client';
import { apiBench, type Answer, type ApiBench } from './api-bench';

jest.setTimeout(120_000);

const QUARTERLY = 'quarterly-supervision';
const DAY_MS = 86_400_000;

let api: ApiBench;
let office: string;
let duties: Duty[];
beforeAll(async () => {
  api = await apiBench();
  office = await api.token(api.office.office);
  const { period } = await db().round.findFirstOrThrow({
    where: { officeId: api.office.id, cadence: QUARTERLY, openedAt: { not: null } },
  });
  duties = await api.office.duties(QUARTERLY, period);
});
afterAll(() => api.stop());

const db = () => api.bench.deps.db;
const duty = (nth: number): Promise<Duty> =>
  db().duty.findUniqueOrThrow({ where: { id: duties[nth]?.id ?? '' } });
const later = async (nth: number, days: number): Promise<string> =>
  new Date((await duty(nth)).lateAfter.getTime() + days * DAY_MS).toISOString();
const secretaryOf = async (nth: number): Promise<string> => api.token(api.office.secretary(await duty(nth)));
const post = (nth: number, act: string, payload: object, token: string): Promise<Answer> =>
  api.ask(token, { method: 'POST', url: `/api/v1/duties/${duties[nth]?.id}/${act}`, payload });
const ask = async (nth: number, until: string): Promise<Answer> =>
  post(nth, 'extension-request', { until, reason: '汛期道路中断' }, await secretaryOf(nth));
const story = async (nth: number, token = office): Promise<Answer> =>
  api.ask(token, { url: `/api/v1/duties/${duties[nth]?.id}` });
const look = async (kind: 'due' | 'close'): Promise<CheckpointResult> => {
  const at = (await api.bench.now()).toISOString();
  const asked = { kind, at, nextAt: null, acceptanceNeeded: true, since: '0' };
  return checkpoint(api.bench.deps, { shardId: duties[0]?.shardId ?? '', ...asked });
};

it('keeps the date while a question waits, and moves it when the office grants more time', async () => {
  const until = await later(0, 5);
  const before = (await duty(0)).dueAt;
  const asked = await ask(0, until);
  expect([asked.status, asked.body.extensionAsked]).toEqual([201, true]);
  expect((await duty(0)).dueAt).toEqual(before);
  expect((await ask(0, until)).body.title).toBe('asked-already');
  expect((await story(0)).body).toMatchObject({
    extensionAsked: { reason: '汛期道路中断' },
    actions: expect.arrayContaining(['extend', 'decline-extension']),
  });
  expect((await story(0, await secretaryOf(0))).body.actions).toEqual(['report']);

  const granted = await post(0, 'extension', { grant: true, until, reason: '情况属实' }, office);
  expect(granted).toMatchObject({ status: 200, body: { extensionAsked: false } });
  expect([(await duty(0)).dueAt, (await duty(0)).lateAfter]).toEqual([new Date(until), new Date(until)]);
  const kinds = (await story(0)).body.facts.map(({ kind }: { kind: string }) => kind);
  expect(kinds).toEqual(['opened', 'extension-asked', 'extended']);
  const told = await db().noticeRequest.findMany({ where: { dutyId: duties[0]?.id ?? '' } });
  expect(told.map(({ kind }) => kind)).toEqual(['extended']);
});

it('declines with a reason, and only what was asked', async () => {
  const no = { grant: false, reason: '还来得及' };
  expect((await post(1, 'extension', no, office)).body.title).toBe('nothing-asked');
  await ask(1, await later(1, 3));
  const before = (await duty(1)).dueAt;
  expect(await post(1, 'extension', no, office)).toMatchObject({
    status: 200,
    body: { extensionAsked: false },
  });
  expect((await duty(1)).dueAt).toEqual(before);
  // Declined, it may be asked for again.
  expect((await ask(1, await later(1, 1))).status).toBe(201);
  await post(1, 'extension', no, office);
});

it('refuses a date that is not later, another unit, and the one who asked', async () => {
  expect((await ask(2, new Date().toISOString())).status).toBe(400);
  expect((await post(2, 'extension-request', { until: 'soon', reason: 'x' }, office)).status).toBe(400);
  const stranger = await post(
    3,
    'extension-request',
    { until: await later(3, 1), reason: '忙' },
    await secretaryOf(2),
  );
  expect(stranger.body.title).toBe('duty-unknown');
  expect(
    (
      await post(
        2,
        'extension',
        { grant: true, until: await later(2, 1), reason: '自己批' },
        await secretaryOf(2),
      )
    ).body.title,
  ).toBe('role');
  await post(4, 'extension-request', { until: await later(4, 1), reason: '办公室代提' }, office);
  const own = await post(4, 'extension', { grant: true, until: await later(4, 1), reason: '自己批' }, office);
  expect(own.body.title).toBe('own-request');
});

it('makes nobody late who waits for an answer, and judges an extended duty by its own date, as its derivation agrees', async () => {
  // The dates of all that was not extended are past: of the fifth somebody waits for an answer still.
  const past = new Date((await api.bench.now()).getTime() - 1000);
  const extended = duties[0]?.id ?? '';
  await db()
    .$executeRaw`UPDATE duty SET late_after = ${past} WHERE shard_id = ${duties[0]?.shardId} AND id <> ${extended}`;
  const { incidents } = await look('due');
  expect(incidents).toEqual([1, 2, 3, 5].map((nth) => duties[nth]?.ordinal));

  const close = await look('close');
  expect(close.verdicts).toEqual({ missed: 5 });
  expect(close.closeAgainAt).toBe((await duty(0)).lateAfter.toISOString());
  expect((await duty(0)).verdict).toBeNull();
  expect((await ask(1, await later(1, 9))).body.title).toBe('not-owed');

  const why = await dutyWhy(db(), { officeId: api.office.id, units: null }, extended, await api.bench.now());
  expect(
    why?.dates.filter(({ date }) => date === 'due' || date === 'lateAfter').map(({ agrees }) => agrees),
  ).toEqual([true, true]);
  expect(why?.steps.filter(({ what }) => what === 'extended')).toMatchObject([
    { says: { zh: expect.stringContaining('准予延期到') } },
  ]);
});
