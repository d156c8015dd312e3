import { compareLooks, type LookRow } from '../../../domain/gaps/compare-looks';
import { looksInTime } from '../../../domain/gaps/looks-in-time';
import { standingStages } from '../../../domain/gaps/standing-stages';
import {
  compareDates,
  compareOpening,
  compareUnexpected,
  type RoundRow,
} from '../../../domain/gaps/compare-round';
import { dateStages, last, type DateStage } from '../../../domain/gaps/date-stages';
import type { ExpectedInTime } from '../../../domain/gaps/expected-rounds';
import type { Ground } from '../../../domain/gaps/gap';
import { at, downtime, expectedWeek11, knownWith, toldOf, version } from './in-time';

const GRACE = { graceMs: 120_000 };
const NOW = at('2026-03-20T12:00');
const settled = { by: new Date(NOW.getTime() - GRACE.graceMs), ...GRACE };
const OPENED: Ground = { reason: 'opened-late', proof: { table: 'log_entry', id: 'opened' } };
const CALENDAR: Ground = { reason: 'calendar-changed', proof: { table: 'calendar_version', id: 'c' } };

/** The row of the eleventh week: opened, due on Monday 9 March at 18:00, closed on Wednesday. */
function row(given: Partial<RoundRow> = {}): RoundRow {
  return {
    ...{
      id: 'r1',
      cadence: 'weekly-meeting',
      period: '2026-W11',
      state: 'closed',
      policyVersionId: 'policy-1',
    },
    ...{ dueAt: at('2026-03-09T18:00'), lateAfter: at('2026-03-09T18:00'), closesAt: at('2026-03-11T18:00') },
    ...{
      plannedAt: at('2026-03-02T09:00'),
      openedAt: at('2026-03-06T09:00'),
      closedAt: at('2026-03-11T18:00'),
    },
    ...given,
  };
}

const unopened = (state: string): RoundRow => row({ state, openedAt: null, closedAt: null });
const overOpening = downtime('2026-03-06T08:00', '2026-03-06T15:00');

describe('a round against the one that was to open', () => {
  const late = at('2026-03-06T15:00');
  const heldBack = expectedWeek11({ versions: [version(1, '2026-03-06T15:00')] });
  it.each<
    [
      string,
      RoundRow | null,
      { expected?: ExpectedInTime; down?: typeof overOpening; skippedBy?: Ground },
      string[],
    ]
  >([
    ['opened at its hour', row(), {}, []],
    ['never was', null, {}, ['missing: unexplained']],
    ['was planned and never opened', unopened('planned'), {}, ['missing: unexplained']],
    [
      'passed while the engine was down',
      unopened('gap'),
      { down: overOpening },
      ['missing: engine-down engine_downtime down-1'],
    ],
    ['is a gap, and no downtime is known', unopened('gap'), {}, ['missing: unexplained']],
    [
      'was skipped by the calendar of then',
      unopened('skipped'),
      { skippedBy: CALENDAR },
      ['missing: calendar-changed calendar_version c'],
    ],
    ['was skipped, and no calendar says why', unopened('skipped'), {}, ['missing: unexplained']],
    ['opened late', row({ openedAt: late }), {}, ['late: unexplained']],
    [
      'opened when the engine was back',
      row({ openedAt: late }),
      { down: overOpening },
      ['late: engine-down engine_downtime down-1'],
    ],
    [
      'opened when its policy came into force',
      row({ openedAt: late }),
      { expected: heldBack },
      ['late: policy-changed policy_version policy-1'],
    ],
    ['opened before its time', row({ openedAt: at('2026-03-05T09:00') }), {}, ['different: unexplained']],
  ])('%s', (_what, there, { expected = expectedWeek11(), down, skippedBy = null }, told) => {
    const compared = compareOpening(
      expected,
      there,
      down === undefined ? [] : [down],
      settled,
      skippedBy ?? null,
    );
    expect(toldOf(compared.gaps)).toEqual(told);
    expect([compared.expected, compared.observed]).toEqual([1, there?.openedAt == null ? 0 : 1]);
  });

  it('nothing is expected of one that opens after now', () => {
    const soon = { by: at('2026-03-06T08:59'), ...GRACE };
    expect(compareOpening(expectedWeek11(), null, [], soon)).toMatchObject({ expected: 0, gaps: [] });
  });

  it('one that no rule expects was asked for by a person, or is listed', () => {
    const asked: Ground = { reason: 'extra-round', proof: { table: 'log_entry', id: 'e1' } };
    expect(toldOf(compareUnexpected(row(), asked).gaps)).toEqual(['extra: extra-round log_entry e1']);
    expect(toldOf(compareUnexpected(row(), null).gaps)).toEqual(['extra: unexplained']);
  });
});

interface Life {
  openedAt?: string;
  calendarAt?: string;
  down?: ReturnType<typeof downtime>;
}

/** The dates of the round through its life; a calendar makes Monday a holiday, so that it is due on Tuesday. */
function stagesOf({ openedAt = '2026-03-06T09:00', calendarAt, down }: Life): [DateStage, ...DateStage[]] {
  const { version: of, compiled, opens } = expectedWeek11();
  const holidays = [{ date: '2026-03-09', name: '放假' }];
  const known = calendarAt === undefined ? knownWith() : knownWith([calendarAt, { holidays }]);
  const life = { openedAt: at(openedAt), until: NOW, opened: OPENED, known };
  return dateStages({
    policy: of.policy,
    compiled,
    opens,
    ...life,
    downtimes: down === undefined ? [] : [down],
  });
}

const holding = (stages: readonly [DateStage, ...DateStage[]]): Partial<RoundRow> => {
  const { compiled, fair } = last(stages);
  return {
    dueAt: new Date(compiled.dueAt ?? ''),
    lateAfter: new Date(fair.lateAfter),
    closesAt: new Date(fair.closesAt),
  };
};
const atDue = downtime('2026-03-09T17:00', '2026-03-09T20:00');

