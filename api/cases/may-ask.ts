import { may } from '../../domain/authority/may';
import type { CommandName } from '../../domain/escalation/case-command';
import type { Actor } from '../auth/actor';
import { Problem } from '../problem';

/** What whom the case is about may do in it. */
export const ofTheSubject: readonly CommandName[] = [
  'acknowledge',
  'reply',
  'ask-tolerance',
  'report-rectification',
  'appeal',
];

/**
 * The post in whose name an actor acts on a case. A secretary speaks for the unit and never decides, whatever other
 * post the person may hold; everybody else's authority is the post's, which the case itself looks at.
 */
export function mayAsk(actor: Actor, what: CommandName): string {
  if (!may(actor.role, ofTheSubject.includes(what) ? 'case.answer' : 'case.decide')) {
    throw new Problem(
      403,
      'no-authority',
      `${what}: a secretary speaks for the unit, and decides nothing`,
      '书记一端只能为本单位说明、报告和申诉，不能决定',
    );
  }
  if (actor.postId === null) {
    throw new Problem(403, 'no-post', 'your token names no post: every act is made in the name of one');
  }
  return actor.postId;
}
