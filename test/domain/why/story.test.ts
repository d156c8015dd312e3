import type { CheckpointStep, DutyStep } from '../../../domain/why/duty-step';
import type { KnownFact } from '../../../domain/why/duty-story';
import { whyDuty, type DutyToExplain, type WhyDuty } from '../../../domain/why/why-duty';
import { fact, looked, openedDuty } from './duty-fixture';

const looks = (why: WhyDuty): CheckpointStep[] =>
  why.steps.filter((step): step is CheckpointStep => step.what === 'checkpoint');
const verdicts = (why: WhyDuty) => why.steps.filter((step) => step.what === 'verdict');

// Due on 30 June 18:00, closes on 2 July 18:00; somebody has to accept it.
const june = (): DutyToExplain => openedDuty('monthly-list', '2026-06');
const OPENING = '2026-06-01T09:00:00+08:00';
const DUE = '2026-06-30T18:00:00+08:00';
const CLOSE = '2026-07-02T18:00:00+08:00';

const with_ = (input: DutyToExplain, duty: Partial<DutyToExplain['duty']>): DutyToExplain => ({
  ...input,
  duty: { ...input.duty, ...duty },
});

it('an opened duty: told of at the opening, with the looks that are to come and no verdict yet', () => {
  const why = whyDuty(looked(june(), 'opening', OPENING, 10));
  expect(looks(why)).toMatchObject([
    { checkpoint: 'opening', known: 10, facts: [], status: 'open', agrees: true, deliveryId: 'delivery-10' },
  ]);
  expect(looks(why)[0]?.computed).toEqual({ notice: 'opening', incident: null, verdict: null, reason: null });
  const ahead = why.steps.flatMap((step) => (step.what === 'ahead' ? step.checkpoint : []));
  expect(ahead).toEqual(['reminder', 'due', 'close']);
  expect(verdicts(why)).toMatchObject([{ verdict: null, computed: null, agrees: true }]);
  expect(why.agrees).toBe(true);
});

it('missed: each look decided again from what was known at its place in the log', () => {
  let input = looked(june(), 'opening', OPENING, 10);
  input = looked(input, 'due', DUE, 20);
  input = looked(input, 'close', CLOSE, 30);
  const why = whyDuty(with_(input, { status: 'closed', verdict: 'missed' }));
  expect(looks(why).map(({ computed, agrees }) => [computed, agrees])).toEqual([
    [{ notice: 'opening', incident: null, verdict: null, reason: null }, true],
    [{ notice: 'late', incident: 'overdue', verdict: null, reason: null }, true],
    [{ notice: null, incident: 'missed', verdict: 'missed', reason: 'not-received' }, true],
  ]);
  expect(verdicts(why)).toMatchObject([{ verdict: 'missed', computed: 'missed', by: null, agrees: true }]);
  expect([why.agrees, why.status]).toEqual([true, { stored: 'closed', computed: 'closed', agrees: true }]);
});

it('reported in time: known at the due look, on time at the close by the time of receipt, and still to be accepted', () => {
  const report = fact('outcome', '2026-06-30T17:59:59+08:00', 15);
  let input: DutyToExplain = { ...june(), facts: [report] };
  input = looked(input, 'opening', OPENING, 10);
  const reported = { status: 'reported', receivedAt: report.at } as const;
  input = looked(input, 'due', DUE, 20, reported);
  input = looked(input, 'close', CLOSE, 30, reported);
  const why = whyDuty(with_(input, { status: 'reported', verdict: 'on-time' }));
  expect(looks(why).map(({ status, facts }) => [status, facts])).toEqual([
    ['open', []],
    ['reported', [{ fact: 'outcome', position: 15 }]],
    ['reported', [{ fact: 'outcome', position: 15 }]],
  ]);
  expect(why.steps.find(({ what }) => what === 'fact')).toMatchObject({
    fact: 'outcome',
    by: '望溪镇 党委书记',
    source: { kind: 'fact', position: 15 },
  });
  expect(why.agrees).toBe(true);
});

it('an outcome committed while the look was taken was seen by it, though its place in the log is later', () => {
  const report = fact('outcome', '2026-06-30T17:59:59+08:00', 21);
  const seen = { status: 'reported', receivedAt: report.at } as const;
  const input = looked({ ...june(), facts: [report] }, 'due', DUE, 20, seen);
  const why = whyDuty(with_(input, { status: 'reported' }));
  expect(looks(why)).toMatchObject([
    { known: 20, facts: [{ position: 21 }], status: 'reported', agrees: true },
  ]);
  // Not seen: the same fact, and a notice that went out for what was not known yet.
  const blind = whyDuty(
    with_(looked({ ...june(), facts: [report] }, 'due', DUE, 20), { status: 'reported' }),
  );
  expect(looks(blind)).toMatchObject([{ facts: [], status: 'open', agrees: true }]);
});

