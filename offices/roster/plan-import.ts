import { civilDateOf } from '../../domain/calendar/civil-time';
import { planGroups, type GroupPlan } from './plan-groups';
import { planHoldings, type HoldingPlan, type ImportMoment } from './plan-holdings';
import { planPeople } from './plan-people';
import { planPosts } from './plan-posts';
import { planUnits } from './plan-units';
import type { Roster } from './roster';
import type { StoredPerson, StoredPost, StoredRoster, StoredUnit } from './stored-roster';
import type { TablePlan } from './table-plan';

/** All that an import writes, worked out before anything is written. Empty when the roster is as the file says. */
export interface ImportPlan {
  units: TablePlan<StoredUnit>;
  groups: GroupPlan;
  posts: TablePlan<StoredPost>;
  people: TablePlan<StoredPerson>;
  holdings: HoldingPlan;
}

/** `created`: units, posts and people new; `changed`: those with other data, groups or another holder; `closed`: units and posts. */
export interface ImportCounts {
  created: number;
  changed: number;
  closed: number;
}

/** The difference between what is stored and what the file says. Pure but for `newId`. */
export function planImport(stored: StoredRoster, roster: Roster, moment: ImportMoment): ImportPlan {
  const units = planUnits(stored, roster.units, moment.newId);
  const today = civilDateOf(moment.now, moment.zone);
  const groups = planGroups(stored, roster.units, units.idOf, today, moment.newId);
  const posts = planPosts(stored, roster.posts, units.idOf, moment.newId);
  const people = planPeople(stored, roster.posts, posts.idOf, moment);
  const holdings = planHoldings(stored, roster.posts, { postId: posts.idOf, personId: people.idOf }, moment);
  return { units: units.plan, groups, posts: posts.plan, people: people.plan, holdings };
}

export function countsOf({ units, groups, posts, people, holdings }: ImportPlan): ImportCounts {
  const freshUnits = new Set(units.create.map((unit) => unit.id));
  const changedUnits = new Set(
    [...units.update.map((unit) => unit.id), ...groups.units].filter((id) => !freshUnits.has(id)),
  );
  const fresh = new Set(posts.create.map((post) => post.id));
  const closed = new Set(posts.close);
  const changedPosts = new Set(
    [...posts.update.map((post) => post.id), ...holdings.posts].filter(
      (id) => !fresh.has(id) && !closed.has(id),
    ),
  );
  return {
    created: units.create.length + posts.create.length + people.create.length,
    changed: changedUnits.size + changedPosts.size + people.update.length,
    closed: units.close.length + posts.close.length,
  };
}
