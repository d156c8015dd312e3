import type { Tx } from '../../prisma/client';

/**
 * The next number of a series: an office's, of one kind and civil year. The series' row stays locked until the
 * transaction ends, so another one waits; one that rolls back gives its number back. Numbers run from 1 without a hole.
 */
export async function takeNumber(
  tx: Tx,
  { officeId, kind, year }: { officeId: string; kind: string; year: number },
): Promise<number> {
  const [series] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO document_series (office_id, kind, year, last) VALUES (${officeId}, ${kind}, ${year}, 1)
    ON CONFLICT (office_id, kind, year) DO UPDATE SET last = document_series.last + 1
    RETURNING last`;
  if (series === undefined) throw new Error(`the series ${kind} of ${year}: expected a number, got none`);
  return series.last;
}
