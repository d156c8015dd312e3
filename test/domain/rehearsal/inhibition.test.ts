import { Tally } from '../../../domain/rehearsal/figures';
import { policyWith } from '../cadence/default-policy';
import { behaviourWith, courseOf, only } from './small-course';

/** A ladder that proposes as soon as something is overdue: the reminder of the due date has not left by then. */
const atOnce = only(
  policyWith(['incidents: [missed], atLeast: 3, within: { months: 3 } }', 'incidents: [overdue] }']),
  'weekly-meeting',
);

function figuresOf(policy: typeof atOnce, weeks: string[]) {
  const behaviour = behaviourWith(
    { never: '100%' },
    { decisions: { confirm: '0%', rectified: '0%', lasting: '0%' } },
  );
  const course = courseOf(policy, [0], behaviour);
  course.rounds = course.rounds.filter(({ period }) => weeks.includes(period));
  const tally = new Tally(course);
  tally.watch();
  return tally.figures(1);
}

it('a reminder stands back while a case speaks of its duty, and that is explained', () => {
  expect(figuresOf(atOnce, ['2026-W11'])).toMatchObject({
    // The opening's; the one after the due date stands back.
    mails: 1,
    stoodBack: 1,
    proposals: { criticism: 1 },
    expectedMinusObserved: 0,
    observedMinusExpected: 0,
  });
});

it('other duties go on being reminded of, and without a ladder nothing stands back', () => {
  // The hearing on the first week's lasts until after the second has opened.
  expect(figuresOf(atOnce, ['2026-W11', '2026-W12'])).toMatchObject({ mails: 2, stoodBack: 2 });
  const { ladder: _, ...without } = atOnce;
  expect(figuresOf(without, ['2026-W11'])).toMatchObject({ mails: 2, stoodBack: 0 });
});
