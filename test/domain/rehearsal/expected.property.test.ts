import fc from 'fast-check';
import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import type { Cadence } from '../../../domain/policy/schema';
import { Tally } from '../../../domain/rehearsal/figures';
import { yearCourse } from '../../../domain/rehearsal/rehearse-year';
import { runCourse } from '../../../domain/rehearsal/run';
import { policyWith } from '../cadence/default-policy';
import { behaviourWith } from './small-course';

const policy = policyWith();

/** Four shares of one denominator, at random, some of them nothing. */
const shares = fc
  .array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 4 })
  .map(([a = 0, b = 0, c = 0, d = 0]) => {
    const whole = a + b + c + d + 1;
    return {
      'on-time': `${a + 1}/${whole}`,
      late: `${b}/${whole}`,
      never: `${c}/${whole}`,
      false: `${d}/${whole}`,
    };
  });
const behaviour = fc.record({
  shares,
  reports: fc.record({
    workdaysBeforeDue: fc.nat({ max: 30 }),
    workdaysAfterDue: fc.integer({ min: 1, max: 9 }),
  }),
  review: fc.record({
    acceptsAfterWorkdays: fc.integer({ min: 1, max: 9 }),
    findsFalseAfterWorkdays: fc.integer({ min: 1, max: 9 }),
  }),
});
/** Offices that differ in when mail may leave; with waves of seconds a wave often leaves at the instant of a look. */
const hours = { days: 'working' as const, from: '08:30', until: '18:00' };
const anyTime = { days: 'any' as const, from: '00:00', until: '23:59' };
const office = fc.constantFrom(
  { notices: hours, waveEverySeconds: 900 },
  { notices: hours, waveEverySeconds: 3600 },
  { notices: anyTime, waveEverySeconds: 10 },
  { notices: anyTime, waveEverySeconds: 86_400 },
);
/**
 * What every cadence says of its looks: closed on the due day, so that nothing asked there is said any more; a reminder
 * an hour after a week's opening, so that one wave takes both.
 */
const looks = fc.constantFrom<Pick<Cadence, 'closes' | 'checkpoints'>>(
  { closes: { workdaysAfterDue: 0, at: '18:00' }, checkpoints: ['opening', 'due', 'close'] },
  {
    closes: { workdaysAfterDue: 2, at: '18:00' },
    checkpoints: ['opening', { workdaysBeforeDue: 3, at: '09:00' }, 'due', 'close'],
  },
  {
    closes: { workdaysAfterDue: 1, at: '12:00' },
    checkpoints: ['opening', { workdaysBeforeDue: 1, at: '10:00' }, 'due', 'close'],
  },
);

it('expected minus observed is 0, and nothing is made up, whatever people do', () => {
  fc.assert(
    fc.property(
      behaviour,
      office,
      looks,
      fc.integer({ min: 1, max: 12 }),
      fc.string({ maxLength: 8 }),
      ({ shares: of, ...when }, rules, looking, units, seed) => {
        const cadences = Object.entries(policy.cadences).map(([name, cadence]) => [
          name,
          { ...cadence, ...looking },
        ]);
        const course = yearCourse({
          policy: {
            ...policy,
            office: { ...policy.office, ...rules },
            cadences: Object.fromEntries(cadences) as typeof policy.cadences,
          },
          calendar: statutoryCalendar,
          year: 2026,
          units,
          behaviour: behaviourWith(of, when),
          seed,
          collisionsAbove: 1,
        });
        // All of the year's rounds but most of its weeks.
        course.rounds = course.rounds.filter(
          ({ cadence, dueAt }) => cadence !== 'weekly-meeting' || dueAt < '2026-04',
        );
        const tally = new Tally(course);
        runCourse(course, (event) => tally.take(event));
        const figures = tally.figures(1);
        expect(figures).toMatchObject({ expectedMinusObserved: 0, observedMinusExpected: 0 });
        expect(figures.unitRounds).toBe(course.rounds.length * units);
        expect(figures.mails).toBeGreaterThan(0);
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
