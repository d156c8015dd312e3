import type { CivilDate } from '../../domain/calendar/working-calendar';
import type { UnitKind } from '../../domain/policy/schema';
import type { Tx } from '../../prisma/client';
import type { Unit } from '../../prisma/generated/client';
import { newId } from '../../prisma/ids';
import { Refusal } from '../refusal';
import { requireThere } from './successor';

/**
 * What a unit is split into, by its code: a new unit with a name, one that the roster has already, or the unit itself,
 * which then goes on beside the others.
 */
export interface Part {
  code: string;
  name?: string | undefined;
  /** The kind of the unit that is split where it is not said. */
  kind?: UnitKind | undefined;
}

const FEWEST_PARTS = 2;

/** Ids of the parts in their order; new ones are added, with the posts of the unit that is split, vacant. Throws Refusal. */
export async function partsOf(
  tx: Tx,
  unit: Unit,
  parts: readonly Part[],
  effective: CivilDate,
  now: Date,
): Promise<string[]> {
  if (parts.length < FEWEST_PARTS || new Set(parts.map(({ code }) => code)).size < parts.length) {
    const got = parts.map(({ code }) => code).join(', ');
    throw new Refusal(
      'invalid',
      'parts',
      `parts: got ${got}, expected at least ${FEWEST_PARTS}, each code once`,
    );
  }
  const ids: string[] = [];
  for (const part of parts) ids.push(await partOf(tx, unit, part, effective, now));
  return ids;
}

async function partOf(tx: Tx, unit: Unit, part: Part, effective: CivilDate, now: Date): Promise<string> {
  const { officeId } = unit;
  const { code, name, kind } = part;
  const known = await tx.unit.findUnique({ where: { officeId_code: { officeId, code } } });
  if (known !== null) {
    if (known.id !== unit.id) await requireThere(tx, unit, known, effective);
    return known.id;
  }
  if (name === undefined)
    throw new Refusal(
      'invalid',
      'part-without-name',
      `parts ${code}: expected a name, for there is no such unit yet`,
    );
  const id = newId();
  await tx.unit.create({
    data: {
      id,
      officeId,
      code,
      name,
      kind: kind ?? unit.kind,
      parentId: unit.parentId,
      validFrom: effective,
      addedAt: now,
    },
  });
  const posts = await tx.post.findMany({ where: { unitId: unit.id, closedAt: null } });
  await tx.post.createMany({
    data: posts.map((post) => ({
      id: newId(),
      officeId,
      unitId: id,
      kind: post.kind,
      title: post.title,
      addedAt: now,
    })),
  });
  return id;
}
