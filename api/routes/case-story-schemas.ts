import { z } from 'zod';
import { refusalRules } from '../../domain/escalation/case-command';
import { incidentKinds } from '../../domain/policy/ladder';
import { caseDocument, caseStatus, marks, rung, stage, waiting, who } from './case-schemas';
import { bilingual } from './duty-schemas';

/** A date with what made it: the rule in words and the day of the calendar. */
export const caseDate = z.object({
  what: z.string(),
  title: bilingual,
  at: z.string(),
  workdaysLeft: z.int(),
  rule: bilingual,
  day: bilingual,
});

const sentNotice = z.object({
  deliveryId: z.string(),
  kind: z.string(),
  kindTitle: bilingual,
  state: z.string(),
  stateTitle: bilingual,
  sentAt: z.string().nullable(),
});

/** One line of the facts; each is answered by itself. */
export const caseFact = z.object({
  incidentId: z.string(),
  kind: z.enum(incidentKinds),
  kindTitle: bilingual,
  sentence: bilingual,
  happenedAt: z.string(),
  recordedAt: z.string().nullable(),
  /** Why it is no ground any more; null: it is one. */
  withdrawn: z.string().nullable(),
  /** A notice of it reached somebody before it was due; where not, nothing rests on it. */
  reached: z.boolean(),
  duty: z
    .object({
      id: z.string(),
      title: bilingual,
      label: bilingual,
      openedAt: z.string(),
      dueAt: z.string(),
      lateAfter: z.string(),
      receivedAt: z.string().nullable(),
      status: z.string(),
      verdict: z.string().nullable(),
      /** What the unit reported last. */
      outcome: z.string().nullable(),
    })
    .nullable(),
  /** What was written down for one that a person entered, and who did. */
  text: z.string().nullable(),
  by: who.nullable(),
  notices: z.array(sentNotice),
  /** Steps whose proposal rests on it. */
  steps: z.array(z.int()),
});

const reply = z.object({
  replyId: z.string(),
  at: z.string(),
  late: z.boolean(),
  by: who,
  /** Null: not opened by this asker yet who may decide on it, or erased. */
  text: z.string().nullable(),
  answers: z.array(z.object({ incidentId: z.string(), text: z.string().nullable() })),
  openedBy: z.array(z.string()),
  /** This asker has opened it. */
  opened: z.boolean(),
});

const meeting = z.object({
  heldOn: z.string(),
  members: z.int(),
  present: z.int(),
  inFavour: z.int(),
  against: z.int(),
  abstained: z.int(),
  /** Who left the room, and why; a null name or reason was erased. */
  recused: z.array(z.object({ person: z.string().nullable(), reason: z.string().nullable() })),
  minutes: z.string().nullable(),
});

/** Somebody decided: on the proposal, on tolerance, on the appeal. */
const decision = z.object({
  at: z.string(),
  by: who,
  outcome: z.string(),
  outcomeTitle: bilingual,
  rung: rung.nullable(),
  until: z.string().nullable(),
  reason: z.string().nullable(),
  meeting: meeting.nullable(),
});

const need = z.enum([
  'reason',
  'reply',
  'report',
  'rung',
  'until',
  'meeting',
  'record',
  'document-number',
  'recipients',
  'day',
  'minutes',
]);
/** The body that decides, for whoever writes down what it decided. */
const decidingBody = z.object({
  title: bilingual,
  members: z.int(),
  /** Who may sit in it by the roster: who answers for a post above the unit. The ids are for `meeting.recused`. */
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string().nullable(),
      post: z.string(),
      /** They are of the unit, or named: they should leave the room. */
      concerned: z.boolean(),
    }),
  ),
});
const action = z.object({
  do: z.string(),
  step: z.int(),
  /** Of `decide`, `decide-appeal`, …: the choice that this is, as in the body; null where the act has none. */
  choice: z.string().nullable(),
  title: bilingual,
  /** What follows of it. */
  leadsTo: bilingual,
  needs: z.array(need),
  /** Rungs that may be chosen. */
  rungs: z.array(rung),
  /** Where it needs a meeting; null where one person does it. */
  body: decidingBody.nullable(),
});
const impossible = z.object({
  do: z.string(),
  step: z.int(),
  choice: z.string().nullable(),
  title: bilingual,
  rule: z.enum(refusalRules),
  reason: bilingual,
});