it('returned: the date that a person set replaces the rules’, and the close waits for it', () => {
  const newDate = '2026-07-10T18:00:00+08:00';
  const facts = [
    fact('outcome', '2026-06-29T10:00:00+08:00', 15),
    fact('returned', '2026-06-30T10:00:00+08:00', 16, newDate),
  ];
  const returned = { status: 'returned', lateAfter: new Date(newDate) } as const;
  const stored = { ...returned, dueAt: new Date(newDate) };
  const input = looked({ ...june(), facts }, 'close', CLOSE, 30, returned);
  const why = whyDuty(with_(input, stored));
  expect(why.steps.find(({ what }) => what === 'returned')).toMatchObject({
    of: 'due',
    from: '2026-06-30T18:00:00+08:00',
    to: newDate,
    source: { kind: 'fact', position: 16 },
  });
  expect(looks(why)).toMatchObject([{ computed: { verdict: null }, lateAfter: newDate, agrees: true }]);
  expect(why.dates.map(({ date, computed }) => [date, computed])).toEqual([
    ['opens', OPENING],
    ['due', newDate],
    ['lateAfter', newDate],
    ['closes', CLOSE],
  ]);
  expect(why.agrees).toBe(true);
  const again = looked(input, 'close', newDate, 40, returned);
  const missed = whyDuty(with_(again, { ...stored, status: 'closed', verdict: 'missed' }));
  expect(verdicts(missed)).toMatchObject([{ verdict: 'missed', reason: 'not-received-again', agrees: true }]);
  expect(missed.agrees).toBe(true);
});

it('a late outcome after the close supersedes what the close decided, and so does an excuse', () => {
  const late = fact('outcome', '2026-07-03T09:00:00+08:00', 35);
  const excused = fact('excused', '2026-07-06T09:00:00+08:00', 40);
  const input = looked({ ...june(), facts: [late, excused] }, 'close', CLOSE, 30);
  const superseding = { decidedBy: null, by: null };
  input.stored.verdicts.push(
    {
      ...superseding,
      ...{ verdict: 'late', reason: 'received', decidedAt: late.at, entryId: late.entryId, position: 35 },
    },
    {
      ...{ verdict: 'excused', reason: 'excused', decidedBy: 'post-1', by: '整体推进办 经办' },
      ...{ decidedAt: excused.at, entryId: excused.entryId, position: 40 },
    },
  );
  const why = whyDuty(with_(input, { status: 'excused', verdict: 'excused' }));
  expect(verdicts(why)).toMatchObject([
    { verdict: 'missed', computed: 'missed', agrees: true },
    { verdict: 'late', computed: 'late', agrees: true },
    { verdict: 'excused', computed: 'excused', by: '整体推进办 经办', agrees: true },
  ]);
  expect(why.agrees).toBe(true);
});

it('a verdict that a person judged is taken as it was recorded', () => {
  const input = looked(june(), 'close', CLOSE, 30);
  input.stored.verdicts.push({
    ...{ verdict: 'false', reason: 'inspection', decidedBy: 'post-1', by: '整体推进办 经办' },
    ...{ decidedAt: new Date('2026-07-08T09:00:00+08:00'), entryId: 'entry-judged', position: 50 },
  });
  const why = whyDuty(with_(input, { status: 'closed', verdict: 'false' }));
  expect(verdicts(why)[1]).toMatchObject({ verdict: 'false', computed: null, agrees: true });
  expect([why.verdict.computed, why.agrees]).toEqual(['false', true]);
});

it('what fell due in a pause is excused; the pause counts as it was known at the look', () => {
  const pauses = [
    { from: new Date('2026-06-29T09:00:00+08:00'), until: new Date('2026-07-01T09:00:00+08:00') },
  ];
  const lasting = [{ from: new Date('2026-06-29T09:00:00+08:00'), until: null }];
  const due = looked({ ...june(), pauses: lasting }, 'due', DUE, 20);
  const input = looked({ ...due, pauses }, 'close', CLOSE, 30);
  const why = whyDuty(with_(input, { status: 'excused', verdict: 'excused' }));
  expect(looks(why)).toMatchObject([
    { paused: true, computed: { notice: 'late', incident: null } },
    { paused: false, computed: { verdict: 'excused', reason: 'paused' } },
  ]);
  expect(why.agrees).toBe(true);
});

