import type { Cadence } from '../policy/schema';

/** What of a duty decides whether an outcome makes it done. */
export interface Progress {
  /** Outcomes asked for in the period, and received so far. */
  required: number;
  received: number;
  /** What is left, where the outcome is a number that counts down. */
  remaining: number | null;
}

export interface OutcomeEffect extends Omit<Progress, 'required'> {
  /** Nothing more is asked: the last outcome, or a count that has reached its target. */
  done: boolean;
}

type OutcomeTerms = Cadence['outcome'];

/** Outcomes that a period asks for. */
export function requiredOutcomes({ count }: Pick<Cadence, 'count'>): number {
  if (count === undefined) return 1;
  return 'exactly' in count ? count.exactly : count.atLeast;
}

/**
 * What one more outcome makes of a duty. `remaining`: what the outcome says is left, needed exactly where the duty
 * counts down. Throws RangeError that names the field where it is missing, unwanted or out of range.
 */
export function effectOfOutcome(
  progress: Progress,
  terms: Pick<OutcomeTerms, 'remaining'>,
  remaining: number | null,
): OutcomeEffect {
  const received = progress.received + 1;
  if (terms.remaining === undefined) {
    if (remaining !== null) {
      throw new RangeError('remaining: this duty counts nothing down, expected no number');
    }
    return { received, remaining: null, done: received >= progress.required };
  }
  const most = progress.remaining ?? terms.remaining.from;
  if (remaining === null || remaining < 0 || remaining > most) {
    const found = remaining === null ? 'nothing' : `${remaining}`;
    throw new RangeError(`remaining: expected what is left, from 0 to ${most}, got ${found}`);
  }
  return { received, remaining, done: remaining <= terms.remaining.target };
}
