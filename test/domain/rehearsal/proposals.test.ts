import type { Policy } from '../../../domain/policy/schema';
import { RehearsedLadder, type RehearsedProposal } from '../../../domain/rehearsal/proposals';
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

it('proposes criticism at the second miss, and again only at two more', () => {
  // Its hearing ends on the twenty-first: nothing joins it, and it is declined.
  expect(proposed(weekly, { confirm: '0%' }, '01')).toEqual([
    '2026-01-14 18:00 criticism 1',
    '2026-01-28 18:00 criticism 1',
  ]);
});

it('reaches interview and circular together on a relapse after a criticism, each a proposal of its own', () => {
  const lines = proposed(weekly, {});
  const first = lines.findIndex((line) => line.endsWith('interview 1'));
  expect(lines[first + 1]).toBe(lines[first]?.replace('interview', 'circular'));
  expect(lines.slice(0, first).every((line) => line.includes('criticism'))).toBe(true);
});

it('reaches no rung above where nobody confirms', () => {
  expect(proposed(weekly, { confirm: '0%' }).filter((line) => !line.includes('criticism'))).toEqual([]);
});

it('leads up to handling where an interview was not followed by rectification', () => {
  expect(proposed(weekly, { rectified: '0%' }).join(' ')).toContain('handling 1');
});

it('proposes nothing under a policy without a ladder', () => {
  const { ladder: _, ...without } = weekly;
  expect(proposed(without, {})).toEqual([]);
});
