/** Whose records a request may look into or act on. */
export interface Reach {
  officeId: string;
  /** The units; null: the whole office. */
  units: readonly string[] | null;
}

export function inReach({ units }: Reach, unitId: string): boolean {
  return units === null || units.includes(unitId);
}
