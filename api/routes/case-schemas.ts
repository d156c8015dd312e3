import { z } from 'zod';
import { waits } from '../../domain/escalation/case-event';
import { stages } from '../../domain/escalation/case-state';
import { rungs } from '../../domain/policy/rungs';
import { bilingual } from './duty-schemas';

export const rung = z.enum(rungs);
export const stage = z.enum(stages);
export const waiting = z.enum(waits);
export const caseStatus = z.enum(['open', 'closed']);
const unitRef = z.object({ id: z.string(), name: z.string() });

/** Who did something: their post as unit and title, and their name; a null name was erased. */
export const who = z.object({ post: z.string(), person: z.string().nullable() });

/** A case in a list, with the clock that runs on it. */
export const caseItem = z.object({
  id: z.string(),
  unit: unitRef,
  /** The person in a post whom the case follows; null: it is the unit's. */
  person: z.object({ name: z.string(), post: z.string() }).nullable(),
  status: caseStatus,
  /** Of the step that is furthest on; null while nothing is proposed. */
  rung: rung.nullable(),
  rungTitle: bilingual.nullable(),
  stage: stage.nullable(),
  stageTitle: bilingual.nullable(),
  waitingFor: waiting.nullable(),
  waitingTitle: bilingual.nullable(),
  nextAt: z.string().nullable(),
  workdaysLeft: z.int().nullable(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  /** Steps proposed so far. */
  proposals: z.int(),
  sentence: bilingual,
});

export const casePage = z.object({
  items: z.array(caseItem),
  next: z.string().nullable(),
  total: z.int(),
  /** Of all that the filter but rung and stage leaves: the columns of the page. */
  counts: z.array(z.object({ rung: rung.nullable(), stage: stage.nullable(), count: z.int() })),
  /** The rungs of the ladder in force, in its order. */
  rungs: z.array(z.object({ rung, title: bilingual })),
});

/** A proposal on which it is the asker's turn. `alone`: one person decides, so it may be put off or declined in bulk. */
const proposalItem = z.object({
  caseId: z.string(),
  step: z.int(),
  /** To be sent back with the decision: a stale one is refused. */
  version: z.int(),
  unit: unitRef,
  /** Named beside the unit. */
  person: z.string().nullable(),
  rung,
  rungTitle: bilingual,
  stage,
  stageTitle: bilingual,
  hearingUntil: z.string().nullable(),
  decideUntil: z.string().nullable(),
  workdaysLeft: z.int().nullable(),
  facts: z.int(),
  replies: z.int(),
  /** Replies that nobody of this asker's has opened: no confirming before that. */
  unopened: z.int(),
  earlierMarks: z.int(),
  alone: z.boolean(),
  sentence: bilingual,
});
export const proposalPage = z.object({
  /** On which this asker decides now. */
  deciding: z.array(proposalItem),
  /** Still being heard: they come to this asker later. */
  hearing: z.array(proposalItem),
});

const mark = z.object({
  caseId: z.string(),
  step: z.int(),
  rung,
  rungTitle: bilingual,
  from: z.string(),
  until: z.string(),
  person: z.string().nullable(),
  liftedAt: z.string().nullable(),
  expired: z.boolean(),
  /** Neither expired nor lifted: it counts for what may follow. */
  counts: z.boolean(),
});
export const marks = z.array(mark);

/** `number`: the office's own, gapless; `statutoryNumber`: of the organ's register, entered by a person. */
export const caseDocument = z.object({
  id: z.string(),
  caseId: z.string(),
  step: z.int(),
  kind: z.string(),
  state: z.enum(['draft', 'issued', 'withdrawn']),
  number: z.string().nullable(),
  statutoryNumber: z.string().nullable(),
  draftedAt: z.string(),
  issuedAt: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
});
