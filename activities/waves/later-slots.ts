import { nextPermittedSlot } from '../../domain/notices/slots';
import type { OfficeRules } from '../../offices/rules';
import type { Tx } from '../../prisma/client';

/**
 * The slots with which those requests go whose time is still to come, each once; where something is left that was ready
 * but outside the hours, the next permitted one too.
 */
export async function laterSlots(
  tx: Tx,
  officeId: string,
  { policy, calendar }: OfficeRules,
  at: Date,
  isLeft = false,
): Promise<Date[]> {
  const waiting = await tx.$queryRaw<{ notBefore: Date }[]>`
    SELECT DISTINCT not_before AS "notBefore" FROM notice_request
    WHERE office_id = ${officeId} AND delivery_id IS NULL AND dropped IS NULL AND not_before > ${at}`;
  const from = [
    ...(isLeft ? [at] : []),
    ...waiting.map(({ notBefore }) => new Date(notBefore.getTime() - 1)),
  ];
  const slots = from.map((moment) => nextPermittedSlot(policy, calendar, moment));
  return [...new Map(slots.map((slot) => [slot.getTime(), slot])).values()];
}
