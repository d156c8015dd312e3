import type { Checkpoint } from '../../../domain/cadence/compiled-round';
import { looksAhead } from '../../../domain/round/looks-ahead';

const look = (kind: Checkpoint['kind'], day: number): Checkpoint => ({
  kind,
  at: `2026-03-${String(day).padStart(2, '0')}T09:00:00+08:00`,
});
const planned = [
  look('opening', 2),
  look('reminder', 4),
  look('reminder', 9),
  look('due', 10),
  look('close', 16),
];

it.each([
  { taken: [], ahead: planned, because: 'nothing was looked at' },
  {
    taken: ['opening', 'reminder'],
    ahead: planned.slice(2),
    because: 'the second reminder is not the first',
  },
  { taken: ['opening', 'reminder', 'reminder'], ahead: planned.slice(3), because: 'both were taken' },
  {
    taken: ['opening', 'reminder', 'reminder', 'due', 'close', 'close'],
    ahead: [],
    because: 'it closed again',
  },
  {
    taken: ['reminder', 'late'],
    ahead: [planned[0], ...planned.slice(2)],
    because: 'an unplanned kind takes none',
  },
])('leaves what was not taken: $because', ({ taken, ahead }) => {
  expect(looksAhead(planned, taken)).toEqual(ahead);
});

it('counts by kind where the dates have moved since', () => {
  const moved = planned.map(({ kind, at }) => ({ kind, at: at.replace('-03-', '-04-') }));
  expect(looksAhead(moved, ['opening', 'reminder'])).toEqual(moved.slice(2));
});
