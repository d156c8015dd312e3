import { newId } from '../../prisma/ids';
import { SAMPLE_POLICY } from '../setup/test-office';
import { apiBench, HOST, type ApiBench } from './api-bench';

let api: ApiBench;
let office: string;
beforeAll(async () => {
  api = await apiBench();
  office = await api.token(api.office.office);
});
afterAll(() => api.stop());

const get = (url: string, token = office) => api.ask(token, { url });
const five = [
  'weekly-meeting',
  'monthly-list',
  'quarterly-supervision',
  'half-year-appraisal',
  'annual-assessment',
];

describe('the year', () => {
  it('has its days, rounds and load; the units of a round are those that owe it', async () => {
    const { status, body } = await get('/api/v1/year?year=2026');
    expect(status).toBe(200);
    expect(body.days).toHaveLength(365);
    expect(body.rounds).toHaveLength(52 + 12 + 4 + 2 + 1);
    expect(new Set(body.rounds.map(({ units }: { units: number }) => units))).toEqual(new Set([6]));
    expect(body.load.find(({ date }: { date: string }) => date === '2026-12-31')).toEqual({
      date: '2026-12-31',
      due: 4,
      opens: 0,
      duties: 24,
    });
    expect(body.unresolved).toEqual([]);
  });

  it('names the days on which a unit has more duties than it is asked for', async () => {
    const { body } = await get('/api/v1/year?year=2026');
    expect(body.collisions.at(-1)).toMatchObject({ date: '2026-12-31', duties: 4, units: 6 });
    expect(body.collisions.at(-1).rounds).toHaveLength(4);
    const strict = await get('/api/v1/year?year=2026&atMost=3');
    expect(strict.body.collisions.map(({ date }: { date: string }) => date)).toEqual(['2026-12-31']);
    expect((await get('/api/v1/year?year=2026&atMost=4')).body.collisions).toEqual([]);
  });
});

describe('its load', () => {
  it('by cadence: duties of all units, a number a column', async () => {
    const { body } = await get('/api/v1/year/load?year=2026&by=cadence&per=month');
    expect(body.rows.map(({ cadence }: { cadence: string }) => cadence)).toEqual(five);
    expect(body.rows[0]).toMatchObject({ units: 6, rounds: 51, skipped: 1, duties: 306 });
    expect(body.rows[1].counts).toEqual(Array(12).fill(6));
    expect(body.columns).toHaveLength(12);
  });

  it('by unit: equal units share one row, and pages follow the codes', async () => {
    const first = await get('/api/v1/year/load?year=2026&by=unit&limit=4');
    expect(first.body).toMatchObject({ total: 7, kinds: [{ kind: 'agency', units: 7 }] });
    expect(first.body.profiles).toMatchObject([
      { cadences: five, units: 6, duties: 70, most: { date: '2026-12-31', duties: 4 } },
      { cadences: [], units: 1, duties: 0, most: null },
    ]);
    expect(first.body.profiles[0].counts).toHaveLength(first.body.columns.length);
    const rest = await get(
      `/api/v1/year/load?year=2026&by=unit&limit=4&cursor=${encodeURIComponent(first.body.next)}`,
    );
    const names = [...first.body.items, ...rest.body.items].map(({ name }: { name: string }) => name);
    expect(names).toEqual(['整体推进办', ...Array.from({ length: 6 }, (_, unit) => `单位${unit}`)]);
    expect(rest.body.next).toBeNull();
    const known = new Set(first.body.profiles.map(({ id }: { id: string }) => id));
    expect(rest.body.items.every(({ profile }: { profile: string }) => known.has(profile))).toBe(true);
  });

  it('by unit: of a kind that the office has not there is nothing', async () => {
    const { body } = await get('/api/v1/year/load?year=2026&by=unit&kind=school');
    expect(body).toMatchObject({ total: 0, items: [], next: null });
  });

  it('by person: somebody in two posts has twice the duties and no more mails, and comes first', async () => {
    const { body } = await get('/api/v1/year/load?year=2026&by=person');
    // Six secretaries, one of them of two units, and the contact.
    expect(body.total).toBe(6);
    const profile = (item: { profile: string }) =>
      body.profiles.find(({ id }: { id: string }) => id === item.profile);
    const [first, second] = body.items;
    expect(first.posts.map(({ unitName }: { unitName: string }) => unitName)).toEqual(['单位0', '单位1']);
    expect([profile(first).duties, profile(second).duties]).toEqual([140, 70]);
    expect(profile(first).mails).toEqual(profile(second).mails);
    expect(profile(second).mails.atMost).toBeGreaterThan(profile(second).mails.atLeast);
    expect(profile(body.items.at(-1))).toMatchObject({ duties: 0, mails: { atLeast: 0, atMost: 0 } });
  });

  it('by person: pages go on where the last one ended', async () => {
    const first = await get('/api/v1/year/load?year=2026&by=person&limit=4');
    const rest = await get(`/api/v1/year/load?year=2026&by=person&limit=4&cursor=${first.body.next}`);
    const ids = [...first.body.items, ...rest.body.items].map(({ personId }) => personId);
    expect([ids.length, new Set(ids).size, rest.body.next]).toEqual([6, 6, null]);
  });

  it('by person: those of one profile only, where one is named', async () => {
    const all = await get('/api/v1/year/load?year=2026&by=person');
    const { id, people } = all.body.profiles[1];
    const some = await get(`/api/v1/year/load?year=2026&by=person&profile=${encodeURIComponent(id)}`);
    expect([people, some.body.total, some.body.items.length]).toEqual([4, 4, 4]);
    expect(some.body.profiles).toEqual(all.body.profiles);
  });

  it('a secretary sees the rows of its own unit and its own people', async () => {
    const duty = await api.bench.deps.db.duty.findFirstOrThrow({ where: { officeId: api.office.id } });
    const token = await api.token(api.office.secretary(duty));
    const units = await get('/api/v1/year/load?year=2026&by=unit', token);
    expect(units.body.items.map(({ unitId }: { unitId: string }) => unitId)).toEqual([duty.unitId]);
    const people = await get('/api/v1/year/load?year=2026&by=person', token);
    expect(people.body.total).toBe(1);
  });

  it('what is not asked for rightly is refused by name', async () => {
    const { status, body } = await get('/api/v1/year/load?year=2026&by=colour');
    expect([status, body.errors[0].path]).toEqual([400, 'by']);
  });
});

