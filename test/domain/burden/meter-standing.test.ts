import type { MeterCap } from '../../../domain/burden/meter';
import { largestShare, standingOf } from '../../../domain/burden/meter-standing';

const cap = (measured: number, atMost: number): MeterCap => ({
  ...{ name: 'few', title: { zh: '少', en: 'Few' }, of: 'report', each: 'month', period: '2026-11' },
  ...{ measured, atMost, over: measured > atMost },
});

it.each<[string, MeterCap[], ReturnType<typeof standingOf>, number]>([
  ['nothing of a cap', [cap(0, 4)], 'within', 0],
  ['no cap at all', [], 'within', 0],
  ['three of four', [cap(3, 4)], 'within', 0.75],
  ['four of five', [cap(4, 5)], 'near', 0.8],
  ['all of it', [cap(4, 4)], 'near', 1],
  ['one more', [cap(1, 4), cap(5, 4)], 'over', 1.25],
  ['one where none is allowed', [cap(1, 0)], 'over', Infinity],
  ['none where none is allowed', [cap(0, 0)], 'within', 0],
])('says how a bearer stands who was asked %s', (_, caps, standing, share) => {
  expect(standingOf({ caps })).toBe(standing);
  expect(largestShare({ caps })).toBe(share);
});
