import { isoInZone } from '../../domain/calendar/civil-time';
import type { Step } from '../../domain/escalation/case-state';
import { stepDates } from './case-dates';
import { appealPart, decisionsOf, tolerancePart } from './decision-views';
import type { CaseStep, StepTelling } from './step-telling';
import { endWords, stageWords, waitWords } from '../../domain/escalation/stage-words';
import { rungTitle } from '../../domain/policy/ladder-words';
import { authorityWords, entryWords } from './term-words';
import { replyViews } from './reply-views';

/** A step of the ladder as its page shows it. */
export function stepView(step: Step, telling: StepTelling): Omit<CaseStep, 'form'> {
  const { ladder, zone, names, texts, events } = telling;
  const { proposal, served, rectification, lookBack, organ, hearing } = step;
  const iso = (at: string): string => isoInZone(at, zone);
  const terms = ladder.rungs[proposal.rung];
  const entry = terms?.entry[proposal.entry];
  const own = events.filter((event) => 'step' in event && event.step === step.step);
  const recorded = own.findLast((event) => event.kind === 'organ-decided');
  const until = rectification?.until ?? served?.rectifyUntil;
  return {
    ...{ step: step.step, rung: step.rung, rungTitle: rungTitle(ladder, step.rung) },
    proposedRung: proposal.rung,
    ...{ stage: step.stage, stageTitle: stageWords[step.stage], end: step.end },
    endTitle: step.end === null ? null : endWords[step.end],
    version: proposal.version,
    proposedAt: iso(step.proposedAt),
    rule: entry === undefined ? { zh: '', en: '' } : entryWords(entry, ladder),
    incidentIds: proposal.incidentIds,
    person: proposal.personId === null ? null : names.person(proposal.personId),
    waitingFor: step.waiting?.for ?? null,
    waitingTitle: step.waiting === null ? null : waitWords[step.waiting.for],
    decidedBy: terms === undefined ? { zh: '', en: '' } : authorityWords(terms.decidedBy),
    alone: terms?.decidedBy.kind === 'person',
    dates: stepDates(step, telling),
    hearing: hearing && { from: iso(hearing.from), until: iso(hearing.until), silent: hearing.silent },
    replies: replyViews(step, own, telling),
    tolerance: tolerancePart(step, own, telling),
    decisions: decisionsOf(own, telling),
    appeal: appealPart(step, own, telling),
    rectification:
      until === undefined
        ? null
        : {
            until: iso(until),
            overdue: rectification?.overdue ?? false,
            returned: rectification?.returned ?? 0,
            reports: own.flatMap((event) =>
              event.kind === 'rectification-reported'
                ? [{ at: iso(event.at), by: names.who(event.by), text: texts(event.textId) }]
                : [],
            ),
          },
    lookBack: lookBack && { at: iso(lookBack.at), until: iso(lookBack.until), passed: lookBack.passed },
    organ:
      organ === null || recorded?.kind !== 'organ-decided'
        ? null
        : {
            documentNumber: recorded.documentNumber,
            decidedOn: recorded.decidedOn,
            recordedBy: names.who(organ.recordedBy),
            checkedBy: organ.checkedBy === null ? null : names.who(organ.checkedBy),
            formalitiesUntil: iso(organ.formalitiesUntil),
          },
    markUntil: step.markUntil === null ? null : iso(step.markUntil),
  };
}
