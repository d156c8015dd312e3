import { nextDate } from '../../../domain/escalation/next-date';
import { office, proposedCriticism, secretary, yes } from './case-bench';

test('a criticism goes its whole way: heard, decided, served, mended, looked back at, closed', () => {
  const bench = proposedCriticism();
  expect(bench.step()).toMatchObject({
    rung: 'criticism',
    stage: 'proposed',
    proposal: { incidentIds: ['a', 'b'] },
  });
  bench.arrives('facts');
  bench.does(secretary, 'reply', {
    replyId: 'r',
    textId: 'text-reply',
    answers: [{ incidentId: 'a', textId: 't' }],
  });
  bench.until('hearing-ended');
  bench.does(office.head, 'open-reply', { replyId: 'r' });
  bench.does(office.head, 'decide', yes);
  bench.arrives('decision');
  bench.does(secretary, 'report-rectification', { textId: 'text-mended' });
  bench.does(office.head, 'verify-rectification', { accept: true, textId: null, until: null });
  bench.until('reminded');
  while (bench.step().stage !== 'looking-back') bench.next();
  bench.does(office.head, 'look-back', { passed: true, textId: 'text-seen' });
  expect(bench.state.status).toBe('closed');
  expect(nextDate(bench.state)).toBeNull();
  expect(bench.kinds.filter((kind) => kind !== 'reminded')).toEqual([
    'opened',
    'incident-joined',
    'incident-joined',
    'proposed',
    'facts-served',
    'replied',
    'hearing-ended',
    'reply-opened',
    'decided',
    'decision-served',
    'rectification-reported',
    'rectification-verified',
    'appeal-window-over',
    'looked-back',
    'closed',
  ]);
});
