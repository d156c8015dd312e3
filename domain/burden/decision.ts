import { findingOf, type Finding } from './finding';
import type { NamedLimit } from './named-limit';

/** A decision that is about to take effect. */
export interface Decision {
  /** The kind of act, as limits name it. */
  act: string;
  /** Opaque ids of the cases that are decided in one act. */
  items: readonly string[];
  /** `engine`: no person stands behind it. */
  by: 'person' | 'engine';
  outcome: 'confirm' | 'decline' | 'defer';
  reason: string | null;
  /** Whether tolerance is asked for (MECHANISMS B09). */
  tolerance: boolean;
  /** Figures that the limit's `entry` asks for, as they stand now. */
  figures: Readonly<Record<string, number>>;
}

/**
 * What stands against a decision of the limit's own act; of any other act nothing. Never by the engine and never in
 * bulk (but to decline, where the limit says so): these two are refused whatever the limit's consequence is, for a
 * timer never punishes (ARCHITECTURE 1, MECHANISMS F13). Thresholds of entry bind whoever confirms.
 */
export function decisionFindings(limit: NamedLimit<'decision'>, act: Decision): Finding[] {
  if (limit.act !== act.act) return [];
  return [
    ...byTheEngine(limit, act),
    ...inBulk(limit, act),
    ...withoutReason(limit, act),
    ...outOfTolerance(limit, act),
    ...belowEntry(limit, act),
  ];
}

function byTheEngine(limit: NamedLimit<'decision'>, { by, items }: Decision): Finding[] {
  if (by === 'person') return [];
  const who = limit.decidedBy;
  return [
    findingOf(limit, {
      consequence: 'refuse',
      message: {
        zh: `只能由${who.zh}决定，系统不得自动决定`,
        en: `expected a decision of ${who.en}, found the engine's own`,
      },
      subject: { item: items.join(', ') },
      measured: 'engine',
      allowed: 'person',
    }),
  ];
}

function inBulk(limit: NamedLimit<'decision'>, { items, outcome }: Decision): Finding[] {
  if (items.length <= 1 || (limit.inBulk === 'declining-only' && outcome === 'decline')) return [];
  const but =
    limit.inBulk === 'never' ? { zh: '', en: '' } : { zh: '（不予认定的除外）', en: ' (but to decline)' };
  return [
    findingOf(limit, {
      consequence: 'refuse',
      message: {
        zh: `应逐件决定${but.zh}，现一次决定 ${items.length} 件`,
        en: `expected one case at a time${but.en}, found ${items.length} in one act`,
      },
      subject: { item: items.join(', ') },
      measured: items.length,
      allowed: 1,
    }),
  ];
}

function withoutReason(limit: NamedLimit<'decision'>, { reason, items }: Decision): Finding[] {
  if (limit.reason === 'optional' || (reason ?? '').trim() !== '') return [];
  return [
    findingOf(limit, {
      message: { zh: '应写明理由，现未写', en: 'expected a reason, found none' },
      subject: { item: items.join(', ') },
      measured: 'none',
      allowed: 'a reason',
    }),
  ];
}

function outOfTolerance(limit: NamedLimit<'decision'>, { tolerance, items }: Decision): Finding[] {
  if (limit.tolerance !== 'excluded' || !tolerance) return [];
  return [
    findingOf(limit, {
      message: { zh: '此类事项不适用容错', en: 'expected no tolerance for this act, found it asked for' },
      subject: { item: items.join(', ') },
      measured: 'tolerance',
      allowed: 'none',
    }),
  ];
}

/** A figure that nobody has given is not zero: it is unknown, and unknown is not enough. */
function belowEntry(limit: NamedLimit<'decision'>, { figures, outcome, items }: Decision): Finding[] {
  if (outcome !== 'confirm') return [];
  return Object.entries(limit.entry ?? {}).flatMap(([figure, threshold]) => {
    const found = Object.hasOwn(figures, figure) ? figures[figure] : undefined;
    if (found !== undefined && found >= threshold) return [];
    return [
      findingOf(limit, {
        message: {
          zh: `启动条件“${figure}”应不少于 ${threshold}，现为 ${found ?? '未知'}`,
          en: `expected "${figure}" of at least ${threshold}, found ${found ?? 'nobody has said'}`,
        },
        subject: { item: items.join(', ') },
        measured: found ?? 'unknown',
        allowed: threshold,
      }),
    ];
  });
}
