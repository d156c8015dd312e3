import fc from 'fast-check';
import { addDays, daysBetween } from '../../../domain/calendar/civil-date';
import { periodAfter, periodAt, periodBefore, spanOf } from '../../../domain/cadence/cadence-periods';
import { basePeriod, formatPeriod, parsePeriod, periodOf } from '../../../domain/cadence/period';
import { calendarPeriods } from '../../../domain/policy/dates';

const someDay = fc.integer({ min: 0, max: 40 * 365 }).map((days) => addDays('1995-01-01', days));
const someYear = fc.integer({ min: 1995, max: 2035 });

type Terms = Parameters<typeof periodAt>[0];

const campaigns = (starts: { recurrence: string } | { on: string }, days: number, rounds: number): Terms => ({
  period: 'campaign',
  due: { campaign: { starts, days, rounds }, convention: 'none', at: '18:00' },
});

/** Chains that come again each year, on a day that every year has, and fit into one. */
const yearlyChains = fc
  .record({
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    rounds: fc.integer({ min: 1, max: 9 }),
  })
  .chain(({ month, day, rounds }) =>
    fc
      .integer({ min: 1, max: Math.floor(365 / rounds) })
      .map((days) =>
        campaigns({ recurrence: `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}` }, days, rounds),
      ),
  );

const singleChains = fc
  .record({ on: someDay, days: fc.integer({ min: 1, max: 366 }), rounds: fc.integer({ min: 1, max: 9 }) })
  .map(({ on, days, rounds }) => ({ on, days, rounds, terms: campaigns({ on }, days, rounds) }));

/** For a test: the period that must be there. */
function there<Found>(found: Found | null): Found {
  if (found === null) throw new Error('expected a period');
  return found;
}

describe('a key parses back to itself', () => {
  const ordinals = fc.integer({ min: 1, max: 99 });
  const keys = fc.oneof(
    fc.tuple(someDay, fc.constantFrom(...calendarPeriods)).map(([day, kind]) => periodOf(kind, day)),
    fc.tuple(someYear, fc.integer({ min: 1, max: 9 })).map(([year, index]) => `${year}-C${index}`),
    fc.tuple(someDay, ordinals).map(([day, ordinal]) => `${day}~${ordinal}`),
  );

  it('of a period of every kind, and of its extra rounds', () => {
    fc.assert(
      fc.property(keys, ordinals, (key, number) => {
        expect(formatPeriod(parsePeriod(key))).toBe(key);
        const extra = parsePeriod(`${key}+${number}`);
        expect(extra).toEqual({ ...parsePeriod(key), extra: number });
        expect(basePeriod(formatPeriod(extra))).toBe(key);
      }),
    );
  });

  it.each(['2026-C0', '2026-C10', '2026-C01', '2026-02-30', '2026-02-03~0', '2026-02-03~01', '2026-2-3'])(
    '"%s" is none',
    (key) => expect(() => parsePeriod(key)).toThrow(/expected a period such as/),
  );
});

describe('days', () => {
  it('are periods of one day, one after another', () => {
    const terms: Terms = {
      period: 'day',
      due: { recurrence: 'FREQ=DAILY', convention: 'none', outsidePeriod: 'skip', at: '18:00' },
    };
    fc.assert(
      fc.property(someDay, (day) => {
        expect([periodAt(terms, day), spanOf(terms, day)]).toEqual([day, [day, day]]);
        expect([periodBefore(terms, day), periodAfter(terms, day)]).toEqual([
          addDays(day, -1),
          addDays(day, 1),
        ]);
      }),
    );
  });
});

describe('campaigns that come again each year', () => {
  it('each have their days, and none begins before the one before it has ended', () => {
    fc.assert(
      fc.property(yearlyChains, someDay, (terms, day) => {
        const key = there(periodAt(terms, day));
        const next = there(periodAfter(terms, key));
        const [[first, last], [nextFirst]] = [spanOf(terms, key), spanOf(terms, next)];
        const { days } = (terms.due as Extract<Terms['due'], { campaign: unknown }>).campaign;
        expect(daysBetween(first, last) + 1).toBe(days);
        expect(nextFirst > last).toBe(true);
        if (parsePeriod(next).year === parsePeriod(key).year) expect(nextFirst).toBe(addDays(last, 1));
        // A day behind the year's last campaign still counts as its.
        expect(first <= day && day < nextFirst).toBe(true);
      }),
    );
  });

  it('after and before lead back, over the turn of a year as well', () => {
    fc.assert(
      fc.property(yearlyChains, someDay, (terms, day) => {
        const key = there(periodAt(terms, day));
        expect(periodBefore(terms, there(periodAfter(terms, key)))).toBe(key);
        expect(periodAfter(terms, there(periodBefore(terms, key)))).toBe(key);
      }),
    );
  });
});

describe('campaigns that do not come again', () => {
  it('cover their days without gap or overlap and lead nowhere beyond them', () => {
    fc.assert(
      fc.property(singleChains, ({ on, days, rounds, terms }) => {
        let expectedFirst = on;
        let key: string | null = there(periodAt(terms, on));
        for (let met = 1; key !== null; met += 1) {
          const [first, last] = spanOf(terms, key);
          expect([first, daysBetween(first, last) + 1]).toEqual([expectedFirst, days]);
          expect([periodAt(terms, first), periodAt(terms, last)]).toEqual([key, key]);
          const next: string | null = periodAfter(terms, key);
          if (next === null) expect(met).toBe(rounds);
          else expect(periodBefore(terms, next)).toBe(key);
          expectedFirst = addDays(last, 1);
          key = next;
        }
      }),
    );
  });

  it('a day before them belongs to the first, a day behind them to the last', () => {
    fc.assert(
      fc.property(singleChains, fc.integer({ min: 0, max: 900 }), ({ on, days, rounds, terms }, away) => {
        const first = there(periodAt(terms, on));
        expect([periodAt(terms, addDays(on, -away)), periodBefore(terms, first)]).toEqual([first, null]);
        const lastKey = there(periodAt(terms, addDays(on, days * rounds - 1)));
        expect(periodAt(terms, addDays(on, days * rounds + away))).toBe(lastKey);
        expect([parsePeriod(lastKey).index, periodAfter(terms, lastKey)]).toEqual([rounds, null]);
      }),
    );
  });
});

it('the periods of an event are its occasions: there is none by the calendar', () => {
  const terms: Terms = {
    period: 'event',
    due: { event: 'term-end', before: { months: 10 }, convention: 'preceding', at: '18:00' },
  };
  expect([
    periodAt(terms, '2026-03-05'),
    periodAfter(terms, '2026-03-05~1'),
    periodBefore(terms, '2026-03-05~1'),
  ]).toEqual([null, null, null]);
  expect(spanOf(terms, '2026-03-05~2')).toEqual(['2026-03-05', '2026-03-05']);
});
