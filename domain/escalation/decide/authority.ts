import type { CommandRefusal } from '../case-command';
import { refuse } from '../refuse';
import { chainOf, termsOf } from '../rung-terms';
import type { At } from './at';

/**
 * The post decides: one of the chain whose turn it is or was. Later ones may once the silence before them has passed
 * it up. A role alone is no authority.
 */
export function hasTurn(chain: readonly string[], place: number, { asker }: At): CommandRefusal | null {
  const may = chain.slice(0, place + 1);
  if (may.some((kind) => asker.postKinds.includes(kind))) return null;
  return noAuthority(may);
}

/** Any post of the rung's authority, whoever's turn it is. */
export function isOfAuthority(at: At): boolean {
  return chainOf(termsOf(at.context, at.step.proposal.rung).decidedBy).some((kind) =>
    at.asker.postKinds.includes(kind),
  );
}

/** Who serves papers, keeps records and issues documents: the office's people, or those who decide. */
export function byOffice(at: At): CommandRefusal | null {
  const { role } = at.asker;
  if (role === 'office' || role === 'decider' || isOfAuthority(at)) return null;
  return refuse(
    'no-authority',
    `须由办公室的人来办，现在的身份是 ${role}`,
    `expected somebody of the office, found the role ${role}`,
  );
}

function noAuthority(posts: readonly string[]): CommandRefusal {
  return refuse(
    'no-authority',
    `没有这项权限：须由任下列职务之一的人决定：${posts.join('、')}`,
    `expected somebody who answers for a post of the kind ${posts.join(' or ')}`,
  );
}
