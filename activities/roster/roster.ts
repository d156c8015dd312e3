import type { UnitKind } from '../../domain/policy/schema';
import type { PostKind } from './kind-words';

export interface RosterUnit {
  code: string;
  name: string;
  kind: UnitKind;
  parentCode: string | null;
}

export interface RosterPost {
  unitCode: string;
  kind: PostKind;
  title: string;
  /** Null: the post is vacant. `since` is a civil date in the office's zone, null where the file gives none. */
  holder: { name: string; email: string; since: string | null } | null;
}

/** A roster that passed every check: codes, posts (unit and kind) and addresses are unambiguous, parents exist. */
export interface Roster {
  units: RosterUnit[];
  posts: RosterPost[];
}
