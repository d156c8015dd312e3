import { startNextWave } from '../../offices/next-wave';
import { noticeWhy } from '../../offices/why/notice-why';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { strictMailServer, type StrictMailServer } from '../setup/strict-mail-server';
import { caseAsks, openCase } from '../activities/waves/case-rows';
import {
  DEFAULT_POLICY,
  SAMPLE_POLICY,
  policyOf,
  testOffice,
  withLadder,
  type TestOffice,
} from '../setup/test-office';

jest.setTimeout(120_000);

const FIVE = [
  'weekly-meeting',
  'monthly-list',
  'quarterly-supervision',
  'half-year-appraisal',
  'annual-assessment',
];

let bench: EngineBench;
let office: TestOffice;

describe('with a mailbox for everybody', () => {
  beforeAll(async () => {
    bench = await engineBench();
  });
  afterAll(() => bench.stop());
  afterEach(() => office.end());

  it('sends one mail a person, with the duties of all cadences and of all posts that the person holds', async () => {
    const { db } = bench.deps;
    // A Friday on which all five are open.
    await bench.skipTo('2031-05-30T09:30:00+08:00');
    office = await testOffice(bench, { units: 4, shared: [[0, 1]] });
    await office.load(policyOf(SAMPLE_POLICY, FIVE));
    await office.run();
    await bench.skipTo('2031-05-30T09:31:00+08:00');

    const mails = await office.mails();
    expect(mails.map(({ to }) => to[0]?.address).sort()).toEqual([0, 2, 3].map(office.emailOf));
    const duties = await db.duty.findMany({ where: { officeId: office.id } });
    expect(duties).toHaveLength(4 * FIVE.length);
    for (const unit of [0, 2, 3]) {
      const mail = mails.find(({ to }) => to[0]?.address === office.emailOf(unit));
      const links = [...(mail?.text ?? '').matchAll(/http:\/\/duban\.test\/duties\/(\w+)/g)].map(
        ([, id]) => id,
      );
      const posts = await db.postHolding.findMany({
        where: {
          personId: (await db.person.findFirstOrThrow({ where: { email: office.emailOf(unit) } })).id,
        },
      });
      const held = posts.map(({ postId }) => postId);
      expect(held).toHaveLength(unit === 0 ? 2 : 1);
      expect(new Set(links)).toEqual(
        new Set(duties.filter(({ postId }) => held.includes(postId)).map(({ id }) => id)),
      );
    }
    expect(await db.delivery.count({ where: { officeId: office.id, state: 'accepted' } })).toBe(3);
  });

  it('drops what was asked of a post that nobody holds, and says so', async () => {
    const { db } = bench.deps;
    await bench.skipTo('2031-06-05T08:00:00+08:00');
    office = await testOffice(bench, { units: 2 });
    await office.load(policyOf(SAMPLE_POLICY, ['weekly-meeting']));
    await office.run();
    const person = await db.person.findFirstOrThrow({ where: { email: office.emailOf(0) } });
    await db.postHolding.updateMany({ where: { personId: person.id }, data: { until: await bench.now() } });
    await bench.skipTo('2031-06-06T09:01:00+08:00');
    expect((await office.mails()).map(({ to }) => to[0]?.address)).toEqual([office.emailOf(1)]);
    const dropped = await db.noticeRequest.findMany({
      where: { officeId: office.id, dropped: { not: null } },
    });
    expect(dropped.map((request) => [request.dropped, request.deliveryId])).toEqual([['post-vacant', null]]);
  });

  it('tells of a case beside the duties, though nobody runs the case, and can say why', async () => {
    const { db } = bench.deps;
    await bench.skipTo('2031-06-12T08:00:00+08:00');
    office = await testOffice(bench, { units: 1 });
    await office.load(withLadder(policyOf(SAMPLE_POLICY, ['weekly-meeting'])));
    await office.run();
    await bench.skipTo('2031-06-13T09:01:00+08:00');
    const [duty] = await office.duties('weekly-meeting', '2031-W25');
    if (duty === undefined) throw new Error('expected a duty');
    const at = await bench.now();
    const { policyVersionId } = await db.round.findUniqueOrThrow({ where: { id: duty.roundId } });
    const subject = { kind: 'unit' as const, unitId: duty.unitId };
    const caseId = await openCase(db, { officeId: office.id, policyVersionId, subject, duties: [duty], at });
    await caseAsks(db, { officeId: office.id, postId: duty.postId, caseId, kind: 'facts' }, at);
    await startNextWave(bench.deps, office.id);
    await bench.skipTo('2031-06-13T09:02:00+08:00');

    const mail = (await office.mails()).at(-1);
    expect(mail?.subject).toBe('【督办】1 项事实待您核对，5 个工作日内可说明');
    expect(mail?.text).toContain(`http://duban.test/cases/${caseId}#step-1`);
    const request = await db.noticeRequest.findFirstOrThrow({ where: { caseId } });
    const reach = { officeId: office.id, units: null };
    const why = await noticeWhy(db, reach, request.deliveryId ?? '', await bench.now());
    expect(why?.steps.find(({ what }) => what === 'asked')).toMatchObject({ case: { id: caseId, step: 1 } });
    expect(why?.steps.find(({ what }) => what === 'told-case')).toMatchObject({ told: true, stored: true });
    expect(why?.agrees).toBe(true);
  });

  async function wishForTen(unit: number): Promise<void> {
    const { db } = bench.deps;
    const { id: personId } = await db.person.findFirstOrThrow({ where: { email: office.emailOf(unit) } });
    const wish = { personId, officeId: office.id, locale: 'zh', channels: ['email'], hour: '10:00' };
    await db.noticeWish.create({ data: { ...wish, changedAt: await bench.now() } });
  }

  it('sends nothing on a weekend, before the hours of the office, or before the hour that a reader wishes for', async () => {
    await bench.skipTo('2031-06-14T10:00:00+08:00');
    office = await testOffice(bench, { units: 2 });
    await office.load(DEFAULT_POLICY);
    await office.run();
    await bench.skipTo('2031-06-16T08:29:00+08:00');
    expect(await bench.deps.db.round.count({ where: { officeId: office.id, state: 'open' } })).toBe(5);
    expect(await office.mails()).toEqual([]);
    const addresses = async () => (await office.mails()).map(({ to }) => to[0]?.address).sort();
    await wishForTen(1);
    await bench.skipTo('2031-06-16T08:31:00+08:00');
    expect(await addresses()).toEqual([office.emailOf(0)]);
    await bench.skipTo('2031-06-16T10:01:00+08:00');
    expect(await addresses()).toEqual([0, 1].map(office.emailOf));
  });
});

