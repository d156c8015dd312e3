import { entryFaults } from './ladder-entry-faults';
import type { LadderFault } from './ladder-fault';
import { authorityFaults, orderFaults, spanFaults } from './ladder-terms-faults';
import { rungSchema, type RungTerms } from './ladder';
import { rungs, type Rung } from './rungs';
import { didYouMean } from './near-spelling';
import { rungPostFaults } from './post-kind-faults';
import { unitKinds } from './schema';
import { validFields } from './shape-errors';

/** What is wrong with a ladder beyond its shape, rung by rung. Paths begin at the ladder. */
export function ladderFaults(written: Record<string, unknown>): LadderFault[] {
  const named = rungs.filter((rung) => Object.hasOwn(written, rung));
  if (Object.keys(written).length === 0) {
    return [{ path: ['rungs'], message: `expected at least one rung of ${list(rungs)}, found none` }];
  }
  return named.flatMap((rung) => {
    const terms = validFields(rungSchema, written[rung]);
    const faults = [
      ...unitKindFaults(terms),
      ...rungPostFaults(terms),
      ...actFaults(rung, written[rung]),
      ...entryFaults(rung, terms, named),
      ...orderFaults(rung, terms, named),
      ...authorityFaults(terms),
      ...spanFaults(terms),
    ];
    return faults.map(({ path, message }) => ({ path: ['rungs', rung, ...path], message }));
  });
}

/** What follows service: criticism is done by it, the others are still to be carried out. */
function actFaults(rung: Rung, terms: unknown): LadderFault[] {
  if (typeof terms !== 'object' || terms === null) return [];
  const given = Object.hasOwn(terms, 'act');
  if (rung !== 'criticism')
    return given ? [] : [{ path: ['act'], message: `expected "act": the ${rung} has to be carried out` }];
  return given ? [{ path: ['act'], message: 'expected no act: criticism is done once it is served' }] : [];
}

function unitKindFaults({ exists }: Partial<RungTerms>): LadderFault[] {
  if (exists === undefined || exists.unitKinds === 'all') return [];
  const known: readonly string[] = unitKinds;
  return exists.unitKinds.flatMap((kind, place) => {
    if (known.includes(kind)) return [];
    const message = `expected a kind of unit (${list(known)}), found "${kind}"${didYouMean(kind, known)}`;
    return [{ path: ['exists', 'unitKinds', place], message }];
  });
}

const list = (words: readonly string[]): string => words.join(', ');
