import type { PostKind } from '../people/post-kinds';
import type { Role } from './role';

const ofKind: Readonly<Partial<Record<PostKind, Role>>> = {
  secretary: 'secretary',
  'office-contact': 'office',
  'office-head': 'decider',
  'office-deputy': 'decider',
  'group-leader': 'decider',
  'group-deputy': 'decider',
  'discipline-member': 'decider',
};

/** What whoever answers for a post of this kind is to the office; null for a post that has no part in its work. */
export function roleOfPost(kind: string): Role | null {
  return ofKind[kind as PostKind] ?? null;
}
