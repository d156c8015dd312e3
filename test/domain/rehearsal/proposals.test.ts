import type { Policy } from '../../../domain/policy/schema';
import { RehearsedLadder } from '../../../domain/rehearsal/proposals';
import type { RehearsedProposal } from '../../../domain/rehearsal/rehearsed-case';
import { policyWith } from '../cadence/default-policy';
import { behaviourWith, courseOf, eventsOf, only, shortTime } from './small-course';

const weekly = only(policyWith(), 'weekly-meeting');
const sure = { confirm: '100%', rectified: '100%', lasting: '100%' };

/** What the ladder makes of one county that never answers, in the first months of 2026. */
function proposed(policy: Policy, decisions: Partial<typeof sure>, months = '0'): string[] {
  const told: RehearsedProposal[] = [];
  const behaviour = behaviourWith({ never: '100%' }, { decisions: { ...sure, ...decisions } });
  const course = courseOf(policy, [0], behaviour, { months });
  const ladder = new RehearsedLadder(course, (proposal) => told.push(proposal));
  for (const event of eventsOf(course)) ladder.take(event);
  return told.map(({ at, rung, version }) => `${shortTime(at)} ${rung} ${version}`);
}

it('proposes criticism at the third miss, and again only at three more', () => {
  // Its hearing ends on the twenty-eighth: nothing joins it, and it is declined.
  expect(proposed(weekly, { confirm: '0%' }, '0').slice(0, 2)).toEqual([
    '2026-01-21 18:00 criticism 1',
    '2026-02-11 18:00 criticism 1',
  ]);
});

it('speaks to a unit that relapses before it is named in public, each a proposal of its own', () => {
  const rungs = proposed(weekly, {}, '').map((line) => line.split(' ')[2]);
  expect([...new Set(rungs)]).toEqual(['criticism', 'interview', 'circular']);
});

it('reaches no rung above where nobody confirms', () => {
  expect(proposed(weekly, { confirm: '0%' }).filter((line) => !line.includes('criticism'))).toEqual([]);
});

it('leads up to handling one rung after the other where nothing is ever put right', () => {
  const rungs = proposed(weekly, { rectified: '0%' }, '').map((line) => line.split(' ')[2]);
  expect([...new Set(rungs)]).toEqual(['criticism', 'interview', 'circular', 'handling']);
});

it('proposes nothing under a policy without a ladder', () => {
  const { ladder: _, ...without } = weekly;
  expect(proposed(without, {})).toEqual([]);
});
