import type { JudgedGap } from '../../../domain/gaps/gap';
import { GapTally } from '../../../domain/gaps/gap-tally';
import { gapWords } from '../../../domain/gaps/gap-words';
import { toldGaps } from '../../../domain/gaps/told-gaps';

const place = { cadence: 'weekly-meeting', period: '2031-W11', roundId: 'r1' };

const gapOf = (dutyId: string, excused: boolean): JudgedGap => ({
  ...{ kind: 'notice', difference: 'missing', place: { ...place, dutyId }, says: gapWords.noNotice },
  ...{ expected: '2031-03-07T01:00:00.000Z', observed: null, count: 1 },
  ground: excused ? { reason: 'excused', proof: { table: 'duty_fact', id: `f-${dutyId}` } } : null,
});

it('of many excused ones most are counted, and the one that nothing explains stays listed by itself', () => {
  const many = Array.from({ length: 5000 }, (_, index) => gapOf(`d${index}`, index !== 4321));
  const tally = new GapTally();
  tally.add({ kind: 'notice', expected: 14_000, observed: 9_000, gaps: toldGaps(many, place) });
  const { explained, unexplained, explanations, byKind } = tally.gaps;
  expect(explanations).toHaveLength(201);
  expect(explanations.at(-1)).toMatchObject({ count: 4799, where: 'weekly-meeting 2031-W11' });
  expect(explained).toBe(4999);
  expect(unexplained.map(({ where, what }) => `${where}: ${what}`)).toEqual([
    'weekly-meeting 2031-W11, duty d4321: no notice was asked for',
  ]);
  expect(byKind.notice).toEqual({ expected: 14_000, observed: 9_000, explained: 4999, unexplained: 1 });
});
