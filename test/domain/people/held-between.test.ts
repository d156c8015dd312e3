import fc from 'fast-check';
import type { Absence, Holding } from '../../../domain/people/answers-at';
import { heldBetween } from '../../../domain/people/held-between';
import { administeredCalendar } from '../../../domain/calendar/administered-calendar';
import { daysBetween } from '../../../domain/calendar/civil-date';
import { civilDateOf } from '../../../domain/calendar/civil-time';
import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';

const ZONE = 'Asia/Shanghai';
/** Plain weekdays: 2026-11-02 is a Monday, 2026-11-30 too. */
const calendar = administeredCalendar(statutoryCalendar, [{ year: 2026, holidays: [], workdays: [] }]);

const at = (day: string, hour = '09:00') => new Date(`2026-11-${day}T${hour}:00+08:00`);
const OPENING = at('02');
const DUE = at('30', '18:00');

const held = (personId: string, from: Date, until: Date | null = null): Holding => ({
  personId,
  from,
  until,
});
const away = (deputyId: string, from: Date, until: Date | null): Absence => ({
  deputyId,
  from,
  until,
  recordedAt: from,
});
const since = new Date('2022-03-17T16:00:00.000Z');

/** Who, days, working days: as the record reads. */
function record(holdings: Holding[], absences: Absence[] = [], from = OPENING, to = DUE) {
  return heldBetween(holdings, absences, from, to, ZONE, calendar).map(
    ({ personId, deputy, days, workdays }) => [
      personId === null ? 'vacant' : `${deputy ? 'deputy ' : ''}${personId}`,
      days,
      workdays,
    ],
  );
}

test.each<[string, Holding[], Absence[], (string | number | null)[][]]>([
  ['one person all the time', [held('jiang', since)], [], [['jiang', 29, 21]]],
  [
    'a change in the middle: the day of the change is the successor’s',
    [held('jiang', since, at('16')), held('wen', at('16'))],
    [],
    [
      ['jiang', 14, 10],
      ['wen', 15, 11],
    ],
  ],
  [
    'a change on the due day before its hour: one day for the successor',
    [held('jiang', since, at('30', '10:00')), held('wen', at('30', '10:00'))],
    [],
    [
      ['jiang', 28, 20],
      ['wen', 1, 1],
    ],
  ],
  [
    'a change on the due day after its hour: the successor is not in the record',
    [held('jiang', since, at('30', '18:30')), held('wen', at('30', '18:30'))],
    [],
    [['jiang', 29, 21]],
  ],
  [
    'a change at the due hour itself: neither',
    [held('jiang', since, DUE), held('wen', DUE)],
    [],
    [['jiang', 29, 21]],
  ],
  [
    'a vacancy between two, over a weekend',
    [held('jiang', since, at('20', '18:00')), held('wen', at('23'))],
    [],
    [
      ['jiang', 18, 14],
      ['vacant', 3, 1],
      ['wen', 8, 6],
    ],
  ],
  ['nobody at all', [], [], [['vacant', 29, 21]]],
  [
    'a deputy in the middle, and the holder again',
    [held('jiang', since)],
    [away('gu', at('09', '00:00'), at('14', '00:00'))],
    [
      ['jiang', 7, 5],
      ['deputy gu', 5, 5],
      ['jiang', 17, 11],
    ],
  ],
  [
    'absences that overlap',
    [held('jiang', since)],
    [away('gu', at('09', '00:00'), at('14', '00:00')), away('lan', at('12', '00:00'), null)],
    [
      ['jiang', 7, 5],
      ['deputy gu', 3, 3],
      ['deputy lan', 19, 13],
    ],
  ],
  [
    'two changes on one day: who held it for hours only has no day',
    [
      held('jiang', since, at('16')),
      held('lan', at('16'), at('16', '15:00')),
      held('wen', at('16', '15:00')),
    ],
    [],
    [
      ['jiang', 14, 10],
      ['lan', 0, 0],
      ['wen', 15, 11],
    ],
  ],
  [
    'the same person in a second term without a gap is one span',
    [held('jiang', since, at('16')), held('jiang', at('16'))],
    [],
    [['jiang', 29, 21]],
  ],
])('%s', (_case, holdings, absences, expected) => {
  expect(record(holdings, absences)).toEqual(expected);
});

test('spans follow each other from the opening to the due hour', () => {
  const spans = heldBetween([held('jiang', since, at('16'))], [], OPENING, DUE, ZONE);
  expect(spans).toEqual([
    { personId: 'jiang', deputy: false, from: OPENING, until: at('16'), days: 14, workdays: null },
    { personId: null, deputy: false, from: at('16'), until: DUE, days: 15, workdays: null },
  ]);
});

test('an empty span has no record', () => {
  expect(record([held('jiang', since)], [], DUE, OPENING)).toEqual([]);
  expect(record([held('jiang', since)], [], DUE, DUE)).toEqual([]);
});

test('whoever comes and goes, every civil day counts exactly once', () => {
  const hour = fc.integer({ min: 0, max: 24 * 40 }).map((h) => new Date(since.getTime() + h * 3_600_000));
  const stretch = fc.record({
    who: fc.constantFrom('a', 'b', 'c'),
    from: hour,
    until: fc.option(hour, { nil: null }),
    recordedAt: hour,
  });
  fc.assert(
    fc.property(fc.array(stretch), fc.array(stretch), hour, hour, (seats, leaves, one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const holdings = seats.map(({ who, ...rest }) => ({ personId: who, ...rest }));
      const absences = leaves.map(({ who, ...rest }) => ({ deputyId: who, ...rest }));
      const spans = heldBetween(holdings, absences, from, to, ZONE, calendar);
      const lastMoment = new Date(to.getTime() - 1);
      const whole = from < to ? daysBetween(civilDateOf(from, ZONE), civilDateOf(lastMoment, ZONE)) + 1 : 0;
      expect(spans.reduce((sum, { days }) => sum + days, 0)).toBe(whole);
      expect(spans.map(({ until }) => until).slice(0, -1)).toEqual(spans.slice(1).map((span) => span.from));
    }),
  );
});
