import { periodOf, type PeriodKey } from '../cadence/period';
import type { CivilDate } from '../calendar/working-calendar';
import type { BurdenClass } from '../policy/limits';
import type { Bilingual } from '../policy/words';
import { classWords, periodWords } from './burden-words';
import { findingOf, type Finding } from './finding';
import { countsAgainst, type NamedLimit } from './named-limit';
import { compareRational, rationalOf, type Rational } from './rational';

/** Something planned, or something that took place: a share counts both in the same way. */
export interface ShareItem {
  class: BurdenClass;
  subject: string | null;
  /** Whole hours of each time; null: not said. */
  hours: number | null;
  times: number;
  date: CivilDate;
  ground: Bilingual | null;
  /** Its cadence in a plan; the act's own id where it happened outside one. */
  cadence: string;
}

type Over = 'plan' | 'happened';

/**
 * The share that a subject has in a class, in every period for which `judged` answers true and in which there is any
 * of it: of nothing there is no share. Exact: compared as fractions, never as decimals, so that three of 15 are a
 * fifth. Where hours are measured and one item of the period does not say its hours, the share is unknown and says so.
 *
 * Source: "at least 20 % of supervision content" (MECHANISMS C04); the source leaves open whether items or hours are
 * meant, so the limit says it.
 */
export function shareFindings(
  limit: NamedLimit<'share'>,
  items: readonly ShareItem[],
  over: Over,
  judged: (period: PeriodKey) => boolean,
): Finding[] {
  const periods = new Map<PeriodKey, ShareItem[]>();
  for (const item of items.filter((each) => each.class === limit.of)) {
    const period = periodOf(limit.each, item.date);
    periods.set(period, [...(periods.get(period) ?? []), item]);
  }
  return [...periods]
    .filter(([period]) => judged(period))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([period, within]) => findingsIn(limit, period, within, over));
}

function findingsIn(
  limit: NamedLimit<'share'>,
  period: PeriodKey,
  items: readonly ShareItem[],
  over: Over,
): Finding[] {
  const silent = limit.measure === 'hours' ? items.filter(({ hours }) => hours === null) : [];
  if (silent.length > 0) return [unknownShare(limit, period, silent)];
  const bounds = [
    limit.atLeast === undefined ? null : ({ bound: limit.atLeast, fails: -1, words: atLeast } as const),
    limit.atMost === undefined ? null : ({ bound: limit.atMost, fails: 1, words: atMost } as const),
  ];
  return bounds.flatMap((each) => {
    if (each === null) return [];
    // With a ground, what pulls the share to the wrong side is left out; what is of the right side always counts.
    const pullsWrong = (item: ShareItem): boolean => (item.subject === limit.subject) === (each.fails === 1);
    const share = shareOf(
      limit,
      items.filter((item) => !pullsWrong(item) || countsAgainst(limit, item)),
    );
    if (share.denominator === 0n || compareRational(share, rationalOf(each.bound)) !== each.fails) return [];
    return [finding(limit, { period, share, bound: each.bound, words: each.words, over, items })];
  });
}

const atLeast: Bilingual = { zh: '应不少于', en: 'expected at least' };
const atMost: Bilingual = { zh: '应不超过', en: 'expected at most' };

/** Not reduced: `2/15` says how many of how many. */
function shareOf({ subject, measure }: NamedLimit<'share'>, items: readonly ShareItem[]): Rational {
  const weigh = (all: readonly ShareItem[]): bigint =>
    all.reduce(
      (sum, { times, hours }) => sum + BigInt(measure === 'hours' ? times * (hours ?? 0) : times),
      0n,
    );
  return { numerator: weigh(items.filter((item) => item.subject === subject)), denominator: weigh(items) };
}

function finding(
  limit: NamedLimit<'share'>,
  found: {
    period: PeriodKey;
    share: Rational;
    bound: string;
    words: Bilingual;
    over: Over;
    items: readonly ShareItem[];
  },
): Finding {
  const { period, share, bound, words, over, items } = found;
  const when = periodWords(period);
  const measured = `${share.numerator}/${share.denominator}`;
  const unit = limit.measure === 'hours' ? { zh: '按小时', en: 'hours' } : { zh: '按项数', en: 'items' };
  const basis = over === 'plan' ? { zh: '计划', en: 'planned' } : { zh: '实际开展', en: 'held' };
  const what = classWords[limit.of];
  return findingOf(limit, {
    message: {
      zh: `${when.zh}${basis.zh}的${what.zh}中“${limit.subject}”占 ${measured}（${unit.zh}），${words.zh} ${bound}`,
      en: `"${limit.subject}" has ${measured} of the ${what.en} ${basis.en} in ${when.en} (${unit.en}), ${words.en} ${bound}`,
    },
    subject: { office: true, period, cadences: [...new Set(items.map(({ cadence }) => cadence))] },
    measured,
    allowed: bound,
  });
}

function unknownShare(limit: NamedLimit<'share'>, period: PeriodKey, silent: readonly ShareItem[]): Finding {
  const cadences = [...new Set(silent.map(({ cadence }) => cadence))];
  const when = periodWords(period);
  return findingOf(limit, {
    message: {
      zh: `${when.zh}的占比无法计算：${cadences.join('、')}没有写明时长（小时）`,
      en: `the share in ${when.en} is unknown: expected the hours of ${cadences.join(', ')}, found none`,
    },
    subject: { office: true, period, cadences },
    measured: 'unknown',
    allowed: [limit.atLeast, limit.atMost].filter((bound) => bound !== undefined).join(' to '),
  });
}
