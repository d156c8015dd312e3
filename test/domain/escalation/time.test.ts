import { readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { windowEnd } from '../../../domain/escalation/windows';
import { CaseBench, heard, office, proposedCriticism, secretary, servedCriticism, yes } from './case-bench';

const { context } = new CaseBench();

test.each([
  ['the first day is not counted', '2026-03-02T02:00:00.000Z', { workdays: 5 }, '2026-03-09T10:00:00.000Z'],
  [
    'months end on the corresponding day',
    '2026-03-02T02:00:00.000Z',
    { months: 1 },
    '2026-04-02T10:00:00.000Z',
  ],
  ['or on the last of the month', '2026-08-31T02:00:00.000Z', { months: 1 }, '2026-09-30T10:00:00.000Z'],
  ['a day of rest rolls forward', '2026-09-01T02:00:00.000Z', { months: 1 }, '2026-10-08T10:00:00.000Z'],
] as const)('a window: %s', (_name, from, span, until) => {
  expect(windowEnd(from, span, context)).toBe(until);
});

test('a hearing over which the engine was down ends later by the working days that were touched, once', () => {
  const bench = proposedCriticism();
  bench.arrives('facts');
  expect(bench.step().hearing?.until).toBe('2026-03-09T10:00:00.000Z');
  bench.downtimes.push({
    from: new Date('2026-03-05T01:00:00.000Z'),
    until: new Date('2026-03-10T01:00:00.000Z'),
  });
  bench.clock('2026-03-10T01:00:00.000Z').pass();
  expect(bench.step()).toMatchObject({ stage: 'hearing', hearing: { until: '2026-03-13T10:00:00.000Z' } });
  expect(bench.pass()).toEqual([]);
  bench.does(secretary, 'reply', { replyId: 'r', textId: 'text', answers: [] });
  expect(bench.step().replies[0]?.late).toBe(false);
});

test('silence passes a proposal up the chain, and at its end it lapses without a mark', () => {
  const bench = heard(proposedCriticism());
  bench.until('passed-up');
  expect(bench.refusal(office.deputy, 'decide', yes)).toBeNull();
  bench.until('lapsed');
  expect(bench.step()).toMatchObject({ end: 'lapsed', markUntil: null });
  expect(bench.state.status).toBe('closed');
});

test('a stayed appeal freezes the rectification, and what was left of it runs on', () => {
  const bench = servedCriticism();
  bench.does(secretary, 'appeal', { textId: 'text' });
  bench.does(office.leader, 'stay-appeal', { textId: 'text' });
  bench.clock(new Date(bench.now.getTime() + 30 * 86_400_000).toISOString()).pass();
  expect(bench.kinds).not.toContain('rectification-overdue');
  bench.does(office.leader, 'decide-appeal', { outcome: 'upheld', rung: null, textId: 't', meeting: null });
  expect(Date.parse(bench.step().rectification?.until ?? '')).toBeGreaterThan(
    bench.now.getTime() + 14 * 86_400_000,
  );
});

test('an appeal that succeeds lifts the mark', () => {
  const bench = servedCriticism();
  bench.does(secretary, 'appeal', { textId: 'text' });
  bench.does(office.leader, 'decide-appeal', { outcome: 'annulled', rung: null, textId: 't', meeting: null });
  expect(bench.step()).toMatchObject({ end: 'annulled', markUntil: null });
});

test('the document lists every invariant that the random histories hold', () => {
  const read = (file: string): string => readFileSync(path(__dirname, '../../..', file), 'utf8');
  const invariants = read('test/domain/escalation/invariants.property.test.ts').matchAll(
    /holds\([\s\S]*?'([^']+)',?\s*\);/g,
  );
  const document = read('docs/state-machines.md');
  const named = [...invariants].map(([, words = '']) => words);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((words) => !document.includes(words))).toEqual([]);
});
