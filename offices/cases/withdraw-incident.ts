import type { Tx } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';
import { Refusal } from '../refusal';

/**
 * Takes back an incident that was entered in error; its record stays and says so. Answers its open case, which has to
 * be told after the commit (`tellCases`), or null. Throws Refusal for one that is unknown, or that no person entered.
 */
export async function withdrawIncident(
  tx: Tx,
  of: { officeId: string; incidentId: string; reasonDigest: string; byPostId: string },
  now: Date,
): Promise<{ caseId: string | null }> {
  const { officeId, incidentId: id, reasonDigest, byPostId } = of;
  await tx.$queryRaw`SELECT id FROM incident WHERE id = ${id} FOR UPDATE`;
  const incident = await tx.incident.findFirst({ where: { id, officeId } });
  if (incident === null)
    throw new Refusal('unknown', 'incident-unknown', `incident ${id}: there is none with this id here`);
  if (incident.textId === null)
    throw new Refusal(
      'conflict',
      'not-entered',
      `incident ${id} was found by the engine: excuse its duty, or correct what was found`,
    );
  if (incident.withdrawnAt === null) {
    await tx.incident.update({
      where: { id },
      data: { withdrawnAt: now, withdrawnCause: 'entered-in-error' },
    });
    await appendEntry(tx, {
      officeId,
      at: now,
      kind: 'incident.withdrawn',
      subject: id,
      data: { cause: 'entered-in-error', reason: reasonDigest, by: byPostId },
    });
  }
  return { caseId: incident.caseId };
}
