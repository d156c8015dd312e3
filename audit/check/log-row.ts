/** An entry of the log with its place, as the tables have it. Of an entry that is gone all but the place is null. */
export interface LogRow {
  position: number;
  entryId: string;
  chain: string;
  id: string | null;
  officeId: string;
  /** Milliseconds since 1970. */
  at: number;
  kind: string;
  subject: string;
  body: string;
  digest: string;
}
