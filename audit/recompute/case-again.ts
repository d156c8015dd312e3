import type { CaseContext } from '../../domain/escalation/case-context';
import type { CaseEvent } from '../../domain/escalation/case-event';
import type { Policy } from '../../domain/policy/schema';
import type { Rung } from '../../domain/policy/rungs';
import { deriveCase } from '../../domain/why/case-derive';
import type { PlacedEvent } from '../../domain/why/case-story';
import { altered } from '../bundle/bundle-fault';
import type { CaseGround } from '../bundle/case-ground';
import type { RulesInTime } from './rules-in-time';
import type { Told } from './told';

/** An entry about a case that is no event of it. */
const BESIDE = ['case.form-confirmed'];

/**
 * Decides every event of a case again, in order, each from what was known before it: proposals on the ladder of the
 * case's own policy version, windows, decisions by who answered then. Gives the number of events. Throws AlteredBundle
 * for the first that is not what had to come of it.
 */
export function caseAgain(told: readonly Told[], ground: CaseGround, rules: RulesInTime): number {
  const events = told.filter(({ kind }) => kind.startsWith('case.') && !BESIDE.includes(kind)).map(placed);
  events.sort((a, b) => a.seq - b.seq);
  const [first] = events;
  if (first === undefined) return 0;
  const policy = first.event.kind === 'opened' ? rules.policy(first.event.policyVersionId) : null;
  if (policy?.ladder === undefined) throw altered(`position ${first.position}`, 'ground-missing');
  const answered = ground.answered.map(({ from, until, ...one }) => ({
    ...{ ...one, from: new Date(from), until: until === null ? null : new Date(until) },
  }));
  const faults = [0, 1].map((known) => {
    const contextAt = contextsOf(policy, ground, rules, { openedAt: new Date(first.event.at), known });
    const derived = deriveCase({ events, contextAt, answered });
    const other = derived.events.find(({ agrees }) => agrees === false);
    if (other !== undefined) return other.placed.position;
    return derived.fault === null ? null : (derived.events.at(-1)?.placed.position ?? null);
  });
  // The second is what was loaded while an answer was on its way.
  const [fault = null] = faults;
  if (faults.every((one) => one !== null)) throw altered(`position ${fault}`, 'case-differs');
  return events.length;
}

function placed({ position, at, kind, data }: Told): PlacedEvent {
  const { seq, texts: _texts, ...body } = data;
  const event = { ...body, kind: kind.slice('case.'.length), at: at.toISOString() } as unknown as CaseEvent;
  // What was written together is of one moment.
  return { seq: Number(seq), key: event.at, entryId: '', position, event };
}

function contextsOf(
  policy: Policy,
  ground: CaseGround,
  rules: RulesInTime,
  { openedAt, known }: { openedAt: Date; known: number },
): (at: Date) => CaseContext {
  const { ladder, office } = policy;
  if (ladder === undefined) throw new Error('expected a policy with a ladder');
  return (at) => {
    const all = rules.knownAt(at);
    const then = all[Math.min(known, all.length - 1)];
    if (then === undefined) throw new Error('expected what is known from the beginning');
    const iso = at.toISOString();
    const used = new Map<Rung, Set<string>>();
    for (const { rung, source, since } of ground.used)
      if (since <= iso) used.set(rung, (used.get(rung) ?? new Set()).add(source));
    return {
      ...{ ladder, calendar: then.calendar, zone: office.timeZone, endOfDay: office.notices.until },
      subject: {
        unitKind: ground.unitKind,
        postKind: ground.postKinds.findLast(({ from }) => from <= iso)?.kind ?? null,
      },
      marks: ground.marks
        .filter(({ from, liftedAt }) => from <= iso && (liftedAt === null || liftedAt > iso))
        .map(({ rung, from, until, personId }) => ({ rung, from, until, personId })),
      used,
      downtimes: rules.downtimesAt(at).filter(({ until }) => until > openedAt),
      now: at,
    };
  };
}
