import { Hearings, hearingsAWeek, hearingWarnings } from '../../../domain/rehearsal/hearings';
import { Tally } from '../../../domain/rehearsal/figures';
import { policyWith } from '../cadence/default-policy';
import { behaviourWith, courseOf, only } from './small-course';

const policy = policyWith();
const at = (day: string): number => Date.parse(`${day}T18:00:00+08:00`);
/** Four weeks, Monday to Sunday. */
const [from, until] = [at('2026-03-02'), at('2026-03-29')];

it('counts who hears first, by the week, with the weeks in which nobody is heard', () => {
  const hearings = new Hearings(policy);
  for (const day of ['2026-03-02', '2026-03-08', '2026-03-09']) hearings.held('criticism', at(day));
  hearings.held('circular', at('2026-03-10'));
  hearings.held('handling', at('2026-03-11'));
  expect(hearings.figures(from, until)).toEqual([
    { decider: 'office-head', rungs: ['criticism'], hearings: 3, inWeek: { p50: 0, p95: 2, max: 2 } },
    { decider: 'group-deputy', rungs: ['interview'], hearings: 0, inWeek: { p50: 0, p95: 0, max: 0 } },
    {
      decider: 'The leading group',
      rungs: ['circular', 'handling'],
      hearings: 2,
      inWeek: { p50: 0, p95: 2, max: 2 },
    },
  ]);
});

it.each([
  [hearingsAWeek, []],
  [
    hearingsAWeek + 1,
    [
      expect.objectContaining({
        zh: expect.stringContaining('严肃批评：办公室主任忙时一周要听取 11 件') as unknown,
      }),
    ],
  ],
])('%i hearings in a full week', (many, warnings) => {
  const hearings = new Hearings(policy);
  for (let held = 0; held < many; held += 1) hearings.held('criticism', at('2026-03-03'));
  if (policy.ladder === undefined) throw new Error('expected a ladder');
  expect(hearingWarnings(hearings.figures(from, until), policy.ladder)).toEqual(warnings);
});

it('every hearing of a rehearsal is one of a proposal, and names who owed what it rests on', () => {
  const weekly = only(policy, 'weekly-meeting');
  const decisions = { confirm: '0%', rectified: '100%', lasting: '100%' };
  const course = courseOf(weekly, [0, 1], behaviourWith({ never: '100%' }, { decisions }), { months: '0' });
  const tally = new Tally(course);
  tally.watch();
  const { hearings, hearingsOfNamed, proposals, warnings } = tally.figures(1);
  const [head] = hearings;
  expect(head?.hearings).toBeGreaterThan(0);
  expect(hearingsOfNamed).toBe(head?.hearings);
  expect(head?.hearings).toBeLessThanOrEqual(proposals.criticism);
  expect(warnings).toEqual([]);
});
