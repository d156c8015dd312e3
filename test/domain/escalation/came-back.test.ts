import { cameBack } from '../../../domain/escalation/came-back';
import { nextDate } from '../../../domain/escalation/next-date';
import { heard, office, proposedCriticism, secretary, yes, type CaseBench } from './case-bench';

const comesBack = (bench: CaseBench): unknown => bench.append(cameBack(bench.state, 1, bench.context));

test('facts that come back are served by hand, and their hearing has its whole window from that day', () => {
  const bench = proposedCriticism();
  bench.arrives('facts');
  const before = bench.step().hearing?.until ?? '';
  bench.clock('2026-03-05T02:00:00.000Z');
  comesBack(bench);
  expect(bench.step()).toMatchObject({ stage: 'proposed', hearing: null, waiting: { for: 'facts-service' } });
  expect(nextDate(bench.state)).not.toBeNull();
  bench.does(office.clerk, 'serve-facts', { how: 'by-hand' });
  expect(bench.step()).toMatchObject({ stage: 'hearing', hearing: { from: '2026-03-05T02:00:00.000Z' } });
  expect(Date.parse(bench.step().hearing?.until ?? '')).toBeGreaterThan(Date.parse(before));
});

test('a silence in which nothing was heard of is none: nobody can decide on it any more', () => {
  const bench = heard(proposedCriticism());
  expect(bench.step()).toMatchObject({ stage: 'deciding', hearing: { silent: true } });
  comesBack(bench);
  expect(bench.step()).toMatchObject({ stage: 'proposed', hearing: null });
  expect(bench.refusal(office.head, 'decide', yes)).toBe('window-not-over');
});

test('who has spoken knows of it, and what is decided stays: a bounce changes nothing then', () => {
  const answered = proposedCriticism();
  answered.arrives('facts');
  answered.does(secretary, 'reply', { replyId: 'r', textId: 't', answers: [] });
  expect(cameBack(answered.state, 1, answered.context)).toEqual([]);
  const decided = heard(proposedCriticism());
  decided.does(office.head, 'decide', yes);
  expect(cameBack(decided.state, 1, decided.context)).toEqual([]);
  const underWay = proposedCriticism();
  expect(cameBack(underWay.state, 1, underWay.context)).toEqual([]);
});

test('with nobody to serve it, it is asked for every week and then dropped without a mark', () => {
  const bench = proposedCriticism();
  bench.arrives('facts');
  comesBack(bench);
  bench.until('lapsed');
  expect(bench.kinds.filter((kind) => kind === 'service-failed').length).toBeGreaterThan(5);
  expect(bench.step()).toMatchObject({ end: 'lapsed', markUntil: null });
});
