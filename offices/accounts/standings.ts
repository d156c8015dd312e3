import { roles, type Role } from '../../domain/authority/role';
import { roleOfPost } from '../../domain/authority/role-of-post';
import type { Tx } from '../../prisma/client';
import { postsOfPerson } from '../cases/answering';
import { officeContact } from '../cases/seats';

/** What a person may sign in as. */
export interface Standing {
  role: Role;
  /** The unit that it is for; null for the whole office. */
  unitId: string | null;
  /** The post in whose name they write. */
  postId: string | null;
}

/**
 * All that a person is to the office at an instant: by the posts that they answer for, as holder or deputy, and by
 * appointments that run. In the order of the roles; empty for whoever is nothing any more.
 */
export async function standingsOf(
  tx: Tx,
  { officeId, personId }: { officeId: string; personId: string },
  now: Date,
): Promise<Standing[]> {
  const posts = (await postsOfPerson(tx, personId, now)).filter((post) => post.officeId === officeId);
  const contact = await tx.post.findUnique({ where: { id: (await officeContact(tx, officeId)) ?? '' } });
  const byPost = posts.flatMap(({ id: postId, kind, unitId }): Standing[] => {
    const role = roleOfPost(kind);
    if (role === null) return [];
    // A post of the office's own unit is for the whole office.
    const whole = role === 'office' || (role === 'decider' && unitId === contact?.unitId);
    return [{ role, unitId: whole ? null : unitId, postId }];
  });
  const appointed = await tx.appointment.findMany({
    where: { officeId, personId, from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] },
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
  });
  const byAppointment = appointed.map(({ role, unitId }): Standing => ({
    role: role as Role,
    unitId,
    postId: posts[0]?.id ?? null,
  }));
  const all = [...byPost, ...byAppointment];
  // A post may make them what they were appointed to.
  const each = all.filter((one, index) => all.findIndex((other) => isSame(other, one)) === index);
  return each.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}

export function isSame(a: Standing, b: Standing): boolean {
  return a.role === b.role && a.unitId === b.unitId && a.postId === b.postId;
}
