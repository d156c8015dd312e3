import { newId } from '../../prisma/ids';
import { apiBench, HOST, type ApiBench } from './api-bench';

let api: ApiBench;
let office: string;
beforeAll(async () => {
  api = await apiBench();
  office = await api.token(api.office.office);
});
afterAll(() => api.stop());

const get = (url: string) => api.ask(office, { url });

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
    // The calendar's own properties come before its first component, and nothing after its last.
    expect(lines.filter(Boolean).slice(-2)).toEqual(['END:VEVENT', 'END:VCALENDAR']);
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