describe('with a mail server that turns people away', () => {
  let server: StrictMailServer;
  beforeAll(async () => {
    server = await strictMailServer((address) => {
      if (address.startsWith('secretary-0@')) return Array<number>(20).fill(550);
      return address.startsWith('secretary-1@') ? [451, 451] : [];
    });
    bench = await engineBench({ smtpUrl: server.smtpUrl });
  });
  afterAll(async () => {
    await bench.stop();
    await server.stop();
  });

  it('tries a recipient that is refused for good once, and one that is put off until it is taken', async () => {
    const { db } = bench.deps;
    await bench.skipTo('2031-02-27T08:00:00+08:00');
    office = await testOffice(bench, { units: 3 });
    await office.load(policyOf(SAMPLE_POLICY, ['weekly-meeting']));
    await office.run();
    await bench.skipTo('2031-02-28T09:05:00+08:00');
    await office.end();

    const codes = (unit: number) =>
      server.answers.filter(([to]) => to === office.emailOf(unit)).map(([, code]) => code);
    expect([codes(0), codes(1), codes(2)]).toEqual([[550], [451, 451, 250], [250]]);
    const outcome = async (unit: number): Promise<string[]> => {
      const { id } = await db.person.findFirstOrThrow({ where: { email: office.emailOf(unit) } });
      const delivery = await db.delivery.findFirstOrThrow({ where: { personId: id } });
      const attempts = await db.deliveryAttempt.findMany({
        where: { deliveryId: delivery.id },
        orderBy: { attempt: 'asc' },
      });
      return [delivery.state, ...attempts.map(({ state }) => state)];
    };
    expect(await Promise.all([0, 1, 2].map(outcome))).toEqual([
      ['refused', 'refused'],
      ['accepted', 'deferred', 'deferred', 'accepted'],
      ['accepted', 'accepted'],
    ]);
  });
});
