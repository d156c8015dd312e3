import type { z } from 'zod';
import { may } from '../../domain/authority/may';
import { isoInZone } from '../../domain/calendar/civil-time';
import { askerOf } from '../../offices/cases/asker';
import { inReach } from '../../offices/reach';
import { rulesInForce } from '../../offices/rules';
import { storedCase, type StoredCase } from '../../offices/cases/stored-case';
import type { Database } from '../../prisma/client';
import type { Asking } from '../auth/actor';
import type { unitRecord as unitRecordSchema } from '../routes/incident-schemas';
import { postsToday } from '../units/posts-today';
import { documentLines } from './case-documents';
import { factLines } from './case-facts';
import { caseItems } from './case-items';
import { markLines } from './case-marks';
import { appealWords } from '../../domain/escalation/stage-words';
import { rungTitle } from '../../domain/policy/ladder-words';
import { laddersOf } from './ladders';
import { mayDecideOn } from './may-decide-on';
import { idsIn, namesOf } from './names';
import { recordForInspector } from './record-for-inspector';
import { replyViews } from './reply-views';
import { textsIn, type TextDeps } from './texts';

type UnitRecord = z.infer<typeof unitRecordSchema>;

/** More than a record shows of one unit; what is older stands in its closed cases. */
const CASES = 50;
const FACTS = 200;

/**
 * The record of a unit: what a decider will have before them, line by line. Its secretary sees the same, and before
 * anything rests on it. The guard has
 * held the unit to the actor's reach.
 */
export async function unitRecord(
  deps: TextDeps,
  actor: Asking,
  unitId: string,
  now: Date,
): Promise<UnitRecord> {
  const { db } = deps;
  const { officeId, reach } = actor;
  const unit = await db.unit.findUniqueOrThrow({ where: { id: unitId } });
  const { policy } = await rulesInForce(db, officeId, now);
  const zone = policy.office.timeZone;
  const about = {
    unit: { id: unit.id, name: unit.name, kind: unit.kind },
    // Out of reach it would be a link to nothing.
    parent:
      unit.parentId !== null && inReach(reach, unit.parentId) ? await parentOf(db, unit.parentId) : null,
    posts: await postsToday(db, unitId, { zone, now }),
  };
  if (!may(actor.role, 'case.read'))
    return { ...about, ...(await recordForInspector(db, { officeId, unitId, name: unit.name }, zone, now)) };
  const files = await db.caseFile.findMany({
    where: { officeId, unitId },
    orderBy: [{ status: 'desc' }, { openedAt: 'desc' }, { id: 'asc' }],
    take: CASES,
    select: { id: true, policyVersionId: true },
  });
  const caseIds = files.map(({ id }) => id);
  const cases: StoredCase[] = [];
  for (const id of caseIds) cases.push(await storedCase(db, id));
  const marks = await markLines(db, { officeId, unitId }, policy.ladder, { zone, now });
  const counting = marks.filter((mark) => mark.counts).length;
  const open = cases.filter(({ state }) => state.status === 'open').length;
  return {
    ...about,
    sentence: {
      zh: `${unit.name}：在办案件 ${open} 件，有效印记 ${counting} 个`,
      en: `${unit.name}: open cases ${open}, marks that count ${counting}`,
    },
    marks,
    cases: await caseItems(db, officeId, caseIds, now),
    facts: await factsOfUnit(db, officeId, unitId, cases, zone),
    ...(await saidInCases(deps, actor, { unitId, cases }, { zone, now })),
    documents: await documentLines(db, caseIds, zone),
  };
}

function parentOf(db: Database, id: string): Promise<UnitRecord['parent']> {
  return db.unit.findUnique({ where: { id }, select: { id: true, name: true } });
}

/** Of every case, and those that are of none yet. */
async function factsOfUnit(
  db: Database,
  officeId: string,
  unitId: string,
  cases: StoredCase[],
  zone: string,
): Promise<UnitRecord['facts']> {
  const rows = await db.incident.findMany({
    where: { officeId, unitId },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    take: FACTS,
    select: { id: true },
  });
  const joined = cases.flatMap(({ state }) => state.incidents);
  const steps = cases.flatMap(({ state }) => state.steps);
  return factLines(
    db,
    rows.map(({ id }) => id),
    zone,
    {
      reached: new Map(joined.map((one) => [one.incidentId, one.unitReached])),
      steps: (id) =>
        steps
          .filter(({ grounds }) => grounds.some((one) => one.incidentIds.includes(id)))
          .map(({ step }) => step),
    },
  );
}

async function saidInCases(
  deps: TextDeps,
  actor: Asking,
  { unitId, cases }: { unitId: string; cases: StoredCase[] },
  { zone, now }: { zone: string; now: Date },
): Promise<Pick<UnitRecord, 'replies' | 'appeals'>> {
  const { db } = deps;
  const said: Pick<UnitRecord, 'replies' | 'appeals'> = { replies: [], appeals: [] };
  const { officeId, postId, role } = actor;
  const ladderOf = await laddersOf(
    db,
    cases.map(({ file }) => file.policyVersionId),
  );
  const ids = idsIn(cases.map(({ events, state }) => [events, state]));
  const names = await namesOf(db, ids.people, ids.posts);
  const { texts, noteReading } = await textsIn(
    deps,
    cases.map(({ events }) => events),
  );
  for (const { file, events, state } of cases) {
    const ladder = ladderOf(file.policyVersionId);
    const asker = postId === null ? null : await askerOf(db, { officeId, postId, role }, state.subject, now);
    for (const step of state.steps) {
      const own = events.filter((event) => 'step' in event && event.step === step.step);
      const of = { caseId: file.id, step: step.step };
      const mayDecide = () => ladder !== undefined && mayDecideOn(step, asker, ladder);
      const telling = { zone, names, texts, personId: asker?.by.personId ?? null, mayDecide };
      for (const { replyId, at, late, by, text, answers } of replyViews(step, own, telling))
        said.replies.push({ ...of, replyId, at, late, by, text, answers });
      const appealed = own.findLast((event) => event.kind === 'appealed');
      const answered = own.findLast((event) => event.kind === 'appeal-decided');
      if (appealed?.kind !== 'appealed') continue;
      const outcome = answered?.kind === 'appeal-decided' ? answered.outcome : null;
      said.appeals.push({
        ...{ ...of, rung: step.rung, rungTitle: rungTitle(ladder, step.rung) },
        ...{ at: isoInZone(appealed.at, zone), by: names.who(appealed.by), text: texts(appealed.textId) },
        ...{ outcome, outcomeTitle: outcome === null ? null : appealWords[outcome] },
        decidedAt: answered === undefined ? null : isoInZone(answered.at, zone),
      });
    }
  }
  await noteReading(actor, unitId, now);
  return said;
}
