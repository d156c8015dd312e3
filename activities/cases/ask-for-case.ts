import type { CaseContext } from '../../domain/escalation/case-context';
import type { CaseState } from '../../domain/escalation/case-state';
import type { Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { officeContact, seatsOfChain } from '../../offices/cases/seats';
import type { StoredCaseEvent } from '../../offices/cases/stored-case';
import { askedBy, type Asked } from './asked-by-event';
import { placeIn, seatsInTurn } from './turn';

interface Addressee {
  postId: string;
  /** The case follows this person, whatever post they hold now; null: who answers for the post. */
  personId: string | null;
}

/** Asks for the notices that new events call for, once for each event, kind and addressee. Answers their kinds. */
export async function askForCase(
  tx: Tx,
  state: CaseState,
  events: readonly StoredCaseEvent[],
  context: CaseContext,
): Promise<string[]> {
  const { now } = context;
  const asked: string[] = [];
  for (const event of events) {
    for (const ask of askedBy(event, state)) {
      for (const { postId, personId } of await addresseesOf(tx, state, ask, context)) {
        const { count } = await tx.noticeRequest.createMany({
          data: {
            id: newId(),
            officeId: state.officeId,
            postId,
            personId,
            caseId: state.caseId,
            step: ask.step,
            kind: ask.kind,
            cause: `${causeOf(state.caseId, event.seq)}${personId === null ? '' : `:${personId}`}`,
            notBefore: now,
            requestedAt: now,
          },
          skipDuplicates: true,
        });
        if (count > 0) asked.push(ask.kind);
      }
    }
  }
  return asked;
}

/** Names the event that a notice was asked for by. */
export const causeOf = (caseId: string, seq: number): string => `case:${caseId}:${seq}`;

async function addresseesOf(
  tx: Tx,
  state: CaseState,
  { who, step, of, kind }: Asked,
  context: CaseContext,
): Promise<Addressee[]> {
  const one = state.steps[step - 1];
  if (one === undefined) return [];
  const contact = await officeContact(tx, state.officeId);
  const office = contact === null ? [] : [{ postId: contact, personId: null }];
  switch (who) {
    case 'subject':
      return subjectOfStep(tx, state, one.proposal.personId);
    case 'office':
      return office;
    case 'another-of-the-office': {
      const kinds = ['office-head', 'office-deputy', 'office-contact'];
      const notBy = one.organ === null ? [] : [one.organ.recordedBy.personId];
      const { officeId, subject } = state;
      const seats = await seatsOfChain(tx, { officeId, unitId: subject.unitId, notBy }, kinds, context.now);
      const seat = seats.find((found) => found !== null);
      return seat == null ? office : [{ postId: seat.postId, personId: null }];
    }
    case 'office-and-last': {
      const seats = await seatsInTurn(tx, state, one, 'decision', context);
      const last = seats.filter((seat) => seat !== null).at(-1);
      return [...office, ...(last === undefined ? [] : [{ postId: last.postId, personId: null }])];
    }
    case 'turn': {
      if (of === null) return [];
      const waiting = of === 'decision' && one.waiting?.for === 'tolerance' ? 'tolerance' : of;
      const seats = await seatsInTurn(tx, state, one, waiting, context);
      const seat = seats[placeIn(one, of)] ?? null;
      if (seat === null) return office;
      const turn = [{ postId: seat.postId, personId: null }];
      // Whoever was passed over was silent, or the post is vacant: the office hears of either.
      return kind === 'passed-up' ? [...turn, ...office] : turn;
    }
  }
}

/** The unit by the post that owes, and who is named beside it; a person by themselves. */
async function subjectOfStep(tx: Tx, state: CaseState, named: string | null): Promise<Addressee[]> {
  const { subject } = state;
  if (subject.kind === 'person') return [{ postId: subject.postId, personId: subject.personId }];
  const postId = await postOfUnit(tx, state);
  if (postId === null) return [];
  return [{ postId, personId: null }, ...(named === null ? [] : [{ postId, personId: named }])];
}

async function postOfUnit(tx: Tx, { incidents, subject }: CaseState): Promise<string | null> {
  const owing = await tx.duty.findFirst({
    where: { id: { in: incidents.map(({ sourceId }) => sourceId) }, unitId: subject.unitId },
    orderBy: { openedAt: 'desc' },
    select: { postId: true },
  });
  if (owing !== null) return owing.postId;
  const posts = await tx.post.findMany({
    where: { unitId: subject.unitId, closedAt: null },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  });
  return (posts.find(({ kind }) => kind === 'secretary') ?? posts[0])?.id ?? null;
}
