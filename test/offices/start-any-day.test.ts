import { announceNextOpening } from '../../offices/announce-next-opening';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { SAMPLE_POLICY, testOffice, type TestOffice } from '../setup/test-office';

jest.setTimeout(120_000);

/** The office's own calendar, so that these days are what they are whatever the year's notice will say. */
const springFestival = ['22', '23', '24', '25', '26', '27', '28'].map((day) => ({
  date: `2031-01-${day}`,
  name: '春节',
}));
const year2031 = {
  year: 2031,
  holidays: [{ date: '2031-01-01', name: '元旦' }, ...springFestival],
  workdays: [],
};

let bench: EngineBench;
let office: TestOffice;
beforeAll(async () => {
  bench = await engineBench();
});
afterAll(() => bench.stop());
afterEach(() => office.end());

/** What the first start does with the sample, and the minute after it. */
async function startAt(instant: string): Promise<void> {
  await bench.skipTo(instant);
  office = await testOffice(bench, { units: 3 });
  await office.administer(year2031);
  await office.load(SAMPLE_POLICY);
  await office.run();
  // The cadences open at once what is open; nothing else than the look of the worker at them is waited for.
  await announceNextOpening(bench.deps, office.id);
  await bench.skipTo(new Date(Date.parse(instant) + 60_000));
}

const recipients = async (): Promise<(string | undefined)[]> =>
  (await office.mails()).map(({ to }) => to[0]?.address).sort();
const openCadences = async (): Promise<string[]> =>
  (await bench.deps.db.round.findMany({ where: { officeId: office.id, state: 'open' } }))
    .map(({ cadence }) => cadence)
    .sort();

async function expectOneMailEach(open: string[]): Promise<void> {
  expect(await openCadences()).toEqual(open);
  expect(await recipients()).toEqual([0, 1, 2].map(office.emailOf));
  const links = [...((await office.mails())[0]?.text ?? '').matchAll(/http:\/\/duban\.test\/duties\/(\w+)/g)];
  expect(new Set(links.map(([, id]) => id)).size).toBe(open.length);
}

const FOUR = ['annual-assessment', 'half-year-appraisal', 'monthly-list', 'quarterly-supervision'];
const FIVE = [...FOUR, 'weekly-meeting'];

it('started on the morning of 31 December, when nearly everything is due, it mails each person once within a minute', async () => {
  await startAt('2030-12-31T10:00:00+08:00');
  await expectOneMailEach(FOUR);
});

it('started when nothing is open, it tells the office alone when the next round opens', async () => {
  // The evening of the same day: all was due before there were rules, and the new year's rounds open on 2 January.
  await startAt('2030-12-31T20:00:00+08:00');
  expect(await announceNextOpening(bench.deps, office.id)).toBe(false);
  await bench.skipTo('2031-01-01T12:00:00+08:00');
  expect(await openCadences()).toEqual([]);
  expect(await recipients()).toEqual([office.contactEmail]);
  const [mail] = await office.mails();
  expect(mail?.text).toContain('1月2日');
  expect(mail?.text).not.toContain('/duties/');

  await bench.skipTo('2031-01-02T09:01:00+08:00');
  expect((await recipients()).filter((address) => address !== office.contactEmail)).toEqual(
    [0, 1, 2].map(office.emailOf),
  );
});

it('started on a Sunday night, it mails each person once within a minute', async () => {
  await startAt('2031-01-12T23:30:00+08:00');
  await expectOneMailEach(FIVE);
});

it('started in the middle of the Spring Festival, it mails each person once within a minute', async () => {
  await startAt('2031-01-25T12:00:00+08:00');
  await expectOneMailEach(FIVE);
});
