import type { Path } from './yaml-source';

/** Something wrong with a ladder; its path begins at the ladder, or at the rung that is looked at. */
export interface LadderFault {
  path: Path;
  message: string;
}
