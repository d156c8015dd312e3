import type { z } from 'zod';
import type { Stage } from '../../domain/escalation/case-state';
import type { Database } from '../../prisma/client';
import type { unitRecord } from '../routes/incident-schemas';
import { factLines } from './case-facts';
import { caseItems } from './case-items';

type UnitRecord = z.infer<typeof unitRecord>;

/** More than an inspector looks through of one unit. */
const FINDINGS = 200;
const lookBacks: Stage[] = ['awaiting-look-back', 'looking-back'];

/**
 * Of the record of a unit what an inspector needs: what people found there, with the evidence, and the cases that wait
 * for a look-back. Marks, replies, appeals and papers are for who decides and for the unit.
 */
export async function recordForInspector(
  db: Database,
  { officeId, unitId, name }: { officeId: string; unitId: string; name: string },
  zone: string,
  now: Date,
): Promise<Omit<UnitRecord, 'unit' | 'parent' | 'posts'>> {
  const found = await db.incident.findMany({
    where: { officeId, unitId, byPostId: { not: null } },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    take: FINDINGS,
    select: { id: true },
  });
  const waiting = await db.caseFile.findMany({
    where: { officeId, unitId, status: 'open', stage: { in: lookBacks } },
    orderBy: [{ nextAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  const facts = await factLines(
    db,
    found.map(({ id }) => id),
    zone,
    // Whether a proposal rests on it is between the decider and the unit.
    { reached: new Map(), steps: () => [] },
  );
  return {
    sentence: {
      zh: `${name}：登记的事实 ${facts.length} 条，等待回头看的 ${waiting.length} 件`,
      en: `${name}: findings entered ${facts.length}, cases that wait for a look-back ${waiting.length}`,
    },
    cases: await caseItems(
      db,
      officeId,
      waiting.map(({ id }) => id),
      now,
    ),
    facts,
    ...{ marks: [], replies: [], appeals: [], documents: [] },
  };
}
