import { findingsOf } from '../../../offices/audit/findings';
import type { RunningWorkflow, Seen, SeenCase, StagedFigures } from '../../../offices/audit/seen';

const now = new Date('2026-03-02T10:00:00Z');
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);
const startedAt = minutes(-600);

const file: SeenCase = {
  ...{ id: 'c1', workflowId: 'case:u1', version: 7, status: 'open', nextAt: minutes(60) },
  folded: { version: 7, status: 'open', nextAt: minutes(60), stages: '1 hearing' },
  input: { officeId: 'o', subject: { kind: 'unit', unitId: 'u1' } },
  changedAt: minutes(-600),
  fault: null,
  missing: [],
};
const shard = {
  ...{ id: 's1', workflowId: 'round:o:weekly:2026-W10:0' },
  ...{ nextCheckpointAt: minutes(60), lastCheckpointAt: minutes(-600) },
};
const well: Seen = {
  cases: [file],
  endedLately: [],
  rounds: [{ id: 'r1', shards: [shard] }],
  cadences: ['cadence:o:weekly'],
  unconsidered: [],
  series: [{ officeId: 'o', kind: 'criticism', year: 2026, last: 2, numbers: [2, 1] }],
  downtimes: [],
};
const runs: RunningWorkflow[] = ['case:u1', shard.workflowId, 'cadence:o:weekly'].map((workflowId) => ({
  workflowId,
  startedAt,
}));
const without = (workflowId: string) => runs.filter((one) => one.workflowId !== workflowId);

const found = (seen: Partial<Seen>, running = runs): string[] =>
  findingsOf({ ...well, ...seen }, running, now).map(({ rule, subject }) => `${rule} ${subject}`);
const holding = (change: Partial<StagedFigures>, of: Partial<SeenCase> = {}) =>
  found(
    { cases: [{ ...file, ...of }] },
    runs.map((one) =>
      one.workflowId === file.workflowId && file.folded !== null
        ? { ...one, held: { ...file.folded, ...change } }
        : one,
    ),
  );
const ofCase = (change: Partial<SeenCase>) => found({ cases: [{ ...file, ...change }] });

it('finds nothing where all agrees', () => {
  expect(found({})).toEqual([]);
});

it.each<[string, string[], () => string[]]>([
  ['a case without a next date', ['case-without-date c1', 'case-differs c1'], () => ofCase({ nextAt: null })],
  [
    'a case whose date has passed',
    ['case-date-past c1'],
    () => ofCase({ nextAt: minutes(-6), folded: { ...file, nextAt: minutes(-6), stages: '1 hearing' } }),
  ],
  [
    'no case whose date has just come',
    [],
    () => ofCase({ nextAt: minutes(-4), folded: { ...file, nextAt: minutes(-4), stages: '1 hearing' } }),
  ],
  ['a case that is other than its events', ['case-differs c1'], () => ofCase({ version: 6 })],
  ['a case that cannot be read', ['case-differs c1'], () => ofCase({ folded: null, fault: 'first event' })],
  ['a proposal without its ground', ['incident-missing c1'], () => ofCase({ missing: ['i1'] })],
  ['no case whose workflow holds the same', [], () => holding({})],
  ['a workflow that holds another stage', ['case-held-differs c1'], () => holding({ stages: '1 deciding' })],
  [
    'a workflow that waits for another date',
    ['case-held-differs c1'],
    () => holding({ nextAt: minutes(90) }),
  ],
  [
    'no workflow that has not heard yet of what was just written',
    [],
    () => holding({ version: 6 }, { changedAt: minutes(-1) }),
  ],
  ['a case that does not run', ['case-not-running c1'], () => found({}, without('case:u1'))],
  ['a case that runs and is nowhere', ['case-runs-unrecorded case:u1'], () => found({ cases: [] })],
  ['no case that has just ended', [], () => found({ cases: [], endedLately: ['case:u1'] })],
  [
    'no case that has just begun',
    [],
    () => found({}, [...runs, { workflowId: 'case:u2', startedAt: minutes(-1) }]),
  ],
  [
    'a ground that nobody considered',
    ['incident-forgotten i2'],
    () =>
      found({
        unconsidered: [
          { id: 'i1', recordedAt: minutes(-10) },
          { id: 'i2', recordedAt: minutes(-20) },
        ],
      }),
  ],
  ['a shard that does not run', ['round-not-running s1'], () => found({}, without(shard.workflowId))],
  [
    'a shard whose look was not taken',
    ['round-date-past s1'],
    () => found({ rounds: [{ id: 'r1', shards: [{ ...shard, nextCheckpointAt: minutes(-6) }] }] }),
  ],
  [
    'an open round that waits for nothing, though its workflow runs',
    ['round-without-date r1', `round-runs-unrecorded ${shard.workflowId}`],
    () => found({ rounds: [{ id: 'r1', shards: [{ ...shard, nextCheckpointAt: null }] }] }),
  ],
  [
    'no round that nobody owes',
    [],
    () => found({ rounds: [{ id: 'r1', shards: [] }] }, without(shard.workflowId)),
  ],
  [
    'a cadence that does not run',
    ['cadence-not-running cadence:o:weekly'],
    () => found({}, without('cadence:o:weekly')),
  ],
  [
    'a number that is missing, and a series that lags behind',
    ['number-gap o:criticism:2026', 'number-gap o:criticism:2026'],
    () => found({ series: [{ officeId: 'o', kind: 'criticism', year: 2026, last: 2, numbers: [1, 3] }] }),
  ],
  [
    'a number that the series gave and no paper has',
    ['number-gap o:criticism:2026'],
    () => found({ series: [{ officeId: 'o', kind: 'criticism', year: 2026, last: 1, numbers: [] }] }),
  ],
  [
    'a downtime that was not given back',
    ['downtime-not-given-back d1'],
    () => found({ downtimes: [{ id: 'd1', recordedAt: minutes(-6) }] }),
  ],
])('finds %s', (_, expected, look) => {
  expect(look()).toEqual(expected);
});
