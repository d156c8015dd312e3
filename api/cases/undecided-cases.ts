import type { Reach } from '../../offices/reach';
import type { Database } from '../../prisma/client';

export interface UndecidedCase {
  id: string;
  policyVersionId: string;
  unitId: string;
  unitName: string;
}

/** Open cases with a step on which nobody has decided yet; those within reach. */
export async function undecidedCases(db: Database, { officeId, units }: Reach): Promise<UndecidedCase[]> {
  return db.$queryRaw<UndecidedCase[]>`
    SELECT f.id, f.policy_version_id AS "policyVersionId", f.unit_id AS "unitId", u.name AS "unitName"
    FROM case_file f JOIN unit u ON u.id = f.unit_id
    WHERE f.office_id = ${officeId} AND f.status = 'open' AND (${units}::text[] IS NULL OR f.unit_id = ANY(${units}::text[]))
      AND EXISTS (
        SELECT 1 FROM case_event p WHERE p.case_id = f.id AND p.kind = 'proposed' AND NOT EXISTS (
          SELECT 1 FROM case_event d WHERE d.case_id = f.id AND d.body ->> 'step' = p.body ->> 'step'
            AND (d.kind IN ('withdrawn', 'lapsed') OR d.kind = 'decided' AND d.body ->> 'outcome' <> 'defer')))
    ORDER BY f.id`;
}
