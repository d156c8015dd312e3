import type { CivilDate } from '../../domain/calendar/working-calendar';
import { isValidOn } from '../../domain/people/unit-validity';
import type { Tx } from '../../prisma/client';
import type { Unit } from '../../prisma/generated/client';
import { Refusal } from '../refusal';

/** The id of the unit that another goes into, checked. Throws Refusal. */
export async function successorOf(
  tx: Tx,
  unit: Unit,
  successorId: string,
  effective: CivilDate,
): Promise<string> {
  const successor = await tx.unit.findFirst({ where: { id: successorId, officeId: unit.officeId } });
  if (successor === null)
    throw new Refusal('unknown', 'successor-unknown', `successorId ${successorId}: there is no such unit`);
  if (successor.id === unit.id)
    throw new Refusal('invalid', 'own-successor', 'successorId: expected another unit than the one merged');
  await requireThere(tx, unit, successor, effective);
  return successor.id;
}

/** Throws unless a unit can go on with another's duties from that day: there, and not below the one that ends. */
export async function requireThere(tx: Tx, unit: Unit, successor: Unit, effective: CivilDate): Promise<void> {
  const { id, closedAt, validFrom: from, validUntil: until } = successor;
  if (closedAt !== null || !isValidOn({ from, until }, effective))
    throw new Refusal(
      'conflict',
      'successor-ended',
      `unit ${id} is not there on ${effective}: expected one that is`,
    );
  const [below] = await tx.$queryRaw<{ found: boolean }[]>`
    WITH RECURSIVE above AS (
      SELECT parent_id FROM unit WHERE id = ${id}
      UNION SELECT u.parent_id FROM unit u JOIN above a ON u.id = a.parent_id)
    SELECT EXISTS (SELECT 1 FROM above WHERE parent_id = ${unit.id}) AS found`;
  if (below?.found === true)
    throw new Refusal(
      'conflict',
      'successor-below',
      `unit ${id} lies below ${unit.id}: expected one beside or above it`,
    );
}
