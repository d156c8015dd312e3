import { civilDateOf, isoInZone } from '../calendar/civil-time';
import { workdaysBetween } from '../calendar/workdays';
import { served } from '../escalation/arrived';
import type { CaseContext } from '../escalation/case-context';
import type { CaseState, Step } from '../escalation/case-state';
import { termsOf } from '../escalation/rung-terms';
import type { Authority } from '../policy/ladder';
import type { CaseMatter, CaseRequestKind, MatterFact } from './case-matter';
import { askedIn, matterStands } from './matter-stands';
import type { Locale } from './notice-content';

/** A case, whoever reads of it. */
export interface CaseOfMatter {
  state: CaseState;
  context: CaseContext;
  /** Of the unit that it is about, or in which the person held the post. */
  unitName: string;
  /** Of a proposal, a fact for each source. */
  factsOf: (step: Step, locale: Locale) => MatterFact[];
}

/** A case as one reader is told of it. */
export interface ToldCase extends CaseOfMatter {
  personId: string;
  locale: Locale;
  /** Where the step is read. */
  link: string;
}

/** What a case asked words for, as it stands now; null where it is not to be said any more. */
export function matterOfCase(
  request: { kind: CaseRequestKind; step: number },
  told: ToldCase,
): CaseMatter | null {
  const step = told.state.steps[request.step - 1];
  if (step === undefined || !matterStands(request, told.state)) return null;
  const { context } = told;
  const matter = {
    caseId: told.state.caseId,
    step: step.step,
    unitName: told.unitName,
    rung: step.rung,
    rungTitle: termsOf(context, step.rung).title[told.locale],
    link: told.link,
  };
  switch (request.kind) {
    case 'facts':
      return { ...matter, ...until(hearingUntil(step, context), context), ...facts(step, told) };
    case 'hearing-reminder':
      return {
        ...{ ...matter, kind: request.kind, factCount: sourcesOf(step, told.state) },
        ...until(step.hearing?.until ?? null, context),
      };
    case 'decision':
      return { ...matter, ...decision(step, context) };
    case 'appeal-result':
      return {
        ...{ ...matter, kind: request.kind, outcome: step.appeal?.outcome ?? 'annulled' },
        ...until(null, context),
      };
    case 'rectify-reminder':
      return { ...matter, kind: request.kind, ...until(step.waiting?.until ?? null, context) };
    case 'case-closed':
      return {
        ...{ ...matter, kind: request.kind, ends: told.state.steps.flatMap(({ end }) => end ?? []) },
        ...until(null, context),
      };
    case 'lapsed':
      return { ...matter, kind: request.kind, ...until(null, context) };
    default: {
      const work = workIn(step, request.kind, told);
      return work === null ? null : { ...matter, ...work };
    }
  }
}

/** Where a step of a case is read; every matter of a notice has its own. */
export function linkTo(publicUrl: string, caseId: string, step: number): string {
  return `${publicUrl}/cases/${caseId}#step-${step}`;
}

function until(at: string | null, { calendar, zone, now }: CaseContext) {
  return {
    until: at === null ? null : isoInZone(at, zone),
    workdaysLeft: at === null ? 0 : workdaysBetween(calendar, civilDateOf(now, zone), civilDateOf(at, zone)),
  };
}

/** Not served yet: as it would be if the notice arrives now, for that is when it counts from. */
function hearingUntil(step: Step, context: CaseContext): string {
  if (step.hearing !== null) return step.hearing.until;
  const event = served(step, 'facts', { how: 'notice', by: null }, context);
  if (event.kind !== 'facts-served') throw new Error('the service of the facts sets a hearing going');
  return event.hearingUntil;
}

function facts(step: Step, { state: { subject }, context, personId, locale, factsOf }: ToldCase) {
  const terms = termsOf(context, step.proposal.rung);
  const named = subject.kind === 'person' ? subject.personId : step.proposal.personId;
  const who = named === null ? null : named === personId ? ('reader' as const) : ('other' as const);
  return {
    kind: 'facts' as const,
    facts: factsOf(step, locale),
    version: step.proposal.version,
    against: { unit: subject.kind === 'unit', person: who },
    hearingWorkdays: terms.hearing.workdays,
    tolerance: terms.tolerance === 'possible' && step.tolerance === null,
  };
}

function decision(step: Step, context: CaseContext) {
  const { actUntil, rectifyUntil, markUntil, appealUntil } = step.served ?? servedNow(step, context);
  const iso = (at: string): string => isoInZone(at, context.zone);
  return {
    kind: 'decision' as const,
    decidedAt: iso(step.decision?.at ?? context.now.toISOString()),
    replies: step.replies.length,
    actUntil: actUntil === null ? null : iso(actUntil),
    rectifyUntil: iso(rectifyUntil),
    markUntil: iso(markUntil),
    ...until(appealUntil, context),
  };
}

function servedNow(step: Step, context: CaseContext) {
  const event = served(step, 'decision', { how: 'notice', by: null }, context);
  if (event.kind !== 'decision-served') throw new Error('the service of a decision sets its terms going');
  return event;
}

function workIn(step: Step, kind: Parameters<typeof askedIn>[1], { state, context }: ToldCase) {
  const asked = askedIn(step, kind);
  if (asked === null) return null;
  const place = asked.kind === 'to-decide-appeal' ? (step.appeal?.place ?? 0) : step.place;
  return {
    kind: asked.kind,
    factCount: sourcesOf(step, state),
    replies: step.replies.length,
    passedUp: kind === 'passed-up' || place > 0,
    byBody: authorityOf(step, asked.kind, context).kind === 'body',
    paper: asked.wait.for === 'service' ? ('decision' as const) : ('facts' as const),
    toleranceAsked: step.tolerance?.state === 'asked',
    ...until(asked.wait.until, context),
  };
}

function authorityOf(step: Step, kind: string, context: CaseContext): Authority {
  return kind === 'to-decide-appeal'
    ? termsOf(context, step.rung).appeal.decidedBy
    : termsOf(context, step.proposal.rung).decidedBy;
}

/** A duty that was overdue and then missed is one fact. */
function sourcesOf({ proposal }: Step, { incidents }: CaseState): number {
  const of = incidents.filter(({ incidentId }) => proposal.incidentIds.includes(incidentId));
  return new Set(of.map(({ sourceId }) => sourceId)).size;
}
