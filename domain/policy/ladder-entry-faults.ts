import type { LadderFault } from './ladder-fault';
import type { LadderEntry, RungTerms } from './ladder';
import type { Rung } from './rungs';
import { lighterThan, orNone } from './ladder-order';

/** Ways into a rung that nobody could go, or that would skip a rung unsaid. Paths begin at the rung. */
export function entryFaults(
  rung: Rung,
  { entry }: Partial<RungTerms>,
  named: readonly Rung[],
): LadderFault[] {
  return (entry ?? []).flatMap((one, place) =>
    [...wayFaults(rung, one, named), ...kindFaults(one)].map(({ path, message }) => ({
      path: ['entry', place, ...path],
      message,
    })),
  );
}

function wayFaults(rung: Rung, { after, direct }: LadderEntry, named: readonly Rung[]): LadderFault[] {
  const lighter = lighterThan(rung, named);
  if (after !== undefined) {
    if (direct) return [{ path: ['direct'], message: `expected either "after" or "direct", found both` }];
    if (lighter.includes(after)) return [];
    const message = `expected a lighter rung of this ladder (${orNone(lighter)}), found "${after}"`;
    return [{ path: ['after'], message }];
  }
  if (direct || isFirst(rung, lighter)) return [];
  const message = `expected "after" with a lighter rung (${orNone(lighter)}) or "direct: true", found neither`;
  return [{ path: [], message }];
}

/** Interview and circular are of one level: without a criticism both are first. */
function isFirst(rung: Rung, lighter: readonly Rung[]): boolean {
  return lighter.length === 0 || (rung === 'circular' && lighter.every((other) => other === 'interview'));
}

function kindFaults({ incidents, overdueWorkdays }: LadderEntry): LadderFault[] {
  const others = incidents.filter((kind) => kind !== 'overdue');
  if (overdueWorkdays === undefined || others.length === 0) return [];
  const found = others.map((kind) => `"${kind}"`).join(', ');
  return [{ path: ['overdueWorkdays'], message: `expected "overdue" incidents alone, found ${found}` }];
}
