import { findingOf, type Finding } from './finding';
import type { NamedLimit } from './named-limit';

/** A task that is about to be passed on. */
export interface Delegation {
  /** The task's opaque id. */
  item: string;
  superiorDuty: boolean;
  /** The level in the unit tree of everybody who has held it, from the first, and of who would hold it now. */
  levels: readonly [first: number, ...others: number[]];
}

/**
 * What stands against passing a task on: further below its first holder than the limit lets pass (MECHANISMS H05), or
 * a superior's own duty going down at all (B07). Passing it on within a level, or up, costs nothing.
 */
export function delegationFindings(limit: NamedLimit<'delegation'>, act: Delegation): Finding[] {
  const [first, ...others] = act.levels;
  const depth = Math.max(0, ...others.map((level) => level - first));
  const findings: Finding[] = [];
  if (depth > limit.levelsAtMost) {
    findings.push(
      findingOf(limit, {
        message: {
          zh: `任务将下转至第 ${depth} 级，最多下转 ${limit.levelsAtMost} 级`,
          en: `it would go ${depth} levels down, expected at most ${limit.levelsAtMost}`,
        },
        subject: { item: act.item },
        measured: depth,
        allowed: limit.levelsAtMost,
      }),
    );
  }
  if (act.superiorDuty && limit.superiorDuties === 'stay' && depth > 0) {
    findings.push(
      findingOf(limit, {
        message: {
          zh: `上级自己的责任不得向下转交，现拟下转 ${depth} 级`,
          en: `a superior's own duty stays with the superior, found it going ${depth} levels down`,
        },
        subject: { item: act.item },
        measured: depth,
        allowed: 0,
      }),
    );
  }
  return findings;
}
