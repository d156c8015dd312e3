import type { Tx } from '../../prisma/client';
import type { CaseDocument } from '../../prisma/generated/client';

/** The head of the log when a paper was issued: who keeps the paper can tell later whether the log before it still stands. */
export interface LogHead {
  /** Entries that it covers. */
  size: number;
  signedAt: Date;
  /** The signed note, as `duban audit check --checkpoint` takes it. */
  note: string;
}

/** As it stands under the code. */
export const headWords = ({ size }: LogHead): string => `日志检查点：第1至${size}条记录`;

/** The newest head that was signed when it was issued; null for a draft, and where none had been signed yet. */
export async function logHeadOf(tx: Tx, { issuedAt }: CaseDocument): Promise<LogHead | null> {
  if (issuedAt === null) return null;
  const head = await tx.logCheckpoint.findFirst({
    where: { signedAt: { lte: issuedAt } },
    orderBy: { size: 'desc' },
  });
  return head === null ? null : { size: Number(head.size), signedAt: head.signedAt, note: head.note };
}
