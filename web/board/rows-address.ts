import type { Standing } from '../api/answers';
import { withQuery } from '../api/client';

/** The address of exactly the rows that a number counts. */
export function rowsOf(filter: {
  roundId?: string;
  unit?: string;
  status?: Standing | 'outstanding' | 'extension-asked';
}): string {
  return withQuery('/duties', filter);
}
