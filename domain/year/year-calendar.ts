import type { CompiledRound } from '../cadence/compiled-round';
import { periodLabel } from '../cadence/period-label';
import type { Policy } from '../policy/schema';

export type CalendarLanguage = 'zh' | 'en';

/** One round as a calendar of another program shows it. It names no person and no unit. */
export interface CalendarEntry {
  /** The same for the same office, cadence and period, whatever becomes of its dates. */
  uid: string;
  /** The due moment. */
  at: string;
  summary: string;
  description: string;
  category: string;
  /** Its dates may still move: a year that they lie in has no published calendar. */
  tentative: boolean;
  /** RFC 5545 SEQUENCE: how often it was planned anew. */
  sequence: number;
}

const words = {
  zh: {
    due: '到期',
    opens: '开启',
    closes: '收口',
    rule: '规',
    shift: '移',
    none: '没有移动',
    provisional: '暂定：那一年的放假安排还没公布，公布后可能变。',
    colon: '：',
  },
  en: {
    due: 'due',
    opens: 'Opens',
    closes: 'Closes',
    rule: 'Rule',
    shift: 'Shift',
    none: 'none',
    provisional: "Provisional: a year's holidays are not published yet, so the date may move.",
    colon: ': ',
  },
} as const;

/**
 * What an .ics of these rounds holds, in their order; skipped rounds have no day and are left out. `timesPlanned` is
 * how often a round was planned so far; 0 where that is not known.
 */
export function yearCalendar(
  { policy, officeId }: { policy: Policy; officeId: string },
  rounds: readonly CompiledRound[],
  timesPlanned: (round: CompiledRound) => number,
  language: CalendarLanguage,
): CalendarEntry[] {
  return rounds.flatMap((round) => {
    if (round.dueAt === null) return [];
    const category = policy.cadences[round.cadence]?.title[language] ?? round.cadence;
    const label = periodLabel(round.period, language);
    return {
      uid: `${officeId}.${round.cadence}.${round.period}@duban.invalid`,
      at: round.dueAt,
      summary: `${category} ${label} ${words[language].due}`,
      description: descriptionOf(round, language),
      category,
      tentative: round.provisional,
      sequence: Math.max(0, timesPlanned(round) - 1),
    };
  });
}

function descriptionOf(round: CompiledRound, language: CalendarLanguage): string {
  const say = words[language];
  const line = (word: string, text: string | null): string[] =>
    text === null ? [] : [`${word}${say.colon}${text}`];
  return [
    ...(round.provisional ? [say.provisional] : []),
    ...line(say.opens, wallClock(round.opensAt)),
    ...line(language === 'zh' ? say.due : 'Due', wallClock(round.dueAt)),
    ...line(say.closes, wallClock(round.closesAt)),
    ...line(say.rule, round.rule),
    ...line(say.shift, round.shift ?? say.none),
  ].join('\n');
}

/** `2026-11-30 18:00 (UTC+08:00)`, `2026-11-30 18:00 (UTC)` */
function wallClock(iso: string | null): string | null {
  if (iso === null) return null;
  const offset = /[+-]\d\d:\d\d$/.exec(iso)?.[0] ?? '';
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} (UTC${offset})`;
}
