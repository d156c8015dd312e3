import type { Actor } from '../auth/actor';
import { Problem } from '../problem';

/** In whose name a paper is issued or withdrawn: a post of the office. Throws Problem 403. */
export function writer(actor: Actor): { officeId: string; byPostId: string } {
  if (actor.postId === null)
    throw new Problem(403, 'no-post', 'your token names no post: every write is made in the name of one');
  return { officeId: actor.officeId, byPostId: actor.postId };
}