it('14,000 units and who heads them are two rows and a page, at once', async () => {
  const { db } = api.bench.deps;
  const at = await api.bench.now();
  const officeId = newId();
  await db.office.create({ data: { id: officeId, name: '大县', createdAt: at } });
  await db.$executeRaw`
    INSERT INTO unit (id, office_id, code, name, kind, added_at)
    SELECT 'unit-' || n, ${officeId}, 'B-' || lpad(n::text, 5, '0'), '单位' || n,
           CASE WHEN n <= 300 THEN 'town' WHEN n <= 2000 THEN 'village' ELSE 'branch' END, ${at}
    FROM generate_series(1, 14000) n`;
  await db.$executeRaw`
    INSERT INTO post (id, office_id, unit_id, kind, title, added_at)
    SELECT 'post-' || n, ${officeId}, 'unit-' || n, 'secretary', '书记', ${at} FROM generate_series(1, 14000) n`;
  await db.$executeRaw`
    INSERT INTO person (id, office_id, name, email, added_at)
    SELECT 'person-' || n, ${officeId}, '人' || n, n || '@large.invalid', ${at} FROM generate_series(1, 14000) n`;
  await db.$executeRaw`
    INSERT INTO post_holding (id, post_id, person_id, held_from)
    SELECT 'holding-' || n, 'post-' || n, 'person-' || n, ${at} FROM generate_series(1, 14000) n`;
  const source = SAMPLE_POLICY.replace('unitKinds: all', 'unitKinds: [town]');
  const version = { id: newId(), officeId, version: 1, digest: '', source };
  await db.policyVersion.create({ data: { ...version, inForceFrom: at, loadedAt: at } });
  const token = await api.token({ ...api.office.office, officeId });
  const began = performance.now();
  const { body } = await get('/api/v1/year/load?year=2026&by=unit&limit=1000', token);
  const people = await get('/api/v1/year/load?year=2026&by=person&limit=1000', token);
  const took = performance.now() - began;

  expect(body.total).toBe(14_000);
  expect(body.profiles.map(({ units }: { units: number }) => units)).toEqual([300, 13_700]);
  expect(body.kinds.map(({ kind, units }: { kind: string; units: number }) => [kind, units])).toEqual([
    ['branch', 12_000],
    ['village', 1_700],
    ['town', 300],
  ]);
  expect(body.items).toHaveLength(1_000);
  expect(JSON.stringify(body).length).toBeLessThan(200_000);
  expect(people.body.total).toBe(14_000);
  expect(people.body.items[0]).toMatchObject({ posts: [{ title: '书记' }] });
  // Both take well below a second; what looked at each unit for each unit would take minutes.
  expect(took).toBeLessThan(15_000);
});