export const caseStep = z.object({
  step: z.int(),
  rung,
  rungTitle: bilingual,
  proposedRung: rung,
  stage,
  stageTitle: bilingual,
  end: z.string().nullable(),
  endTitle: bilingual.nullable(),
  /** The proposal's: to be sent back with a decision. */
  version: z.int(),
  proposedAt: z.string(),
  /** The rule that it rests on, in words. */
  rule: bilingual,
  incidentIds: z.array(z.string()),
  person: z.string().nullable(),
  waitingFor: waiting.nullable(),
  waitingTitle: bilingual.nullable(),
  /** Who decides, and the posts in their order. */
  decidedBy: bilingual,
  alone: z.boolean(),
  dates: z.array(caseDate),
  hearing: z.object({ from: z.string(), until: z.string(), silent: z.boolean().nullable() }).nullable(),
  replies: z.array(reply),
  tolerance: z
    .object({
      state: z.enum(['asked', 'granted', 'refused']),
      at: z.string(),
      reason: z.string().nullable(),
      decision: decision.nullable(),
    })
    .nullable(),
  decisions: z.array(decision),
  appeal: z
    .object({
      state: z.enum(['open', 'filed', 'stayed', 'decided', 'over']),
      until: z.string(),
      by: who.nullable(),
      reason: z.string().nullable(),
      decision: decision.nullable(),
    })
    .nullable(),
  rectification: z
    .object({
      until: z.string(),
      overdue: z.boolean(),
      returned: z.int(),
      reports: z.array(z.object({ at: z.string(), by: who, text: z.string().nullable() })),
    })
    .nullable(),
  lookBack: z.object({ at: z.string(), until: z.string(), passed: z.boolean().nullable() }).nullable(),
  organ: z
    .object({
      documentNumber: z.string(),
      decidedOn: z.string(),
      recordedBy: who,
      checkedBy: who.nullable(),
      formalitiesUntil: z.string(),
    })
    .nullable(),
  markUntil: z.string().nullable(),
  /** Forms of the regulation that a person may say this step answers to, and what one said. */
  form: z.object({
    pack: z.string(),
    candidates: z.array(z.object({ form: z.string(), title: bilingual })),
    confirmed: z
      .object({
        form: z.string(),
        title: bilingual,
        by: who,
        at: z.string(),
        reason: z.string().nullable(),
      })
      .nullable(),
  }),
});

const ladderRung = z.object({
  rung: z.enum(['notice', ...rung.options]),
  title: bilingual,
  /** It exists for this unit and post. */
  exists: z.boolean(),
  reached: z.enum(['no', 'proposed', 'decided', 'ended']),
  steps: z.array(z.int()),
  /** Entry, who decides, hearing, rectification, mark: a sentence each. */
  terms: z.array(bilingual),
});

/** A line of the story. */
const caseLine = z.object({
  seq: z.int(),
  kind: z.string(),
  at: z.string(),
  step: z.int().nullable(),
  by: who.nullable(),
  words: bilingual,
  text: z.string().nullable(),
});

export const caseStory = z.object({
  id: z.string(),
  version: z.int(),
  status: caseStatus,
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  sentence: bilingual,
  subject: z.object({
    kind: z.enum(['unit', 'person']),
    unit: z.object({ id: z.string(), name: z.string(), kind: z.string() }),
    person: z.string().nullable(),
    post: z.string().nullable(),
  }),
  policy: z.object({ version: z.int(), title: bilingual, inForceFrom: z.string() }),
  /** The date that comes next of all that the case waits for. */
  next: caseDate.nullable(),
  ladder: z.object({ title: bilingual, rungs: z.array(ladderRung) }),
  facts: z.array(caseFact),
  steps: z.array(caseStep),
  marks,
  documents: z.array(caseDocument),
  events: z.array(caseLine),
  actions: z.array(action),
  cannot: z.array(impossible),
});
