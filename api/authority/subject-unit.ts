import type { Tx } from '../../prisma/client';

/** What an `:id` of a route may name, where that is of some unit. */
export const subjectKinds = ['unit', 'post', 'absence', 'duty', 'case', 'document', 'incident'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

type UnitOf = { officeId: string; unitId: string } | null;
const select = { officeId: true, unitId: true };

const finders: Record<SubjectKind, (tx: Tx, id: string) => Promise<UnitOf>> = {
  unit: async (tx, id) => {
    const unit = await tx.unit.findUnique({ where: { id }, select: { officeId: true } });
    return unit && { officeId: unit.officeId, unitId: id };
  },
  post: (tx, id) => tx.post.findUnique({ where: { id }, select }),
  absence: async (tx, id) => {
    const absence = await tx.absence.findUnique({ where: { id }, select: { postId: true } });
    return absence && finders.post(tx, absence.postId);
  },
  duty: (tx, id) => tx.duty.findUnique({ where: { id }, select }),
  case: (tx, id) => tx.caseFile.findUnique({ where: { id }, select }),
  document: async (tx, id) => {
    const paper = await tx.caseDocument.findUnique({ where: { id }, select: { caseId: true } });
    return paper && finders.case(tx, paper.caseId);
  },
  incident: (tx, id) => tx.incident.findUnique({ where: { id }, select }),
};

/** The office and unit that something is of; null where there is nothing with this id. */
export function subjectUnit(tx: Tx, kind: SubjectKind, id: string): Promise<UnitOf> {
  return finders[kind](tx, id);
}
