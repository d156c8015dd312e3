import type { Manifest } from './bundle';
import type { CaseGround } from './case-ground';

/** What is to be written to one file. */
export interface BundleScope {
  officeId: string;
  kind: Manifest['scope']['kind'];
  id: string;
  /** What the entries of the bundle happened to: the round or case itself, and all that is of it. */
  subjects: readonly string[] | 'all';
  /** Of the rounds in it: their dates and verdicts are computed again. */
  shardIds: readonly string[];
  /** What the cases in it were decided with. */
  cases: readonly CaseGround[];
}
