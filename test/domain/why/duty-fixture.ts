import { readFileSync } from 'node:fs';
import path from 'node:path';
import { administeredCalendar } from '../../../domain/calendar/administered-calendar';
import type { AdministeredYear } from '../../../domain/calendar/administered-year';
import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { compileRound } from '../../../domain/cadence/compile-round';
import { occasionsOf } from '../../../domain/cadence/occasions';
import { parsePolicy } from '../../../domain/policy/parse';
import type { Policy } from '../../../domain/policy/schema';
import { decideCheckpoint } from '../../../domain/round/checkpoint-decision';
import type { DutyState } from '../../../domain/round/duty-state';
import { fairDates } from '../../../domain/round/fair-dates';
import type { KnownFact, TakenCheckpoint } from '../../../domain/why/duty-story';
import type { DutyToExplain } from '../../../domain/why/why-duty';

export const source = readFileSync(path.join(__dirname, '../../../policies/five-cadences.yaml'), 'utf8');

export function policyOf(text: string): Policy {
  const { policy, errors } = parsePolicy(text);
  if (policy === null) throw new Error(JSON.stringify(errors));
  return policy;
}

interface Options {
  text?: string;
  /** Years that the office administers, the first loaded as version 1. */
  years?: AdministeredYear[];
  /** Loaded so long after the dates were set. */
  loadedAt?: string;
  /** When the round opened; as planned where it is not said. */
  opened?: string;
  /** What the dates were stored by; the same rules where it is not said. */
  storedBy?: WorkingCalendar;
}

/** A duty of a round as the engine would have stored it at its opening: nothing has happened yet. */
export function openedDuty(
  cadence: string,
  period: string,
  { text = source, years = [], loadedAt = '2020-01-01T00:00:00Z', opened, storedBy }: Options = {},
): DutyToExplain {
  const policy = policyOf(text);
  const calendar = administeredCalendar(statutoryCalendar, years);
  const compiled = compileRound(policy, cadence, period, storedBy ?? calendar);
  const { opensAt, dueAt } = compiled;
  if (opensAt === null || dueAt === null) throw new Error(`${period} is skipped: take another`);
  const openedAt = new Date(opened ?? opensAt);
  const fair = fairDates(compiled, openedAt, policy, storedBy ?? calendar);
  const dates = {
    dueAt: new Date(dueAt),
    lateAfter: new Date(fair.lateAfter),
    closesAt: new Date(fair.closesAt),
  };
  return {
    policy,
    text: { version: 3, source: text },
    calendar: {
      calendar,
      versions: years.map(({ year }, index) => ({
        year,
        version: index + 1,
        loadedAt: new Date(loadedAt),
      })),
    },
    occasions: occasionsOf(policy),
    lastRecordedAt: null,
    round: {
      ...{ cadence, period, opensAt: new Date(opensAt), ...dates },
      ...{ openedAt, plannedAt: new Date('2025-12-01T00:00:00Z'), requested: null, moves: [], givenBack: [] },
      opening: { position: 7, at: openedAt },
    },
    duty: { ordinal: 0, status: 'open', verdict: null, ...dates, required: 1 },
    facts: [],
    checkpoints: [],
    pauses: [],
    stored: { notices: [], incidents: [], verdicts: [] },
  };
}

export function fact(kind: string, at: string, position: number | null, dueAt?: string): KnownFact {
  const id = `fact-${kind}-${at}`;
  return {
    ...{ id, kind, at: new Date(at), position, by: '望溪镇 党委书记', receipt: `R-${position}` },
    ...{ dueAt: dueAt === undefined ? null : new Date(dueAt), remaining: null, entryId: `entry-${id}` },
  };
}

/** Adds a look that was taken when it was due, and what came of it for a duty that stood like this. */
export function looked(
  input: DutyToExplain,
  kind: TakenCheckpoint['kind'],
  at: string,
  known: number,
  state: Partial<DutyState> = {},
): DutyToExplain {
  const doneAt = new Date(at);
  const duty = { ordinal: 0, status: 'open', verdict: null, receivedAt: null, ...state } as const;
  const decision = decideCheckpoint(
    kind,
    [{ lateAfter: input.duty.lateAfter, ...duty }],
    doneAt,
    input.pauses,
  );
  const id = `shard:${kind}:${at}`;
  const { notices, incidents, verdicts } = input.stored;
  return {
    ...input,
    checkpoints: [...input.checkpoints, { id, kind, at: doneAt, doneAt, known, position: known + 1 }],
    stored: {
      notices: [
        ...notices,
        ...decision.notices.map((notice) => ({
          ...{ cause: id, kind: notice.kind, deliveryId: `delivery-${known}`, dropped: null },
        })),
      ],
      incidents: [
        ...incidents,
        ...decision.incidents
          .filter((one) => !incidents.some((before) => before.kind === one.kind))
          .map((one) => ({ kind: one.kind, recordedAt: doneAt })),
      ],
      verdicts: [
        ...verdicts,
        ...decision.verdicts.map(({ verdict, reason }) => ({
          ...{ verdict, reason, decidedBy: null, by: null, decidedAt: doneAt },
          ...{ entryId: `entry-${id}`, position: known + 2 },
        })),
      ],
    },
  };
}
