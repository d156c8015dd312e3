import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cameBack } from '../../../domain/escalation/came-back';
import type { CaseEvent } from '../../../domain/escalation/case-event';
import type { Answered, CaseToExplain } from '../../../domain/why/case-story';
import type { CaseStep } from '../../../domain/why/case-step';
import { whyCase } from '../../../domain/why/why-case';
import { nextDate } from '../../../domain/escalation/next-date';
import {
  heard,
  office,
  proposedCriticism,
  secretary,
  servedCriticism,
  yes,
  type CaseBench,
} from '../escalation/case-bench';
import { policyOf } from './duty-fixture';

const source = readFileSync(path.join(__dirname, '../../../policies/five-cadences.yaml'), 'utf8');

const held = (who: typeof office.head, unitId = 'office'): Answered[] =>
  (who.postKinds.length === 0 ? ['clerk'] : who.postKinds).map((postKind) => ({
    ...{ ...who.by, postKind, unitId, from: new Date('2020-01-01T00:00:00Z'), until: null },
  }));
const roster = [
  ...Object.values(office).flatMap((who) => held(who)),
  ...held(secretary, secretary.unitIds[0]),
];

/** The bench's case as it would be stored: what happened at one instant was written under one key. */
function stored(bench: CaseBench, change: Partial<CaseToExplain> = {}): CaseToExplain {
  const date = nextDate(bench.state);
  return {
    policy: policyOf(source),
    text: { version: 3, source },
    stored: { version: bench.state.version, nextAt: date === null ? null : new Date(date) },
    events: bench.events.map((event, index) => ({
      ...{ seq: index + 1, key: event.at, entryId: `entry-${index + 1}`, position: 100 + index, event },
    })),
    contextAt: (now) => ({ ...bench.context, now }),
    incidents: [{ id: 'a', dutyId: 'duty-a', position: 101 }],
    answered: roster,
    nameOf: ({ personId }) => personId,
    ...change,
  };
}

const faults = (steps: CaseStep[]): string[] =>
  steps.flatMap((step) => ('agrees' in step && step.agrees === false ? [step.says.en] : []));

function wholeWay(): CaseBench {
  const bench = proposedCriticism();
  bench.arrives('facts');
  bench.does(secretary, 'reply', { replyId: 'r', textId: 'text-reply', answers: [] });
  bench.until('hearing-ended');
  bench.does(office.head, 'open-reply', { replyId: 'r' });
  bench.does(office.head, 'decide', yes);
  bench.arrives('decision');
  bench.does(secretary, 'report-rectification', { textId: 'text-mended' });
  bench.does(office.head, 'verify-rectification', { accept: true, textId: null, until: null });
  bench.until('reminded');
  while (bench.step().stage !== 'looking-back') bench.next();
  bench.does(office.head, 'look-back', { passed: true, textId: 'text-seen' });
  return bench;
}

it('derives it that a notice came back after its arrival was noted', () => {
  const bench = proposedCriticism();
  bench.arrives('facts');
  bench.clock('2026-03-05T02:00:00.000Z').append(cameBack(bench.state, 1, 'facts', bench.context));
  const why = whyCase(stored(bench));
  expect(faults(why.steps)).toEqual([]);
  const [last] = why.steps.flatMap((step) => (step.what === 'event' ? [step] : [])).slice(-1);
  expect(last).toMatchObject({ event: 'service-failed', from: 'paper' });
});

it('decides every event of a whole case again, counts its windows, and finds who had the authority', () => {
  const why = whyCase(stored(wholeWay()));
  expect(faults(why.steps)).toEqual([]);
  expect(why.agrees).toBe(true);
  expect(why.nextAt).toEqual({ stored: null, computed: null, agrees: true });
  const derived = why.steps.flatMap((step) => (step.what === 'event' ? [`${step.event} ${step.from}`] : []));
  expect(derived.filter((one) => !one.startsWith('reminded'))).toEqual([
    'opened incident',
    'incident-joined incident',
    'incident-joined incident',
    'proposed incident',
    'facts-served paper',
    'replied command',
    'hearing-ended time',
    'reply-opened command',
    'decided command',
    'decision-served paper',
    'rectification-reported command',
    'rectification-verified command',
    'appeal-window-over time',
    'looked-back command',
    'closed command',
  ]);
  expect(why.steps.flatMap((step) => (step.what === 'window' ? [step.of] : []))).toEqual([
    ...['serve', 'hearing', 'decision', 'appeal', 'rectification', 'mark'],
    ...['verification', 'look-back-day', 'look-back'],
  ]);
  const decided = why.steps.flatMap((step) =>
    step.what === 'decision' ? [[step.event, step.postKind]] : [],
  );
  expect(decided).toEqual([
    ['decided', 'office-head'],
    ['rectification-verified', 'office-head'],
    ['looked-back', 'office-head'],
  ]);
});