describe('policies and what they change', () => {
  beforeAll(async () => {
    await api.office.load(SAMPLE_POLICY.replace('FREQ=WEEKLY;BYDAY=MO', 'FREQ=WEEKLY;BYDAY=WE'));
    await api.office.load(SAMPLE_POLICY.replace("'FREQ=WEEKLY;BYDAY=MO'", '定期'));
  });

  it('an open question stands in the year until a person answers it; its item does not run', async () => {
    const { body } = await get('/api/v1/year?year=2026');
    expect(body.unresolved).toEqual([
      {
        path: 'cadences.weekly-meeting.due.recurrence',
        title: { zh: '一周一例会', en: 'Weekly meeting' },
        quote: '定期',
        question: expect.stringContaining('定期') as string,
        suggestion: null,
      },
    ]);
    expect(body.rounds.some(({ cadence }: { cadence: string }) => cadence === 'weekly-meeting')).toBe(false);
  });

  it('lists the versions, the newest first, and gives the text of each', async () => {
    const { body } = await get('/api/v1/policies');
    expect(body.items.map(({ version }: { version: number }) => version)).toEqual([3, 2, 1]);
    expect(body.items.map(({ inForce }: { inForce: boolean }) => inForce)).toEqual([true, false, false]);
    expect(body.items[2]).toMatchObject({
      title: { zh: expect.stringContaining('五项节奏') as string },
      inForceFrom: expect.stringMatching(/\+08:00$/) as string,
    });
    expect((await get('/api/v1/policies/1')).body.source).toBe(SAMPLE_POLICY);
    expect(await get('/api/v1/policies/9')).toMatchObject({ status: 404, body: { title: 'policy-unknown' } });
  });

  it('two versions: what moves, which date, from when to when, and why', async () => {
    const { body } = await get('/api/v1/year/compare?year=2026&before=1&after=2');
    expect(body).toMatchObject({ before: 1, after: 2, added: [], removed: [], unchanged: 21 });
    expect(body.moved).toHaveLength(49);
    const week = body.moved.find(({ period }: { period: string }) => period === '2026-W11');
    expect(week.dates[1]).toMatchObject({
      date: 'due',
      from: '2026-03-09T18:00:00+08:00',
      to: '2026-03-11T18:00:00+08:00',
      because: 'rule',
    });
  });

  it('what a question takes away is said to wait for its answer', async () => {
    const { body } = await get('/api/v1/year/compare?year=2026&before=1&after=3');
    expect(body.removed).toHaveLength(51);
    expect(body.removed.every(({ unresolved }: { unresolved: boolean }) => unresolved)).toBe(true);
    expect(body.unresolved).toHaveLength(1);
    expect(await get('/api/v1/year/compare?year=2026&before=1&after=8')).toMatchObject({ status: 404 });
  });

  it('a draft is compared with the version in force, and nothing is loaded', async () => {
    const draft = (source: string) =>
      api.ask(office, { method: 'POST', url: '/api/v1/year/compare', payload: { year: 2026, source } });
    const { status, body } = await draft(SAMPLE_POLICY);
    expect(status).toBe(200);
    expect(body).toMatchObject({ ok: true, errors: [], unresolved: [] });
    expect(body.comparison.added).toHaveLength(51);
    expect((await get('/api/v1/policies')).body.items).toHaveLength(3);
  });

  it('a draft with errors is answered with each of them at its line, as the check does', async () => {
    const source = SAMPLE_POLICY.replace("at: '18:00'", "at: '25:00'");
    const { status, body } = await api.ask(office, {
      method: 'POST',
      url: '/api/v1/year/compare',
      payload: { year: 2026, source },
    });
    expect(status).toBe(200);
    const line = source.split('\n').findIndex((text) => text.includes('25:00')) + 1;
    expect(body).toMatchObject({ ok: false, comparison: null });
    expect(body.errors).toEqual([
      { path: 'cadences.weekly-meeting.due.at', line, message: expect.stringContaining('25:00') as string },
    ]);
  });
});

