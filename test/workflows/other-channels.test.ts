import { changeNoticeWish } from '../../offices/notice-wish/notice-wish';
import { addChannel } from '../../offices/channels/add-channel';
import type { PersonChannel } from '../../domain/notices/channels';
import type { Delivery } from '../../prisma/generated/client';
import { unopened } from '../../worker/housekeeping/unopened';
import { answers, playedService, type PlayedService } from '../activities/notifications/played-service';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { SAMPLE_POLICY, policyOf, testOffice, type TestOffice } from '../setup/test-office';

jest.setTimeout(120_000);

let bench: EngineBench;
let office: TestOffice;
let service: PlayedService;
beforeAll(async () => {
  bench = await engineBench();
  service = await playedService(answers({}));
  // The week's meeting opens on the Friday before, at 09:00.
  await bench.skipTo('2031-06-06T08:00:00+08:00');
  office = await testOffice(bench, { units: 3 });
  await office.load(policyOf(SAMPLE_POLICY, ['weekly-meeting']));
});
afterAll(async () => {
  await office.end();
  await bench.stop();
  await service.stop();
});

const person = (unit: number) =>
  bench.deps.db.person.findFirstOrThrow({ where: { email: office.emailOf(unit) } });

async function wishes(unit: number, channels: PersonChannel[]): Promise<void> {
  const wish = { locale: 'zh' as const, channels, hour: null, invites: false };
  const of = { officeId: office.id, personId: (await person(unit)).id };
  await changeNoticeWish(bench.deps.db, of, wish, await bench.now());
}

async function delivery(unit: number): Promise<Delivery> {
  const { id: personId } = await person(unit);
  return bench.deps.db.delivery.findFirstOrThrow({ where: { officeId: office.id, personId } });
}

const mailed = async (): Promise<string[]> =>
  (await office.mails()).map(({ to }) => to[0]?.address ?? '').sort();

it('lays a notice on the page of who wishes so, and tells the group once', async () => {
  const { db, groups } = bench.deps;
  await wishes(0, ['in-app', 'email']);
  await wishes(1, ['in-app', 'email']);
  const settings = {
    ...{ url: service.url, secret: `whsec_${'A'.repeat(32)}` },
    ...{ privateNetwork: false, locale: 'zh' as const },
  };
  const channel = {
    officeId: office.id,
    kind: 'webhook' as const,
    title: '书记群',
    settings,
    byPostId: null,
  };
  await addChannel(db, groups, channel, await bench.now());
  await office.run();
  await bench.skipTo('2031-06-06T09:01:00+08:00');

  expect(await mailed()).toEqual([office.emailOf(2)]);
  for (const unit of [0, 1])
    expect(await delivery(unit)).toMatchObject({ channel: 'in-app', state: 'accepted', openedAt: null });
  const laid = await db.textBody.findUniqueOrThrow({ where: { id: (await delivery(0)).textId ?? '' } });
  expect(laid.body).toContain('一例会');

  expect(service.asked).toHaveLength(1);
  const { data } = JSON.parse(service.asked[0]?.body ?? '') as { data: { text: string; counts: object[] } };
  expect(data.text).toContain('3 家待报，已报 0');
  expect(data.counts).toHaveLength(1);
  expect(JSON.stringify(data)).not.toMatch(/单位\d|secretary-\d/);
});

it('mails what lay unopened for a working day, as the same delivery, and not what was opened', async () => {
  const { db } = bench.deps;
  const { id, slot } = await delivery(0);
  await db.delivery.update({ where: { id: (await delivery(1)).id }, data: { openedAt: await bench.now() } });
  await bench.skipTo('2031-06-09T08:59:00+08:00');
  await unopened(bench.deps, await bench.now());
  expect(await delivery(0)).toMatchObject({ channel: 'in-app', state: 'accepted' });
  await bench.skipTo('2031-06-09T09:01:00+08:00');
  const before = (await mailed()).filter((address) => address === office.emailOf(0));
  expect(before).toEqual([]);
  await unopened(bench.deps, await bench.now());
  await unopened(bench.deps, await bench.now());
  await bench.skipTo('2031-06-09T09:02:00+08:00');

  expect((await mailed()).filter((address) => address !== office.emailOf(2))).toEqual([office.emailOf(0)]);
  expect(await db.delivery.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ slot, channel: 'email', state: 'accepted', attempts: 2 },
  });
  const attempts = await db.deliveryAttempt.findMany({
    where: { deliveryId: id },
    orderBy: { attempt: 'asc' },
  });
  expect(attempts.map(({ channel, state }) => [channel, state])).toEqual([
    ['in-app', 'accepted'],
    ['email', 'accepted'],
  ]);
});