it('names the entry of the ladder, the grounds with their places in the log, and what counts again', () => {
  const why = whyCase(stored(proposedCriticism()));
  expect(why.agrees).toBe(true);
  const proposal = why.steps.find((step) => step.what === 'proposal');
  expect(proposal).toMatchObject({
    rung: 'criticism',
    entry: 0,
    computed: { rung: 'criticism', entry: 0, incidentIds: ['a', 'b'] },
    agrees: true,
    grounds: [
      { incidentId: 'a', kind: 'missed', position: 101, dutyId: 'duty-a' },
      { incidentId: 'b', position: null, dutyId: null },
    ],
  });
  expect(proposal?.source).toMatchObject({ kind: 'policy', path: 'ladder.rungs.criticism.entry.0' });
  expect(why.steps.at(-1)).toMatchObject({ what: 'ahead', at: why.nextAt.stored });
});

it('a date that passed silently is derived from time, and an appeal from whoever decided it', () => {
  const bench = servedCriticism();
  bench.does(secretary, 'appeal', { textId: 'text-appeal' });
  bench.does(office.leader, 'decide-appeal', {
    outcome: 'annulled',
    rung: null,
    textId: 'text-why',
    meeting: null,
  });
  const why = whyCase(stored(bench));
  expect(faults(why.steps)).toEqual([]);
  expect(why.steps.find((step) => step.what === 'decision' && step.event === 'appeal-decided')).toMatchObject(
    {
      by: office.leader.by.personId,
      allowed: ['group-leader', 'group-deputy'],
      agrees: true,
    },
  );
});

describe('says what does not agree', () => {
  const changed = (kind: CaseEvent['kind'], change: (event: CaseEvent) => CaseEvent): CaseToExplain => {
    const input = stored(wholeWay());
    const events = input.events.map((one) =>
      one.event.kind === kind ? { ...one, event: change(one.event) } : one,
    );
    return { ...input, events };
  };

  it('where a window is shorter than the ladder gives', () => {
    const why = whyCase(
      changed(
        'facts-served',
        (event) => ({ ...event, hearingUntil: '2026-03-04T10:00:00.000Z' }) as CaseEvent,
      ),
    );
    expect(why.agrees).toBe(false);
    const hearing = why.steps.find((step) => step.what === 'window' && step.of === 'hearing');
    expect(hearing).toMatchObject({ agrees: false, until: '2026-03-04T18:00:00+08:00' });
    expect(hearing?.says.en).toContain('counted again it differs');
  });

  it('where somebody decided who did not hold the post then', () => {
    const why = whyCase(
      stored(heardAndDecided(), {
        answered: roster.filter(({ personId }) => personId !== office.head.by.personId),
      }),
    );
    expect(why.steps.find((step) => step.what === 'decision')).toMatchObject({ held: null, agrees: false });
    expect(faults(why.steps)).toHaveLength(2);
  });

  it('where a proposal rests on fewer grounds than its entry asks', () => {
    const why = whyCase(changed('incident-joined', (event) => withGround(event)));
    expect(why.agrees).toBe(false);
    expect(why.steps.find((step) => step.what === 'proposal')).toMatchObject({
      computed: null,
      agrees: false,
    });
  });

  it('where the row says another version than its events', () => {
    const input = stored(proposedCriticism());
    const why = whyCase({ ...input, stored: { ...input.stored, version: 9 } });
    expect(why.version).toEqual({ stored: 9, computed: 4, agrees: false });
    expect(why.agrees).toBe(false);
  });
});

function heardAndDecided(): CaseBench {
  const bench = heard(proposedCriticism());
  bench.does(office.head, 'decide', yes);
  return bench;
}

/** No notice of its duty had arrived. */
function withGround(event: CaseEvent): CaseEvent {
  if (event.kind !== 'incident-joined') return event;
  return { ...event, incident: { ...event.incident, unitReached: false } };
}
