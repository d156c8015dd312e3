import type { OwnedRound } from '../../../domain/year/owned-rounds';

/** A round that is due on a day at 18:00 in Shanghai and opened a week before; what a test looks at is given. */
export function roundOf(
  cadence: string,
  dueDate: string | null,
  given: Partial<OwnedRound> = {},
): OwnedRound {
  const dueAt = dueDate === null ? null : `${dueDate}T18:00:00+08:00`;
  return {
    cadence,
    period: dueDate?.slice(0, 7) ?? '2026-01',
    opensAt: dueDate === null ? null : `${dueDate.slice(0, 8)}01T09:00:00+08:00`,
    dueAt,
    closesAt: dueAt,
    checkpoints: [],
    rule: 'a rule',
    shift: null,
    provisional: false,
    skipped: dueDate === null ? { reason: 'no working day' } : null,
    periodStart: dueDate ?? '2026-01-01',
    derivation: null,
    unitId: null,
    ...given,
  };
}
