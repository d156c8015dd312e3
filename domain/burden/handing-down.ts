import type { Policy, Cadence, UnitKind } from '../policy/schema';
import { eachUnitOf } from './burden-words';
import { findingOf, type Finding } from './finding';
import { countsAgainst, type NamedLimit } from './named-limit';
import { lineOwes, type RosterSummary } from './roster-summary';

/**
 * The rhythms that become a burden where every level repeats them. A longer one, such as a yearly debriefing that each
 * level holds in its turn, is found only where its policy says `levelsDown` itself.
 */
const rhythms: ReadonlySet<Cadence['period']> = new Set<Cadence['period']>(['day', 'week', 'month']);

/**
 * Rhythms that reach further below the circle that set them than a limit lets pass (ARCHITECTURE, burden is metered:
 * a weekly meeting must not silently become one on every level). A policy says how far in `burden.levelsDown`; where
 * those who owe stand on more levels of the roster than that, the roster is believed.
 */
export function handingDownFindings(
  limit: NamedLimit<'handing-down'>,
  policy: Policy,
  roster: RosterSummary,
): Finding[] {
  return Object.entries(policy.cadences).flatMap(([cadence, terms]) => {
    const said = terms.burden?.levelsDown ?? 0;
    const reach = reachOf(terms, roster);
    const levels = Math.max(said, reach.levelsDown);
    if (levels <= limit.levelsAtMost) return [];
    if (!countsAgainst(limit, { ground: terms.burden?.ground ?? null })) return [];
    const hidden = reach.levelsDown > said;
    const who = eachUnitOf(reach.unitKinds);
    const words = hidden
      ? {
          zh: `（方案写明 ${said} 级，实际由${who.zh}承担）`,
          en: ` (it says ${said}, but ${who.en} owes it)`,
        }
      : { zh: '', en: '' };
    return [
      findingOf(limit, {
        path: terms.burden?.levelsDown === undefined ? `cadences.${cadence}` : levelsPath(cadence),
        message: {
          zh: `“${terms.title.zh}”层层下延 ${levels} 级${words.zh}，上限 ${limit.levelsAtMost} 级`,
          en: `"${terms.title.en}" is handed down ${levels} ${levels === 1 ? 'level' : 'levels'}${words.en}, expected at most ${limit.levelsAtMost}`,
        },
        subject: { cadence, unitKinds: reach.unitKinds },
        measured: levels,
        allowed: limit.levelsAtMost,
      }),
    ];
  });
}

/** A superior's own duty that its rhythm hands to those below: found where the limit says that it stays. */
export function handedDownDutyFindings(limit: NamedLimit<'delegation'>, policy: Policy): Finding[] {
  if (limit.superiorDuties === 'may-go-down') return [];
  return Object.entries(policy.cadences).flatMap(([cadence, { owes, burden, title }]) => {
    const levels = burden?.levelsDown ?? 0;
    if (owes.superiorDuty !== true || levels === 0) return [];
    return [
      findingOf(limit, {
        path: levelsPath(cadence),
        message: {
          zh: `“${title.zh}”是上级自己的责任，不得下延 ${levels} 级`,
          en: `"${title.en}" is the superior's own duty, expected 0 levels down, found ${levels}`,
        },
        subject: { cadence },
        measured: levels,
        allowed: 0,
      }),
    ];
  });
}

function levelsPath(cadence: string): string {
  return `cadences.${cadence}.burden.levelsDown`;
}

/** How many levels those who owe a rhythm stand on, below the highest of them. */
function reachOf(
  { period, owes }: Cadence,
  { units }: RosterSummary,
): { levelsDown: number; unitKinds: UnitKind[] } {
  const owing = units.filter((line) => line.count > 0 && lineOwes(line, owes));
  const levels = new Set(owing.map(({ level }) => level));
  return {
    levelsDown: rhythms.has(period) ? Math.max(0, levels.size - 1) : 0,
    unitKinds: [...new Set(owing.map(({ kind }) => kind))],
  };
}
