import type { z } from 'zod';
import { may } from '../../domain/authority/may';
import { civilDateOf, isoInZone } from '../../domain/calendar/civil-time';
import { workdaysBetween } from '../../domain/calendar/workdays';
import type { Asker } from '../../domain/escalation/case-command';
import type { CaseState, Step } from '../../domain/escalation/case-state';
import { marksAt } from '../../domain/escalation/marks';
import type { Ladder } from '../../domain/policy/ladder';
import { askerOf } from '../../offices/cases/asker';
import { pastOf } from '../../offices/cases/context';
import { rulesInForce } from '../../offices/rules';
import type { Database } from '../../prisma/client';
import type { Asking } from '../auth/actor';
import type { proposalPage } from '../routes/case-schemas';
import { stepSentence } from './case-sentence';
import { foldCases } from './fold-cases';
import { laddersOf } from './ladders';
import { hasTurnNow, mayDecideOn } from './may-decide-on';
import { namesOf, type Names } from './names';
import { rungTitle } from '../../domain/policy/ladder-words';
import { stageWords } from '../../domain/escalation/stage-words';
import { undecidedCases } from './undecided-cases';

type Page = z.infer<typeof proposalPage>;
type Item = Page['deciding'][number];

/**
 * The proposals that wait for this actor, by the roster: those on which it is their turn, and those still being heard
 * that will come to them. Whose own case it is sees none of it here.
 */
export async function proposalsFor(db: Database, actor: Asking, now: Date): Promise<Page> {
  const page: Page = { deciding: [], hearing: [] };
  const { officeId, postId } = actor;
  if (postId === null || !may(actor.role, 'case.decide')) return page;
  const files = await undecidedCases(db, actor.reach);
  const states = await foldCases(
    db,
    files.map(({ id }) => id),
  );
  const ladderOf = await laddersOf(
    db,
    files.map(({ policyVersionId }) => policyVersionId),
  );
  const subjects = [...states.values()].map(({ subject }) => subject);
  const past = await pastOf(db, officeId, subjects, null);
  const units = new Map(files.map(({ unitId, unitName }) => [unitId, unitName]));
  const { policy, calendar } = await rulesInForce(db, officeId, now);
  const zone = policy.office.timeZone;
  const named = [...states.values()].flatMap(({ steps, subject }) => [
    ...steps.flatMap(({ proposal }) => proposal.personId ?? []),
    ...(subject.kind === 'person' ? [subject.personId] : []),
  ]);
  const names = await namesOf(db, named, []);
  const askers = new Map<string, Promise<Asker | null>>();
  for (const { id, policyVersionId, unitId } of files) {
    const [state, ladder] = [states.get(id), ladderOf(policyVersionId)];
    if (state === undefined || ladder === undefined) continue;
    const known =
      askers.get(unitId) ?? askerOf(db, { officeId, postId, role: actor.role }, state.subject, now);
    askers.set(unitId, known);
    const asker = await known;
    const marks = marksAt({ ...state, steps: [] }, { marks: past.marksOf(state.subject) }, now).length;
    const unit = { id: unitId, name: units.get(unitId) ?? unitId };
    for (const step of state.steps) {
      if (asker === null || isOwn(state, step, asker) || !mayDecideOn(step, asker, ladder)) continue;
      const item = itemOf({ state, step, ladder, asker, names, unit, marks, zone });
      const until = step.waiting?.for === 'decision' ? step.waiting.until : null;
      const left =
        until === null ? null : workdaysBetween(calendar, civilDateOf(now, zone), civilDateOf(until, zone));
      const list =
        step.stage === 'deciding' ? (hasTurnNow(step, asker, ladder) ? page.deciding : null) : page.hearing;
      list?.push({ ...item, workdaysLeft: left });
    }
  }
  const soonest = (a: Item, b: Item) =>
    (a.decideUntil ?? a.hearingUntil ?? '~') < (b.decideUntil ?? b.hearingUntil ?? '~') ? -1 : 1;
  page.deciding.sort(soonest);
  page.hearing.sort(soonest);
  return page;
}

/** As the case itself sees it: of their unit, or they are named. */
function isOwn({ subject }: CaseState, { proposal }: Step, { by, unitIds }: Asker): boolean {
  const named = [proposal.personId, subject.kind === 'person' ? subject.personId : null];
  return unitIds.includes(subject.unitId) || named.includes(by.personId);
}

interface Told {
  state: CaseState;
  step: Step;
  ladder: Ladder;
  asker: Asker;
  names: Names;
  unit: { id: string; name: string };
  marks: number;
  zone: string;
}

function itemOf({ state, step, ladder, asker, names, unit, marks, zone }: Told): Omit<Item, 'workdaysLeft'> {
  const { proposal, replies, hearing, waiting } = step;
  const person = proposal.personId === null ? null : names.person(proposal.personId);
  return {
    ...{ caseId: state.caseId, step: step.step, version: proposal.version, unit, person },
    ...{ rung: proposal.rung, rungTitle: rungTitle(ladder, proposal.rung) },
    ...{ stage: step.stage, stageTitle: stageWords[step.stage] },
    hearingUntil: hearing === null ? null : isoInZone(hearing.until, zone),
    decideUntil: waiting?.for === 'decision' ? isoInZone(waiting.until, zone) : null,
    facts: proposal.incidentIds.length,
    replies: replies.length,
    unopened: replies.filter(({ openedBy }) => !openedBy.includes(asker.by.personId)).length,
    earlierMarks: marks,
    alone: ladder.rungs[proposal.rung]?.decidedBy.kind === 'person',
    sentence: stepSentence(unit.name, state, step, ladder),
  };
}