it('a round that a calendar moved: before the move its looks went by the date of then', () => {
  const moved = { at: new Date('2026-06-30T19:00:00+08:00'), position: 25 };
  const input = looked(june(), 'due', '2026-06-29T18:00:00+08:00', 20, {
    lateAfter: new Date('2026-06-29T18:00:00+08:00'),
  });
  const moves = [{ ...moved, from: new Date('2026-06-29T18:00:00+08:00'), to: new Date(DUE) }];
  const why = whyDuty({ ...input, round: { ...input.round, moves } });
  expect(looks(why)).toMatchObject([{ lateAfter: '2026-06-29T18:00:00+08:00', agrees: true }]);
  expect(why.steps.find(({ what }) => what === 'moved')).toMatchObject({
    from: '2026-06-29',
    to: '2026-06-30',
    source: { entry: 'round.moved', position: 25 },
  });
  expect(why.agrees).toBe(true);
});

describe('what was tampered with shows', () => {
  const told = (): DutyToExplain => looked(looked(june(), 'opening', OPENING, 10), 'close', CLOSE, 30);
  const whole = (): DutyToExplain => with_(told(), { status: 'closed', verdict: 'missed' });

  it.each<[string, (input: DutyToExplain) => DutyToExplain, DutyStep['what'] | 'status' | 'holds']>([
    [
      'another verdict',
      (input) => ({
        ...input,
        stored: {
          ...input.stored,
          verdicts: input.stored.verdicts.map((verdict) => ({ ...verdict, verdict: 'on-time' })),
        },
      }),
      'verdict',
    ],
    [
      'a verdict that is gone',
      (input) => ({ ...input, stored: { ...input.stored, verdicts: [] } }),
      'verdict',
    ],
    [
      'a notice that nobody asked for',
      (input) => ({ ...input, stored: { ...input.stored, notices: [] } }),
      'checkpoint',
    ],
    ['another status', (input) => with_(input, { status: 'verified' }), 'status'],
    ['another verdict in the duty’s own row', (input) => with_(input, { verdict: 'on-time' }), 'holds'],
  ])('%s', (_what, tamper, where) => {
    expect(whyDuty(whole()).agrees).toBe(true);
    const why = whyDuty(tamper(whole()));
    expect(why.agrees).toBe(false);
    if (where === 'status') expect(why.status.agrees).toBe(false);
    else if (where === 'holds') expect(why.verdict).toMatchObject({ computed: 'missed', agrees: false });
    else {
      const faulty = why.steps.filter((step) => step.what === where && 'agrees' in step && !step.agrees);
      expect(faulty).toHaveLength(1);
    }
  });
});

it('several outcomes, or a number that counts down, make a duty done at the last', () => {
  const facts = [
    fact('outcome', '2026-06-10T10:00:00+08:00', 15),
    fact('outcome', '2026-06-20T10:00:00+08:00', 16),
  ];
  const two = with_({ ...june(), facts }, { required: 2, status: 'reported' });
  expect(whyDuty(two).status.computed).toBe('reported');
  expect(whyDuty({ ...two, facts: facts.slice(0, 1) }).status.computed).toBe('open');

  const [first, second] = [4, 0].map((remaining, index) => ({ ...facts[index], remaining }) as KnownFact);
  const { policy } = two;
  const monthly = policy.cadences['monthly-list'];
  if (monthly === undefined || first === undefined || second === undefined) throw new Error('no list');
  const remaining = { unit: { zh: '户', en: 'households' }, from: 9, target: 0 };
  const outcome = { ...monthly.outcome, remaining };
  const counting = { ...policy, cadences: { ...policy.cadences, 'monthly-list': { ...monthly, outcome } } };
  const down = with_({ ...two, policy: counting }, { required: 1 });
  expect(whyDuty({ ...down, facts: [first] }).status.computed).toBe('open');
  expect(whyDuty({ ...down, facts: [first, second] }).status.computed).toBe('reported');
});

it('found false by a person: the verdict is theirs, supersedes, and nothing more is asked', () => {
  const report = fact('outcome', '2026-06-29T09:00:00+08:00', 15);
  const found = fact('found-false', '2026-07-06T09:00:00+08:00', 40);
  const reported = { status: 'reported', receivedAt: report.at } as const;
  const input = looked({ ...june(), facts: [report, found] }, 'close', CLOSE, 30, reported);
  input.stored.verdicts.push({
    ...{ verdict: 'false', reason: 'found-false', decidedBy: 'post-1', by: '整体推进办 经办' },
    ...{ decidedAt: found.at, entryId: found.entryId, position: 40 },
  });
  const why = whyDuty(with_(input, { status: 'closed', verdict: 'false' }));
  expect(verdicts(why).at(-1)).toMatchObject({
    ...{ verdict: 'false', computed: 'false', by: '整体推进办 经办', agrees: true },
  });
  expect(why.agrees).toBe(true);
});
