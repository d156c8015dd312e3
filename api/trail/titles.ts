import { periodLabel } from '../../domain/cadence/period-label';
import type { Bilingual } from '../../domain/policy/words';
import { rulesOfVersion } from '../../offices/rules';
import type { Database } from '../../prisma/client';

interface NamedRound {
  id: string;
  cadence: string;
  period: string;
  policyVersionId: string;
}

/** What rounds are called: the cadence as its policy says it, and the period. */
export async function roundNames(
  db: Database,
  rounds: readonly NamedRound[],
): Promise<(id: string) => Bilingual> {
  const names = new Map<string, Bilingual>();
  for (const { id, cadence, period, policyVersionId } of rounds) {
    const { policy } = await rulesOfVersion(db, policyVersionId);
    const title = policy.cadences[cadence]?.title ?? { zh: cadence, en: cadence };
    names.set(id, {
      zh: `${title.zh} ${periodLabel(period, 'zh')}`,
      en: `${title.en}, ${periodLabel(period, 'en')}`,
    });
  }
  return (id) => names.get(id) ?? { zh: id, en: id };
}

/** What duties are called: the unit and the round. */
export async function dutyNames(db: Database, ids: readonly string[]): Promise<(id: string) => Bilingual> {
  const duties = await db.duty.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, unitId: true, roundId: true },
  });
  const [units, rounds] = await Promise.all([
    db.unit.findMany({ where: { id: { in: duties.map(({ unitId }) => unitId) } } }),
    db.round.findMany({ where: { id: { in: [...new Set(duties.map(({ roundId }) => roundId))] } } }),
  ]);
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const round = await roundNames(db, rounds);
  const names = new Map(
    duties.map(({ id, unitId, roundId }) => {
      const [unit, of] = [unitNames.get(unitId) ?? unitId, round(roundId)];
      return [id, { zh: `${unit}：${of.zh}`, en: `${unit}: ${of.en}` }];
    }),
  );
  return (id) => names.get(id) ?? { zh: id, en: id };
}
