import type { Rung } from '../policy/rungs';
import type { SubjectKind } from './case-context';
import type { Considered } from './considered';
import { enteredBy, hasEnough } from './consider-entry';
import { ripeInstants } from './consider-ripeness';
import { bySource, type Grounds } from './consider-sources';
import { levelsDown, mayEnter, existsFor } from './consider-rungs';

export interface ConsideredProposal {
  rung: Rung;
  /** The first of the rung's entries that is entered. */
  entry: number;
  /** Of all its entries that are entered; one for each source, by time. */
  incidentIds: string[];
  /** Named beside the unit; null: against the unit alone. */
  personId: string | null;
}

export type Consideration = { propose: ConsideredProposal[] } | { ripensAt: string } | null;

/**
 * Which rungs are to be proposed on these incidents. Heavy ones first; what a heavier one rests on, now or before, is
 * no ground for a lighter one, and interview and circular are of one level. `ripensAt`: the instant (ISO 8601, UTC) at
 * which something would be proposed if nothing changed. Null: there is nothing to wait for.
 */
export function consider(considered: Considered): Consideration {
  const propose = proposalsAt(considered);
  if (propose.length > 0) return { propose };
  const ripensAt = ripeInstants(considered).find((now) => proposalsAt({ ...considered, now }).length > 0);
  return ripensAt === undefined ? null : { ripensAt: ripensAt.toISOString() };
}

function proposalsAt(considered: Considered): ConsideredProposal[] {
  const { incidents, used } = considered;
  const proposals: ConsideredProposal[] = [];
  // What a heavier rung rests on, by an earlier proposal or by one of these.
  const taken: ReadonlySet<string>[] = [];
  for (const level of levelsDown) {
    const found = level.flatMap((rung) => proposalOf(rung, considered, taken) ?? []);
    if (found.length > 0) {
      const resting = incidents.filter((one) =>
        found.some(({ incidentIds }) => incidentIds.includes(one.incidentId)),
      );
      taken.push(new Set(resting.map(({ sourceId }) => sourceId)));
      proposals.push(...found);
    }
    for (const rung of level) taken.push(used.get(rung) ?? noSources);
  }
  return proposals;
}

function proposalOf(
  rung: Rung,
  considered: Considered,
  taken: readonly ReadonlySet<string>[],
): ConsideredProposal | null {
  const { ladder, subject, incidents, used } = considered;
  const terms = ladder.rungs[rung];
  if (terms === undefined || !existsFor(terms, subject)) return null;
  // Most are far from any entry: what is free is looked for only where there are incidents enough.
  if (!terms.entry.some((entry) => hasEnough(entry, considered))) return null;
  const barred = [used.get(rung) ?? noSources, ...taken].filter(({ size }) => size > 0);
  const free = incidents.filter(
    ({ unitReached, sourceId }) => unitReached && !barred.some((sources) => sources.has(sourceId)),
  );
  const entered = terms.entry.flatMap((entry, place): { place: number; grounds: Grounds }[] => {
    const grounds = mayEnter(ladder, rung, entry) ? enteredBy(entry, free, considered) : null;
    return grounds === null ? [] : [{ place, grounds }];
  });
  const [first] = entered;
  if (first === undefined) return null;
  const grounds = bySource(entered.flatMap((one) => one.grounds));
  return {
    rung,
    entry: first.place,
    incidentIds: grounds.map(({ incidentId }) => incidentId),
    personId: namedBeside(terms.exists.posts, subject, grounds),
  };
}

const noSources: ReadonlySet<string> = new Set();

/** Only who held a post that the rung names, and the same person in every ground. */
function namedBeside(posts: readonly string[], { postKind }: SubjectKind, grounds: Grounds): string | null {
  if (postKind === null || !posts.includes(postKind)) return null;
  const [first, ...others] = grounds.map(({ personId }) => personId);
  return first !== undefined && others.every((personId) => personId === first) ? first : null;
}
