import { compareDecimal } from './decimal';
import { findingOf, type Finding } from './finding';
import type { NamedLimit } from './named-limit';

/** A figure that somebody has recorded, in the unit of measure that its limit names. */
export interface Figure {
  /** What it is, as limits name it: `secretary-pay`. */
  figure: string;
  /** Whose or of what: an opaque id. */
  item: string;
  /** A decimal text: money is never binary floating point. */
  value: string;
}

/** Figures below a floor or above a ceiling, compared exactly. Throws RangeError for a value that is no decimal text. */
export function figureFindings(limit: NamedLimit<'floor'>, figures: readonly Figure[]): Finding[] {
  return figures
    .filter(({ figure }) => figure === limit.figure)
    .flatMap(({ item, value }) => {
      const tooLow = limit.atLeast !== undefined && compareDecimal(value, limit.atLeast) < 0;
      const tooHigh = limit.atMost !== undefined && compareDecimal(value, limit.atMost) > 0;
      if (!tooLow && !tooHigh) return [];
      const bound = (tooLow ? limit.atLeast : limit.atMost) ?? '';
      const words = tooLow
        ? { zh: '不得低于', en: 'expected at least' }
        : { zh: '不得超过', en: 'expected at most' };
      return [
        findingOf(limit, {
          message: {
            zh: `现为 ${value} ${limit.unit}，${words.zh} ${bound} ${limit.unit}`,
            en: `found ${value} ${limit.unit}, ${words.en} ${bound} ${limit.unit}`,
          },
          subject: { item },
          measured: value,
          allowed: bound,
        }),
      ];
    });
}
