import type { UnitKind } from '../../domain/policy/schema';
import type { PostKind } from '../../domain/people/post-kinds';

export interface RosterUnit {
  code: string;
  name: string;
  kind: UnitKind;
  parentCode: string | null;
  /** Of this and the next two: undefined where the file has no such column, and what is stored stays. */
  groups: string[] | undefined;
  /** First and last day of the unit itself, civil dates, both included. */
  validFrom: string | null | undefined;
  validUntil: string | null | undefined;
}

export interface RosterPost {
  unitCode: string;
  kind: PostKind;
  title: string;
  /** Null: the post is vacant. */
  holder: RosterHolder | null;
}

/** First and last day in the post, civil dates in the office's zone, both included; null where the file gives none. */
export interface RosterHolder {
  name: string;
  email: string;
  since: string | null;
  /** Undefined where the file has no such column, and what is stored stays. */
  until: string | null | undefined;
}

/** A roster that passed every check: codes, posts (unit and kind) and addresses are unambiguous, parents exist. */
export interface Roster {
  units: RosterUnit[];
  posts: RosterPost[];
}
