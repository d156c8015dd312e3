import type { By } from '../../domain/escalation/case-event';
import type { CaseState, Step } from '../../domain/escalation/case-state';
import { termsOf } from '../../domain/escalation/rung-terms';
import type { Authority, Ladder } from '../../domain/policy/ladder';
import { whoAnswers } from '../../offices/cases/answering';
import { unitsOver } from '../../offices/cases/seats';
import type { Database } from '../../prisma/client';
import type { Bodiless } from './case-actions';
import type { Action } from './choice';
import { namesOf } from './names';

type Body = NonNullable<Action['body']>;

/**
 * Actions with the body that each needs the meeting of: only who may write its decision down is told who sits above
 * the unit. The policy says how many members a body has, and the roster does not list them: everybody who answers for
 * a post above the unit may be one.
 */
export async function withBodies(
  db: Database,
  actions: Bodiless[],
  { state, ladder, by, now }: { state: CaseState; ladder: Ladder; by: By | null; now: Date },
): Promise<Action[]> {
  const above = actions.some(({ needs }) => needs.includes('meeting'))
    ? await peopleAbove(db, state, by, now)
    : [];
  return actions.map((action) => {
    const step = state.steps[action.step - 1];
    const authority = step === undefined ? undefined : authorityOf(action, step, ladder);
    if (step === undefined || authority?.kind !== 'body') return { ...action, body: null };
    const named = [step.proposal.personId, state.subject.kind === 'person' ? state.subject.personId : null];
    const people = above.map((one) => ({ ...one, concerned: one.concerned || named.includes(one.id) }));
    return { ...action, body: { title: authority.title, members: authority.members, people } };
  });
}

function authorityOf({ do: what, needs }: Bodiless, step: Step, ladder: Ladder): Authority | undefined {
  if (!needs.includes('meeting')) return undefined;
  return what === 'decide-appeal'
    ? termsOf({ ladder }, step.rung).appeal.decidedBy
    : termsOf({ ladder }, step.proposal.rung).decidedBy;
}

/** Who answers for a post above the unit, each once by the nearest; without who asks, who stays to write it down. */
async function peopleAbove(
  db: Database,
  { officeId, subject }: CaseState,
  by: By | null,
  now: Date,
): Promise<Body['people']> {
  const units = await unitsOver(db, officeId, subject.unitId);
  const posts = await db.post.findMany({
    where: { unitId: { in: [...units, subject.unitId] }, closedAt: null },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  });
  const answering = await whoAnswers(
    db,
    posts.map(({ id }) => id),
    now,
  );
  const own = new Set(
    posts.flatMap(({ id, unitId }) => (unitId === subject.unitId ? answering.get(id) : [])),
  );
  const seats = new Map<string, string>();
  for (const unit of units) {
    for (const { id, unitId } of posts) {
      const personId = answering.get(id);
      if (unitId !== unit || personId === undefined || personId === by?.personId) continue;
      if (!seats.has(personId)) seats.set(personId, id);
    }
  }
  const names = await namesOf(db, [...seats.keys()], [...seats.values()]);
  return [...seats].map(([personId, postId]) => ({
    ...{ id: personId, name: names.person(personId), post: names.post(postId) },
    concerned: own.has(personId),
  }));
}
