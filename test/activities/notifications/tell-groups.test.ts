import { MockActivityEnvironment } from '@temporalio/testing';
import pino from 'pino';
import { tellGroups } from '../../../activities/notifications/groups/tell-groups';
import type { Deps } from '../../../activities/deps';
import { slotKey } from '../../../domain/notices/slots';
import { addChannel } from '../../../offices/channels/add-channel';
import { closeChannel } from '../../../offices/channels/close-channel';
import type { GroupDeps } from '../../../offices/channels/group-sender';
import type { Duty, GroupDelivery } from '../../../prisma/generated/client';
import { newId } from '../../../prisma/ids';
import { installTemporalLog } from '../../../worker/worker';
import { unitsBench, type UnitsBench } from '../../offices/units/units-bench';
import { DEFAULT_POLICY } from '../../setup/test-office';
import { senderAt } from './group-bench';
import { answers, playedService, type PlayedService, type Play } from './played-service';

const HEADER = '单位编码,单位名称,单位类别,上级单位编码,职务类别,职务,姓名,电子邮箱,任职日期';
const ROWS = ['V1,望津村,蒋望津', 'V2,临泽村,沈临泽', 'V3,平峪村,韩平峪'].map((row, nth) => {
  const [code, unit, person] = row.split(',');
  return `${code},${unit},村,,书记,党支部书记,${person},p${nth}@example.invalid,2024-03-01`;
});
/** A Monday. */
const OPENED = '2026-11-23T09:00:00+08:00';
const DUE = '2026-11-25T18:00:00+08:00';
const SECRET = `whsec_${'A'.repeat(32)}`;

let bench: UnitsBench;
let service: PlayedService;
let play: Play;
let groups: GroupDeps;
let clock: { at: Date };
beforeAll(async () => {
  installTemporalLog(pino({ level: 'silent' }));
  bench = await unitsBench('2026-11-23T08:00:00+08:00');
  service = await playedService((asked, response) => play(asked, response));
});
afterAll(async () => {
  await bench.stop();
  await service.stop();
});

let duties: Duty[];
beforeEach(async () => {
  await bench.begin();
  await bench.load(HEADER, ROWS);
  clock = { at: bench.now };
  groups = senderAt(clock);
  service.asked.splice(0);
  play = answers({ errcode: 0, errmsg: 'ok' });
  await withPolicy(DEFAULT_POLICY);
  duties = [];
});

async function withPolicy(source: string): Promise<void> {
  const since = new Date('2026-01-01T00:00:00+08:00');
  await bench.db.policyVersion.create({
    data: {
      ...{ id: newId(), officeId: bench.officeId, version: 1, digest: 'sha256:test', source },
      ...{ inForceFrom: since, loadedAt: since },
    },
  });
}

/** The week's meeting opens: all three units owe it. */
async function opens(): Promise<void> {
  const id = newId();
  await bench.db.round.create({
    data: {
      ...{
        id,
        officeId: bench.officeId,
        cadence: 'weekly-meeting',
        period: '2026-W48',
        policyVersionId: 'p',
      },
      ...{ state: 'open', compiled: {}, provisional: false, plannedAt: new Date(OPENED) },
      ...{ openedAt: new Date(OPENED), dueAt: new Date(DUE) },
    },
  });
  duties = [];
  for (const code of ['V1', 'V2', 'V3'])
    duties.push(await bench.owe(code, { round: id, dueAt: DUE, openedAt: OPENED }));
}

const add = (kind: 'wecom' | 'webhook' = 'wecom') =>
  bench.db.$transaction((tx) =>
    addChannel(
      tx,
      groups,
      {
        ...{ officeId: bench.officeId, kind, title: '书记群', byPostId: null },
        settings: {
          ...{ privateNetwork: false, locale: 'zh', secret: kind === 'webhook' ? SECRET : null },
          url: `${service.url}/send?key=5f0e2c1a-8d7b`,
        },
      },
      bench.now,
    ),
  );

/** The wave of a moment, as its activity; a wave may be tried more than once. */
async function wave(at: string, tryAt = at, attempt = 1): Promise<number> {
  const { db, officeId } = bench;
  clock.at = new Date(tryAt);
  const deps = {
    db,
    groups,
    claimant: 'me',
    publicUrl: 'https://duban.test',
    clock: { now: () => Promise.resolve(clock.at) },
  };
  const activity = new MockActivityEnvironment({ attempt });
  const of = { officeId, slot: slotKey(new Date(at)) };
  const answer = (await activity.run(() => tellGroups(deps as unknown as Deps, of))) as { told: number };
  return answer.told;
}

const told = (): string[] =>
  service.asked.map(({ body }) => (JSON.parse(body) as { text: { content: string } }).text.content);
const rows = (): Promise<GroupDelivery[]> =>
  bench.db.groupDelivery.findMany({ where: { officeId: bench.officeId }, orderBy: { createdAt: 'asc' } });

