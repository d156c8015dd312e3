import { findingOf, type Finding } from './finding';
import type { NamedLimit } from './named-limit';
import { compareRational, rationalOf } from './rational';

/** The grades that one appraisal gave, one for each unit or person. */
export interface Grading {
  /** What was graded, as limits name it. */
  of: string;
  /** The appraisal's opaque id. */
  item: string;
  grades: readonly string[];
}

/**
 * Results that do not tell anybody apart (MECHANISMS E05): one grade has more than its share, or all have the same one,
 * whatever the share. Of one result alone nothing can be said.
 */
export function distributionFindings(limit: NamedLimit<'distribution'>, grading: Grading): Finding[] {
  const { of, item, grades } = grading;
  const most = mostFrequent(grades);
  if (of !== limit.of || most === null || grades.length < 2) return [];
  const share = { numerator: BigInt(most.count), denominator: BigInt(grades.length) };
  const allSame = most.count === grades.length;
  if (!allSame && compareRational(share, rationalOf(limit.oneGradeAtMost)) <= 0) return [];
  const measured = `${most.count}/${grades.length}`;
  return [
    findingOf(limit, {
      message: {
        zh: allSame
          ? `${grades.length} 个结果全部为“${most.grade}”，没有拉开差距`
          : `“${most.grade}”占 ${measured}，同一等次应不超过 ${limit.oneGradeAtMost}`,
        en: allSame
          ? `all ${grades.length} results are "${most.grade}", expected them to differ`
          : `"${most.grade}" has ${measured} of the results, expected at most ${limit.oneGradeAtMost} in one grade`,
      },
      subject: { item },
      measured,
      allowed: limit.oneGradeAtMost,
    }),
  ];
}

function mostFrequent(grades: readonly string[]): { grade: string; count: number } | null {
  const counts = new Map<string, number>();
  for (const grade of grades) counts.set(grade, (counts.get(grade) ?? 0) + 1);
  return [...counts].reduce<{ grade: string; count: number } | null>(
    (most, [grade, count]) => (most === null || count > most.count ? { grade, count } : most),
    null,
  );
}
