/** Why a date is what it is. `shift` is null where the rule's own day stood. */
export interface DateDerivation {
  at: string;
  rule: string;
  shift: string | null;
  /** A day that it was found through lies in a year whose calendar is not published. */
  provisional: boolean;
}

/** opening, reminder, due and close come from the policy; `late` is added to a round opened late (fair dates). */
export type CheckpointKind = 'opening' | 'reminder' | 'due' | 'late' | 'close';

export interface Checkpoint {
  kind: CheckpointKind;
  /** ISO 8601 with offset. */
  at: string;
}

/**
 * One period of one cadence with all its dates. Instants are ISO 8601 with the office's offset.
 * A round that does not take place has `skipped`, null dates and no checkpoints.
 */
export interface CompiledRound {
  cadence: string;
  /** `2026-W07`, `2026-03`, `2026-Q2`, `2026-H1`, `2026`; an extra round `2026-W07+1`. */
  period: string;
  opensAt: string | null;
  dueAt: string | null;
  closesAt: string | null;
  checkpoints: Checkpoint[];
  /** The due date's rule in words that name the policy's terms. */
  rule: string;
  /** What moved the due date, or null. */
  shift: string | null;
  /** Its opening or its due date may still move, for a year's calendar is not published. */
  provisional: boolean;
  skipped: { reason: string } | null;
  /** First day of the period, civil date: where a skipped round stands in a plan. */
  periodStart: string;
  derivation: { opens: DateDerivation; due: DateDerivation; closes: DateDerivation } | null;
}
