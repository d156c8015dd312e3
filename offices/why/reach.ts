/** Whose records may be looked into: all of an office, or one unit's only. */
export interface Reach {
  officeId: string;
  /** Null: the whole office. */
  unitId: string | null;
}