describe('the dates of a round against those computed again', () => {
  const same = { expected: 'policy-1', inForceAtOpening: 'policy-1' };
  it.each<[string, Life, string[]]>([
    ['as they were expected', {}, []],
    [
      'moved by a calendar while it was open',
      { calendarAt: '2026-03-07T10:00' },
      Array(3).fill('different: calendar-changed calendar_version calendar-1') as string[],
    ],
    [
      'given back after a downtime',
      { down: atDue },
      Array(2).fill('different: engine-down engine_downtime down-1') as string[],
    ],
    [
      'later for a late opening',
      { openedAt: '2026-03-09T10:00' },
      Array(2).fill('different: opened-late log_entry opened') as string[],
    ],
  ])('%s', (_what, life, told) => {
    const stages = stagesOf(life);
    expect(toldOf(compareDates(row(holding(stages)), stages, same))).toEqual(told);
  });

  it.each(['dueAt', 'lateAfter', 'closesAt'] as const)(
    'another %s than any that is computed is listed',
    (date) => {
      const gaps = compareDates(row({ [date]: at('2026-03-25T18:00') }), stagesOf({}), same);
      expect(toldOf(gaps)).toEqual(['different: unexplained']);
      expect(gaps[0]).toMatchObject({ observed: '2026-03-25T10:00:00.000Z', place: { roundId: 'r1' } });
    },
  );

  it('dates that a calendar should have moved, and did not, are listed', () => {
    const stages = standingStages(stagesOf({ calendarAt: '2026-03-07T10:00' }), row(), settled.by);
    expect(toldOf(compareDates(row(), stages, same))).toEqual(Array(3).fill('different: unexplained'));
  });

  it('a calendar after the close moves only what was opened again', () => {
    const stages = stagesOf({ calendarAt: '2026-03-12T10:00' });
    const told = (there: RoundRow) =>
      toldOf(compareDates(there, standingStages(stages, there, settled.by), same));
    expect(told(row())).toEqual([]);
    expect(new Set(told(row(holding(stages))))).toEqual(
      new Set(['different: calendar-changed calendar_version calendar-1']),
    );
  });

  it('another version is one that was in force when it opened, or is listed', () => {
    const follows = row({ policyVersionId: 'policy-2' });
    const told = (inForceAtOpening: string) =>
      toldOf(compareDates(follows, stagesOf({}), { expected: 'policy-1', inForceAtOpening }));
    expect(told('policy-2')).toEqual(['different: policy-changed policy_version policy-2']);
    expect(told('policy-1')).toEqual(['different: unexplained']);
  });
});

describe('the looks of a shard against those of its dates', () => {
  const look = (kind: string, moment: string, doneAt = moment): LookRow => ({
    kind,
    at: at(moment),
    doneAt: at(doneAt),
  });
  const opening = look('opening', '2026-03-06T09:00');
  const due = look('due', '2026-03-09T18:00');
  const close = look('close', '2026-03-11T18:00');
  const again = look('close', '2026-03-13T12:00');
  const returned: Ground = { reason: 'returned', proof: { table: 'duty_fact', id: 'f1' } };
  const lasting = downtime('2026-03-11T17:00', '2026-03-20T12:00');

  it.each<[string, LookRow[], Life, string[]]>([
    ['all were taken', [opening, due, close], {}, []],
    ['one was not', [opening, close], {}, ['missing: unexplained']],
    [
      'the engine is still down',
      [opening, due],
      { down: lasting },
      ['missing: engine-down engine_downtime down-1'],
    ],
    [
      'one was taken late',
      [opening, look('due', '2026-03-09T18:00', '2026-03-09T19:00'), close],
      {},
      ['late: unexplained'],
    ],
    [
      'a downtime lay over one',
      [
        opening,
        look('due', '2026-03-09T18:00', '2026-03-09T20:00'),
        look('late', '2026-03-10T18:00'),
        look('close', '2026-03-12T18:00'),
      ],
      { down: atDue },
      [
        'late: engine-down engine_downtime down-1',
        'extra: engine-down engine_downtime down-1',
        'different: engine-down engine_downtime down-1',
      ],
    ],
    [
      'a calendar moved what was ahead',
      [opening, look('due', '2026-03-10T18:00'), look('close', '2026-03-12T18:00')],
      { calendarAt: '2026-03-07T10:00' },
      Array(2).fill('different: calendar-changed calendar_version calendar-1') as string[],
    ],
    ['one more for a date of its own', [opening, due, close, again], {}, ['extra: returned duty_fact f1']],
    [
      'one more for nothing',
      [opening, due, close, look('close', '2026-03-14T12:00')],
      {},
      ['extra: unexplained'],
    ],
  ])('%s', (_what, looks, life, told) => {
    const place = { cadence: 'weekly-meeting', period: '2026-W11', roundId: 'r1', shardId: 's1' };
    const stages = stagesOf(life.down === lasting ? {} : life);
    const { opens, heldBy } = expectedWeek11();
    const inTime = {
      looks: looksInTime(stages),
      opens,
      heldBy,
      downtimes: life.down === undefined ? [] : [life.down],
    };
    const shard = { place, looks, again: [{ at: again.at, ground: returned }] };
    const compared = compareLooks(shard, inTime, settled);
    expect(toldOf(compared.gaps)).toEqual(told);
    const [missing, extra] = ['missing', 'extra'].map(
      (difference) => compared.gaps.filter((gap) => gap.difference === difference).length,
    );
    expect(compared.observed).toBe(compared.expected - (missing ?? 0) + (extra ?? 0));
  });
});
