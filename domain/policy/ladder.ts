import { z } from 'zod';
import { span, workdays } from './dates';
import { rungs } from './rungs';
import { bilingual, kebabName, rational } from './words';

/** What may become a ground. Those that no part of the engine finds by itself are entered by a person, with evidence. */
export const incidentKinds = [
  'overdue',
  'missed',
  'quality',
  'unclosed-finding',
  'bottom-rank',
  'false-report',
  'failed-look-back',
  'unrectified',
  'grave-consequence',
] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** When a rung is proposed: so many incidents of these kinds. Any one of a rung's entries is enough. */
const entrySchema = z.strictObject({
  incidents: z.array(z.enum(incidentKinds)).min(1),
  /** One where it is not said. */
  atLeast: z.int().min(1).max(100).optional(),
  /** Counted back from the day that is considered; without it, all that no proposal of this rung has used. */
  within: span.optional(),
  /** Only duties that have been overdue for so many working days, and still are. */
  overdueWorkdays: workdays.min(1).optional(),
  /** Only for who bears a mark of this rung that has not expired. */
  after: z.enum(rungs).optional(),
  /** May be entered though no lower rung came before. A rung above the first says either `after` or this. */
  direct: z.literal(true).optional(),
});
export type LadderEntry = z.infer<typeof entrySchema>;

/** Posts by their kind in the roster. The next one hears of the silence of the one before, and may decide then. */
const chain = z.array(kebabName).min(1).max(5);

const onePerson = z.strictObject({ kind: z.literal('person'), posts: chain });

/** A meeting decides; one of `recordedBy` writes down what it decided, with votes and minutes. */
const body = z.strictObject({
  kind: z.literal('body'),
  title: bilingual,
  members: z.int().min(3).max(99),
  /** More than this share of its members must be there. */
  quorumAbove: rational,
  /** More than this share of its members, or of those there, must be in favour. */
  passesAbove: rational,
  of: z.enum(['members', 'present']),
  recordedBy: chain,
});
export const authoritySchema = z.discriminatedUnion('kind', [onePerson, body]);
export type Authority = z.infer<typeof authoritySchema>;

export const rungSchema = z.strictObject({
  title: bilingual,
  /** For whom it exists. `posts`: kinds of post whose holder may be named beside the unit. */
  exists: z.strictObject({
    unitKinds: z.union([z.literal('all'), z.array(kebabName).min(1)]),
    posts: z.array(kebabName),
  }),
  entry: z.array(entrySchema).min(1),
  decidedBy: authoritySchema,
  /** To be heard: so many working days from the day on which the notice of proposed facts arrived. Never none. */
  hearing: z.strictObject({ workdays: workdays.min(1) }),
  /** For each post of the chain to decide, or to record the body's decision. */
  decision: z.strictObject({
    workdays: workdays.min(1),
    /** The furthest day to which a decision may be put off, and how often. */
    deferAtMost: span,
    defersAtMost: z.int().min(0).max(9),
  }),
  /** Lighter rungs that a decider may take instead. Never a heavier one: that needs a hearing of its own. */
  mayBecome: z.array(z.enum(rungs)).optional(),
  /** The act that follows service: an interview, a circular, the organ's decision. None for criticism. */
  act: z.strictObject({ within: span }).optional(),
  appeal: z.strictObject({
    within: span,
    decidedBy: authoritySchema,
    decision: span,
  }),
  rectification: z.strictObject({
    within: span,
    verifiedBy: chain,
    verification: span,
    /** Working days overdue from which a supervision notice is red: ten where it is not said. */
    longOverdue: z.strictObject({ workdays: workdays.min(1) }).optional(),
  }),
  lookBack: z.strictObject({ after: span, by: chain, within: span }),
  /** The mark lasts so long from the day of service. */
  mark: span,
  tolerance: z.enum(['possible', 'excluded']),
});
export type RungTerms = z.infer<typeof rungSchema>;

/** The office's work ladder: no list of forms of accountability. A rung that it does not name does not exist. */
export const ladderSchema = z.strictObject({
  title: bilingual,
  rungs: z.strictObject({
    criticism: rungSchema.optional(),
    interview: rungSchema.optional(),
    circular: rungSchema.optional(),
    handling: rungSchema.optional(),
  }),
  /** A person is named beside the unit only if notices of the duty reached them so many working days before it was due. */
  personReached: z.union([
    z.literal('since-opening'),
    z.strictObject({ workdaysBeforeDue: workdays.min(1) }),
  ]),
  /** Working days without a sign of receipt until the office is asked to serve a paper by hand. */
  handServiceAfter: z.strictObject({ workdays: workdays.min(1) }),
});
export type Ladder = z.infer<typeof ladderSchema>;