describe('the calendar file', () => {
  const file = async (query: string) => {
    const answer = await api.app.inject({
      url: `/api/v1/year.ics?${query}`,
      headers: { host: HOST, authorization: `Bearer ${office}` },
    });
    return { answer, events: eventsIn(answer.body) };
  };

  it('is iCalendar: CRLF, lines of at most 75 octets, one VEVENT a round with its own UID', async () => {
    const { answer, events } = await file('year=2026&cadence=monthly-list');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="duban-2026-monthly-list.ics"',
    });
    const lines = answer.body.split('\r\n');
    expect(lines.some((line) => line.includes('\n'))).toBe(false);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect([lines[0], lines[1]]).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(events).toHaveLength(12);
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(12);
  });

  it('says the moment in UTC, the stamp of the engine, the rule and the shift, and no name', async () => {
    const { answer, events } = await file('year=2026&cadence=monthly-list');
    const may = events.find(({ UID }) => UID === `${api.office.id}.monthly-list.2026-05@duban.invalid`);
    expect(may).toMatchObject({
      DTSTART: '20260529T100000Z',
      SUMMARY: '一月一清单 5 月 到期',
      STATUS: 'CONFIRMED',
      TRANSP: 'TRANSPARENT',
    });
    const now = (await api.bench.now()).getTime();
    const stamp = may?.DTSTAMP ?? '';
    const stamped = Date.parse(
      stamp.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z'),
    );
    expect(Math.abs(now - stamped)).toBeLessThan(60_000);
    expect(may?.DESCRIPTION).toContain('规：recurrence FREQ=MONTHLY\\;BYMONTHDAY=-1 names 2026-05-31');
    expect(may?.DESCRIPTION).toContain('移：2026-05-31');
    const { db } = api.bench.deps;
    const people = await db.person.findMany({ where: { officeId: api.office.id } });
    for (const { name, email } of people) {
      expect(answer.body.includes(name) || answer.body.includes(email)).toBe(false);
    }
  });

  it('a provisional round is tentative; asking again changes nothing but the stamp', async () => {
    const first = await file('year=2033&language=en');
    expect(first.events.every(({ STATUS }) => STATUS === 'TENTATIVE')).toBe(true);
    expect(first.events[0]?.DESCRIPTION).toMatch(/^Provisional:/);
    const again = await file('year=2033&language=en');
    const unstamped = (events: Record<string, string>[]) => events.map(({ DTSTAMP: _, ...event }) => event);
    expect(unstamped(again.events)).toEqual(unstamped(first.events));
  });

  it('counts in SEQUENCE how often a round was planned anew', async () => {
    const { db } = api.bench.deps;
    const round = await db.round.findFirstOrThrow({
      where: { officeId: api.office.id, cadence: 'annual-assessment', dueAt: { not: null } },
    });
    const year = (round.dueAt as Date).getUTCFullYear();
    const at = await api.bench.now();
    const planned = { officeId: api.office.id, at, kind: 'round.planned', subject: round.id };
    const sequence = async () =>
      (await file(`year=${year}&cadence=annual-assessment`)).events.find(({ UID }) =>
        UID?.includes(`.${round.period}@`),
      )?.SEQUENCE;
    expect(await sequence()).toBe('0');
    await db.logEntry.createMany({
      data: [1, 2].map(() => ({ ...planned, id: newId(), body: '{}', digest: newId() })),
    });
    expect(await sequence()).toBe('2');
  });

  it('needs a session or a token, and a cadence that there is', async () => {
    expect((await api.ask(null, { url: '/api/v1/year.ics?year=2026' })).status).toBe(401);
    const unknown = await get('/api/v1/year.ics?year=2026&cadence=daily');
    expect(unknown).toMatchObject({ status: 404, body: { title: 'cadence-unknown' } });
  });
});

/** The properties of each event, unfolded as RFC 5545 says; parameters are left out. */
function eventsIn(text: string): Record<string, string>[] {
  const unfolded = text.replaceAll(/\r\n[ \t]/g, '');
  return [...unfolded.matchAll(/BEGIN:VEVENT\r\n([\s\S]*?)END:VEVENT/g)].map(([, body = '']) =>
    Object.fromEntries(
      body
        .trim()
        .split('\r\n')
        .map((line): [string, string] => {
          const colon = line.indexOf(':');
          return [line.slice(0, colon).split(';')[0] ?? '', line.slice(colon + 1)];
        }),
    ),
  );
}
