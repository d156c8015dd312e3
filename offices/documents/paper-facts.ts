import type { By, CaseEvent, Meeting } from '../../domain/escalation/case-event';
import type { CaseContext } from '../../domain/escalation/case-context';
import type { CaseState, Step } from '../../domain/escalation/case-state';
import { termsOf } from '../../domain/escalation/rung-terms';
import type { DecisionFacts, DocumentFacts, MeetingFacts } from '../../domain/documents/document-facts';
import { ruleInWords } from '../../domain/documents/rule-words';
import type { Authority, Ladder } from '../../domain/policy/ladder';
import type { Rung } from '../../domain/policy/rungs';
import type { Tx } from '../../prisma/client';
import type { CaseFile } from '../../prisma/generated/client';
import { groundsOfStep } from './ground-facts';
import { namedPerson, postInWords, textOf } from './people-facts';

export interface PaperOf {
  file: Pick<CaseFile, 'officeId' | 'unitId'>;
  state: CaseState;
  /** Of the case up to now: what was decided before is said again in what follows. */
  events: readonly CaseEvent[];
  context: Pick<CaseContext, 'ladder' | 'zone'>;
}

type EventOf<K extends CaseEvent['kind']> = Extract<CaseEvent, { kind: K }>;

/** All that a paper of a step may say, as stored now. */
export async function paperFacts(
  tx: Tx,
  { file, state, events, context: { ladder, zone } }: PaperOf,
  step: Step,
  now: Date,
): Promise<Omit<DocumentFacts, 'colour'>> {
  const last = <K extends CaseEvent['kind']>(kind: K): EventOf<K> | undefined =>
    events.findLast(
      (event): event is EventOf<K> => event.kind === kind && 'step' in event && event.step === step.step,
    );
  const titleOf = (rung: Rung): string => ladder.rungs[rung]?.title.zh ?? rung;
  const { rung, proposal } = step;
  const terms = termsOf({ ladder }, rung);
  const entry = ladder.rungs[proposal.rung]?.entry[proposal.entry];
  const decided = last('decided');
  const act = last('act-done');
  const appeal = last('appeal-decided');
  const looked = last('looked-back');
  const [office, unit] = [
    await tx.office.findUniqueOrThrow({ where: { id: file.officeId } }),
    await tx.unit.findUniqueOrThrow({ where: { id: file.unitId } }),
  ];
  return {
    zone,
    office: office.name,
    unit: unit.name,
    person: await namedPerson(tx, file.unitId, state.subject, proposal.personId, now),
    step: step.step,
    rung,
    rungTitle: titleOf(rung),
    version: proposal.version,
    grounds: await groundsOfStep(tx, proposal.incidentIds),
    rule: entry === undefined ? '见督办规则' : ruleInWords(entry, titleOf),
    terms: {
      hearing: terms.hearing,
      act: terms.act?.within ?? null,
      appeal: terms.appeal.within,
      rectification: terms.rectification.within,
      mark: terms.mark,
      tolerance: terms.tolerance === 'possible',
    },
    replies: step.replies.map(({ at, late }) => ({ at, late })),
    silent: step.hearing?.silent === true,
    decision: decided === undefined ? null : await decisionOf(tx, decided, terms.decidedBy),
    served: step.served,
    interview:
      act?.act.what === 'interview'
        ? {
            heldOn: act.act.heldOn,
            text: await textOf(tx, act.act.textId),
            by: await postInWords(tx, act.by),
          }
        : null,
    appeal:
      appeal === undefined
        ? null
        : {
            ...(await decisionOf(tx, appeal, authorityOfAppeal(ladder, events, step))),
            outcome: appeal.outcome,
            newRung: appeal.rung === null ? null : titleOf(appeal.rung),
          },
    lookBack:
      looked === undefined || looked.passed ? null : { at: looked.at, text: await textOf(tx, looked.textId) },
    steps: state.steps.map((one) => ({
      step: one.step,
      rungTitle: titleOf(one.rung),
      end: one.end,
      markUntil: one.markUntil,
    })),
  };
}

/** An appeal is decided as the rung says that was appealed against, though its answer may have made it another. */
function authorityOfAppeal(ladder: Ladder, events: readonly CaseEvent[], step: Step): Authority {
  const decided = events.findLast(
    (event): event is EventOf<'decided'> => event.kind === 'decided' && event.step === step.step,
  );
  return termsOf({ ladder }, decided?.rung ?? step.proposal.rung).appeal.decidedBy;
}

async function decisionOf(
  tx: Tx,
  event: { at: string; by: By; textId: string; meeting: Meeting | null },
  authority: Authority,
): Promise<DecisionFacts> {
  return {
    at: event.at,
    by: await postInWords(tx, event.by),
    reason: await textOf(tx, event.textId),
    meeting: event.meeting === null ? null : meetingFacts(event.meeting, authority),
  };
}

function meetingFacts({ recused, ...meeting }: Meeting, authority: Authority): MeetingFacts {
  const { heldOn, members, present, inFavour, against, abstained } = meeting;
  const body = authority.kind === 'body' ? authority.title.zh : '有权决定的会议';
  return { body, heldOn, members, present, inFavour, against, abstained, recused: recused.length };
}
