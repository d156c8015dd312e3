import type { Asker } from '../escalation/case-command';
import type { By } from '../escalation/case-event';
import type { Answered } from './case-story';

/** Who answered for the post at an instant, as the roster has it now; null where that person did not. */
export function heldThen(answered: readonly Answered[], { postId, personId }: By, at: Date): Answered | null {
  return (
    answered.find((one) => one.postId === postId && one.personId === personId && isThen(one, at)) ?? null
  );
}

/** The asker of a command again, with all that the person answered for then; the role is what is not stored. */
export function askerThen(answered: readonly Answered[], by: By, at: Date, role: Asker['role']): Asker {
  const posts = answered.filter((one) => one.personId === by.personId && isThen(one, at));
  return {
    by,
    role,
    postKinds: [...new Set(posts.map(({ postKind }) => postKind))].sort(),
    unitIds: [...new Set(posts.map(({ unitId }) => unitId))].sort(),
  };
}

function isThen({ from, until }: Answered, at: Date): boolean {
  return from <= at && (until === null || at < until);
}
