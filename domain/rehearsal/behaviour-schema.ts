import { z } from 'zod';
import { bilingual } from '../policy/words';
import { inCommon, parseShare, shareForm, type Share } from './share';

/** What people do with a duty. `false`: reported in time, and not true. */
export const deeds = ['on-time', 'late', 'never', 'false'] as const;
export type Deed = (typeof deeds)[number];

const share = z
  .string()
  .regex(shareForm, 'expected a share as a percentage or a fraction, for example "85%" or "17/20"');
/** How likely something is: a share of at most the whole. */
const likelihood = share.refine(
  (text) => !shareForm.test(text) || isPart(parseShare(text)),
  'expected a share of at most the whole, for example "70%"',
);
const isPart = ({ part, whole }: Share): boolean => part <= whole && whole <= largestWhole;

const workdays = (least: number) => z.int().min(least).max(60);

export const behaviourSchema = z.strictObject({
  schema: z.literal('duban/behaviour/1'),
  title: bilingual.optional(),
  /** Of all duties; together exactly the whole. */
  shares: z.strictObject({ 'on-time': share, late: share, never: share, false: share }),
  /** When outcomes arrive: in office hours, each minute as likely as another. */
  reports: z
    .strictObject({
      /** In time: between the opening and the due date, in the last so many working days and the due day. */
      workdaysBeforeDue: workdays(0),
      /** Late: on the due day or within so many working days after. */
      workdaysAfterDue: workdays(1),
    })
    .default({ workdaysBeforeDue: 5, workdaysAfterDue: 4 }),
  /** What the office does where the policy asks for its acceptance. */
  review: z
    .strictObject({
      /** From receipt to acceptance. */
      acceptsAfterWorkdays: workdays(1),
      /** From the round's close to the day on which a false outcome is found out. */
      findsFalseAfterWorkdays: workdays(1),
    })
    .default({ acceptsAfterWorkdays: 1, findsFalseAfterWorkdays: 3 }),
  /** What becomes of what the ladder proposes. */
  decisions: z
    .strictObject({
      /** Of all proposals; the others are declined. */
      confirm: likelihood,
      /** Of what was confirmed: rectified by the last day for it. */
      rectified: likelihood,
      /** Of what was rectified: it has lasted when somebody looks back. */
      lasting: likelihood,
    })
    .default({ confirm: '70%', rectified: '95%', lasting: '95%' }),
});
export type BehaviourFile = z.infer<typeof behaviourSchema>;

/** A draw is a whole number below this. */
const largestWhole = 2n ** 32n;

/** The shares as parts of one whole, in the order of `deeds`; or why they are none. */
export function partsOf(shares: BehaviourFile['shares']): { parts: number[]; whole: number } | string {
  const { parts, whole } = inCommon(deeds.map((deed): Share => parseShare(shares[deed])));
  const sum = parts.reduce((all, part) => all + part, 0n);
  if (sum !== whole) return `expected shares that sum to exactly 1, found ${inLowestTerms(sum, whole)}`;
  if (whole > largestWhole)
    return `expected shares with a common denominator up to 2^32, found ${String(whole)}`;
  return { parts: parts.map(Number), whole: Number(whole) };
}

function inLowestTerms(part: bigint, whole: bigint): string {
  const { parts, whole: lowest } = inCommon([{ part, whole }]);
  return `${String(parts[0])}/${String(lowest)}`;
}
