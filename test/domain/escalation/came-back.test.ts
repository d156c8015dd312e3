import { cameBack } from '../../../domain/escalation/came-back';
import { marksOf } from '../../../domain/escalation/marks';
import { nextDate } from '../../../domain/escalation/next-date';
import { heard, office, proposedCriticism, secretary, yes, type CaseBench } from './case-bench';

const backTo = (bench: CaseBench, paper: 'facts' | 'decision' = 'facts') =>
  cameBack(bench.state, 1, paper, bench.context);
const comesBack = (bench: CaseBench, paper: 'facts' | 'decision' = 'facts'): unknown =>
  bench.append(backTo(bench, paper));

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
  expect(backTo(answered)).toEqual([]);
  const decided = heard(proposedCriticism());
  decided.does(office.head, 'decide', yes);
  expect(backTo(decided)).toEqual([]);
  const underWay = proposedCriticism();
  expect(backTo(underWay)).toEqual([]);
});

test('with nobody to serve it, it is asked for every week and then dropped without a mark', () => {
  const bench = proposedCriticism();
  bench.arrives('facts');
  comesBack(bench);
  bench.until('lapsed');
  expect(bench.kinds.filter((kind) => kind === 'service-failed').length).toBeGreaterThan(5);
  expect(bench.step()).toMatchObject({ end: 'lapsed', markUntil: null });
});

function served(): CaseBench {
  const bench = heard(proposedCriticism());
  bench.does(office.head, 'decide', yes);
  bench.arrives('decision');
  return bench;
}

test('a decision that comes back has set nothing going: no mark, no appeal lost, until it is handed over', () => {
  const bench = served();
  const before = bench.step().served;
  expect(marksOf(bench.state)).toHaveLength(1);
  bench.clock('2026-03-20T02:00:00.000Z');
  comesBack(bench, 'decision');
  expect(bench.step()).toMatchObject({ stage: 'serving', served: null, appeal: null, markUntil: null });
  expect(marksOf(bench.state)).toEqual([]);
  bench.does(office.clerk, 'serve-decision', { how: 'by-hand' });
  expect(bench.step()).toMatchObject({ stage: 'rectifying', appeal: { state: 'open' } });
  expect(Date.parse(bench.step().served?.appealUntil ?? '')).toBeGreaterThan(
    Date.parse(before?.appealUntil ?? ''),
  );
});

test('who has appealed or reported has read the decision, and a bounce changes nothing then', () => {
  const appealed = served();
  appealed.does(secretary, 'appeal', { textId: 't' });
  expect(backTo(appealed, 'decision')).toEqual([]);
  const reported = served();
  reported.does(secretary, 'report-rectification', { textId: 't' });
  expect(backTo(reported, 'decision')).toEqual([]);
  expect(backTo(served(), 'facts')).toEqual([]);
});
