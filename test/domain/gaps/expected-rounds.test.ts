import { policyStretches } from '../../../domain/gaps/known-in-time';
import { policyWith } from '../cadence/default-policy';
import { at, expectedIn, expectedWeek11, knownWith, version, WEEK_11 } from './in-time';

const OTHER_HOUR = policyWith([
  "at: '18:00' }\n    opens: { workdaysBeforeDue: 1",
  "at: '17:00' }\n    opens: { workdaysBeforeDue: 1",
]);
const roster = (since: string) => ({
  from: at(since),
  ground: { reason: 'roster-changed', proof: { table: 'post', id: 'p1' } } as const,
});

it('expects the rounds that are due in a span, each when its plan opens it', () => {
  const march = expectedIn();
  expect([...march.keys()].sort()).toEqual([
    'monthly-list 2026-03',
    'quarterly-supervision 2026-Q1',
    'weekly-meeting 2026-W10',
    WEEK_11,
    'weekly-meeting 2026-W12',
    'weekly-meeting 2026-W13',
    'weekly-meeting 2026-W14',
  ]);
  const week = march.get(WEEK_11);
  expect(week).toMatchObject({ skipped: false, heldBy: null, opens: at('2026-03-06T09:00') });
  expect(week?.compiled.dueAt).toBe('2026-03-09T18:00:00+08:00');
});

it('a version that was overtaken before its day came never was in force', () => {
  const [first, late, soon] = [version(1), version(2, '2026-06-01T00:00'), version(3, '2026-05-01T00:00')];
  const told = policyStretches([first, late, soon]).map(({ version: { version: number }, until }) => [
    number,
    until,
  ]);
  expect(told).toEqual([
    [1, at('2026-05-01T00:00')],
    [3, null],
  ]);
});

it('a round follows the version that is in force when it opens', () => {
  const versions = [version(1), version(2, '2026-03-07T00:00', OTHER_HOUR)];
  const march = expectedIn({ versions });
  const told = ['2026-W11', '2026-W12'].map((week) => march.get(`weekly-meeting ${week}`)?.compiled.dueAt);
  expect(told).toEqual(['2026-03-09T18:00:00+08:00', '2026-03-16T17:00:00+08:00']);
});

it('nothing is expected that was due before the first policy came into force, and what is open then opens late', () => {
  const march = expectedIn({ versions: [version(1, '2026-03-09T10:00')] });
  expect(march.has('weekly-meeting 2026-W10')).toBe(false);
  expect(march.get(WEEK_11)).toMatchObject({
    opens: at('2026-03-09T10:00'),
    heldBy: { reason: 'policy-changed', proof: { table: 'policy_version', id: 'policy-1' } },
  });
});

it('nobody can be asked before there is a roster', () => {
  const week = expectedWeek11({ roster: roster('2026-03-07T08:00') });
  expect(week).toMatchObject({ opens: at('2026-03-07T08:00'), heldBy: { reason: 'roster-changed' } });
  expect(expectedWeek11({ roster: roster('2026-01-07T08:00') }).heldBy).toBeNull();
});

it('the calendar counts that was known when the round was to open', () => {
  const holidays = [{ date: '2026-03-09', name: '放假' }];
  const [before, after] = [
    knownWith(['2026-03-05T10:00', { holidays }]),
    knownWith(['2026-03-06T10:00', { holidays }]),
  ];
  expect(expectedWeek11({ known: before }).compiled.dueAt).toBe('2026-03-10T18:00:00+08:00');
  expect(expectedWeek11({ known: after }).compiled.dueAt).toBe('2026-03-09T18:00:00+08:00');
});

it('a calendar that takes the whole week skips it, and one that gives it back in time does not', () => {
  const holidays = [9, 10, 11, 12, 13, 14, 15].map((day) => ({
    date: `2026-03-${String(day).padStart(2, '0')}`,
    name: '放假',
  }));
  const taken: [string, object] = ['2026-03-01T10:00', { holidays }];
  expect(expectedWeek11({ known: knownWith(taken) })).toMatchObject({ skipped: true });
  const back = knownWith(taken, ['2026-03-07T10:00', {}]);
  expect(expectedWeek11({ known: back })).toMatchObject({
    skipped: false,
    opens: at('2026-03-07T10:00'),
    heldBy: { reason: 'calendar-changed', proof: { table: 'calendar_version', id: 'calendar-2' } },
  });
});

it('a round that is there is looked at wherever its rules have its due day', () => {
  const there = new Set(['weekly-meeting 2026-W20', 'weekly-meeting 2026-W20+1']);
  expect(expectedIn({ there }).has('weekly-meeting 2026-W20')).toBe(true);
  expect(expectedIn({ there }).has('weekly-meeting 2026-W20+1')).toBe(false);
});
