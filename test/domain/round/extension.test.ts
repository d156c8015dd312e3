import { decideCheckpoint } from '../../../domain/round/checkpoint-decision';
import type { DutyState } from '../../../domain/round/duty-state';
import { askBar, decideBar } from '../../../domain/round/extension';
import { verdictAtClose } from '../../../domain/round/verdict';
import { rebuildDuty, type DutyEvent } from '../../../domain/why/duty-history';

const at = (day: number, hour = 9): Date => new Date(Date.UTC(2026, 2, day, hour));
const due = at(5, 10);
const owed = { status: 'open' as const, lateAfter: due, extensionAsked: false };

it.each([
  { duty: owed, until: at(9), now: at(5, 10), bar: null },
  { duty: owed, until: at(9), now: at(5, 11), bar: 'past-due' },
  { duty: owed, until: at(5, 10), now: at(4), bar: 'not-later' },
  { duty: { ...owed, extensionAsked: true }, until: at(9), now: at(4), bar: 'asked-already' },
  { duty: { ...owed, status: 'reported' as const }, until: at(9), now: at(4), bar: 'not-owed' },
  { duty: { ...owed, status: 'returned' as const }, until: at(9), now: at(4), bar: null },
])('takes a question for more time until the date has passed, once: $bar', ({ duty, until, now, bar }) => {
  expect(askBar(duty, until, now)).toBe(bar);
});

it.each([
  { asked: true, until: at(9), now: at(6), bar: null },
  { asked: false, until: at(9), now: at(6), bar: 'past-due' },
  { asked: true, until: at(6), now: at(7), bar: 'not-later' },
  { asked: true, until: null, now: at(7), bar: null },
  { asked: false, until: at(9), now: at(4), bar: null },
])(
  'lets what was asked in time be granted afterwards, and nothing else: $bar',
  ({ asked, until, now, bar }) => {
    expect(decideBar({ ...owed, extensionAsked: asked }, until, now)).toBe(bar);
  },
);

it('makes no incident of who waits for an answer, and one of who was declined', () => {
  const state: DutyState = { ...owed, ordinal: 0, verdict: null, receivedAt: null, extensionAsked: true };
  expect(decideCheckpoint('due', [state], due, []).incidents).toEqual([]);
  const declined = { ...state, extensionAsked: false };
  expect(decideCheckpoint('due', [declined], due, []).incidents).toEqual([{ ordinal: 0, kind: 'overdue' }]);
});

it('closes for an extended duty on its own date', () => {
  const state: DutyState = { ...owed, ordinal: 0, verdict: null, receivedAt: null, lateAfter: at(12) };
  expect(verdictAtClose(state, at(9), [])).toBeNull();
  expect(verdictAtClose(state, at(13), [])).toMatchObject({ verdict: 'missed' });
  expect(verdictAtClose({ ...state, status: 'reported', receivedAt: at(11) }, at(13), [])).toMatchObject({
    verdict: 'on-time',
  });
});

it('keeps the later of its own date and one that a calendar moves the round to', () => {
  const beginning = { ordinal: 0, lateAfter: due, required: 1, target: null, acceptanceNeeded: true };
  const fact = (kind: string, day: number, dueAt: Date | null): DutyEvent => ({
    ...{ kind: 'fact', fact: kind, at: at(day), position: day, dueAt, remaining: null },
  });
  const moved = (day: number, lateAfter: Date): DutyEvent => ({
    kind: 'moved',
    at: at(day),
    position: day,
    lateAfter,
  });
  const extended = [fact('extension-asked', 3, at(12)), fact('extended', 4, at(12))];
  expect(rebuildDuty(beginning, extended)).toMatchObject({ lateAfter: at(12), extensionAsked: false });
  expect(rebuildDuty(beginning, [...extended, moved(5, at(9))]).lateAfter).toEqual(at(12));
  expect(rebuildDuty(beginning, [...extended, moved(5, at(20))]).lateAfter).toEqual(at(20));
  expect(rebuildDuty(beginning, [fact('extension-asked', 3, at(12))])).toMatchObject({
    lateAfter: due,
    extensionAsked: true,
  });
});