it('tells counts when something opens and when it falls due, and nothing between', async () => {
  await add();
  await opens();
  expect(await wave('2026-11-23T09:00:00+08:00')).toBe(1);
  await bench.db.duty.update({ where: { id: duties[0]?.id ?? '' }, data: { status: 'reported' } });
  expect(await wave('2026-11-24T09:00:00+08:00')).toBe(0);
  expect(await wave('2026-11-26T09:00:00+08:00')).toBe(1);
  expect(told()).toEqual([
    expect.stringMatching(
      /^一周一例会（第 48 周）：3 家待报，已报 0；最早周三 18:00 到期。\n办理和查看：https:\/\/duban.test\/$/,
    ),
    expect.stringMatching(/（第 48 周）：2 家待报，已报 1；最早的已于11月25日 18:00 到期。\n/),
  ]);
  expect(told().join()).not.toMatch(/村|蒋|沈|韩/);
  const [first] = await rows();
  expect([first?.state, first?.told]).toEqual([
    'accepted',
    [{ cadence: 'weekly-meeting', period: '2026-W48', outstanding: 3, reported: 0, earliestDueAt: DUE }],
  ]);
});

it('tells a slot once, however often the wave is tried', async () => {
  await add();
  await opens();
  await wave('2026-11-23T09:00:00+08:00');
  expect(await wave('2026-11-23T09:00:00+08:00', '2026-11-23T09:01:00+08:00', 2)).toBe(0);
  expect(service.asked).toHaveLength(1);
});

it('tells nothing of what was open before the channel was added, of a paused cadence, or to a closed one', async () => {
  await opens();
  bench.now = new Date('2026-11-23T10:00:00+08:00');
  const { channelId } = await add();
  expect(await wave('2026-11-23T10:15:00+08:00')).toBe(0);
  const { db, officeId } = bench;
  const pause = { id: newId(), officeId, cadence: null, from: bench.now, reasonId: 'r', requestKey: newId() };
  await db.pause.create({ data: pause });
  expect(await wave('2026-11-26T09:00:00+08:00')).toBe(0);
  await db.pause.delete({ where: { id: pause.id } });
  await db.$transaction((tx) => closeChannel(tx, { officeId, channelId, byPostId: null }, bench.now));
  expect(await wave('2026-11-26T09:15:00+08:00')).toBe(0);
  expect(service.asked).toEqual([]);
});

it('tries again what could not be told, and knows when it was', async () => {
  await add();
  await opens();
  play = answers({ errcode: 45009, errmsg: 'api freq out of limit' });
  const later = await wave('2026-11-23T09:00:00+08:00').catch((error: unknown) => error);
  expect(later).toMatchObject({ type: 'GroupDeferred', nonRetryable: false, nextRetryDelay: 60_000 });
  play = answers({ errcode: 0, errmsg: 'ok' });
  expect(await wave('2026-11-23T09:00:00+08:00', '2026-11-23T09:01:00+08:00', 2)).toBe(1);
  expect(await rows()).toEqual([
    expect.objectContaining({ state: 'accepted', attempts: 2, answer: 'code 0' }),
  ]);
});

it('gives up after eight tries, and tells the news with the next wave', async () => {
  await add();
  await opens();
  play = answers({}, 503);
  for (let attempt = 1; attempt < 8; attempt += 1)
    await expect(wave('2026-11-23T09:00:00+08:00', undefined, attempt)).rejects.toThrow(
      'could not be told yet',
    );
  expect(await wave('2026-11-23T09:00:00+08:00', undefined, 8)).toBe(0);
  expect(await rows()).toEqual([expect.objectContaining({ state: 'failed', answer: 'answered HTTP 503' })]);
  play = answers({ errcode: 0, errmsg: 'ok' });
  expect(await wave('2026-11-23T11:00:00+08:00')).toBe(1);
});

it('never tells a group again what may have arrived', async () => {
  await add();
  await opens();
  play = (_, response) => void response.destroy();
  expect(await wave('2026-11-23T09:00:00+08:00')).toBe(0);
  expect(await wave('2026-11-23T09:15:00+08:00')).toBe(0);
  expect(await rows()).toEqual([expect.objectContaining({ state: 'unknown', attempts: 1 })]);
});

it.each([
  ['wecom', 'unknown', 0],
  ['webhook', 'accepted', 1],
] as const)('leaves a message to %s that a lost engine had under way as %s', async (kind, state, again) => {
  await add(kind);
  await opens();
  const slot = '2026-11-23T09:00:00+08:00';
  const alive = groups;
  groups = { ...alive, send: () => Promise.reject(new Error('killed')) };
  await expect(wave(slot)).rejects.toThrow('killed');
  expect(await rows()).toEqual([expect.objectContaining({ state: 'sending' })]);
  groups = alive;
  expect(await wave(slot, slot, 2)).toBe(again);
  expect(await rows()).toEqual([expect.objectContaining({ state })]);
  expect(service.asked).toHaveLength(again);
});

it('keeps to the office’s hours: what the evening left is told in the morning', async () => {
  await add();
  await opens();
  play = answers({}, 503);
  await expect(wave('2026-11-23T18:00:00+08:00')).rejects.toThrow('could not be told yet');
  expect(await wave('2026-11-23T18:00:00+08:00', '2026-11-23T18:05:00+08:00', 2)).toBe(0);
  expect(await rows()).toEqual([
    expect.objectContaining({ state: 'failed', answer: 'the office’s hours ended' }),
  ]);
  play = answers({ errcode: 0, errmsg: 'ok' });
  expect(await wave('2026-11-24T08:30:00+08:00')).toBe(1);
});

it('says that a channel can’t be opened any more where its keys are gone', async () => {
  await add();
  await opens();
  groups = senderAt(clock);
  expect(await wave('2026-11-23T09:00:00+08:00')).toBe(0);
  expect(await rows()).toEqual([
    expect.objectContaining({
      state: 'refused',
      answer: expect.stringContaining('none of the engine’s keys'),
    }),
  ]);
});
