import { currentHoldings } from './current-holdings';
import type { ImportMoment } from './plan-holdings';
import { known } from './plan-units';
import type { RosterPost } from './roster';
import type { StoredPerson, StoredRoster } from './stored-roster';
import type { TablePlan } from './table-plan';

/**
 * People are known by their address. Who keeps post and name and only gets a new address stays the same
 * person, lest the time in the post begin anew. People are never removed: past holdings point to them.
 */
export function planPeople(
  stored: StoredRoster,
  posts: RosterPost[],
  postIdOf: (post: RosterPost) => string,
  { now, newId }: ImportMoment,
): { plan: TablePlan<StoredPerson>; idOf: (email: string) => string } {
  const names = new Map(
    posts.flatMap(({ holder }) => (holder ? [[holder.email, holder.name] as const] : [])),
  );
  const byEmail = new Map(stored.people.map((person) => [person.email, person]));
  const moved = addressChanges(stored, now, posts, postIdOf, byEmail, names);
  const ids = new Map<string, string>();
  const plan: TablePlan<StoredPerson> = { create: [], update: [], close: [] };
  for (const [email, name] of names) {
    const before = byEmail.get(email) ?? moved.get(email);
    const row: StoredPerson = { id: before?.id ?? newId(), name, email };
    ids.set(email, row.id);
    if (!before) plan.create.push(row);
    else if (before.name !== name || before.email !== email) plan.update.push(row);
  }
  return { plan, idOf: (email) => known(ids.get(email), 'a person') };
}

/** New address -> the stored person whose it is: sits in the same post now, has the same name, and the old address is gone from the file. */
function addressChanges(
  { people, holdings }: StoredRoster,
  now: Date,
  posts: RosterPost[],
  postIdOf: (post: RosterPost) => string,
  byEmail: Map<string, StoredPerson>,
  names: Map<string, string>,
): Map<string, StoredPerson> {
  const byId = new Map(people.map((person) => [person.id, person]));
  const current = currentHoldings(holdings, now);
  const found = new Map<string, StoredPerson>();
  const taken = new Set<string>();
  for (const post of posts) {
    const email = post.holder?.email;
    if (email === undefined || byEmail.has(email) || found.has(email)) continue;
    const person = byId.get(current.get(postIdOf(post))?.personId ?? '');
    if (!person || person.name !== post.holder?.name || names.has(person.email) || taken.has(person.id))
      continue;
    found.set(email, person);
    taken.add(person.id);
  }
  return found;
}
