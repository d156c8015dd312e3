import type { Session } from '../api/answers';

type Role = Session['role'];
const keepers: readonly Role[] = ['office', 'administrator'];
const readers: readonly Role[] = [...keepers, 'auditor'];
const overseers: readonly Role[] = [...readers, 'inspector'];

/** The pages about notices, and who has each: one entry of the main navigation. */
const links = [
  { to: '/deliveries', text: 'deliveries', roles: readers },
  { to: '/unreachable', text: 'unreachable', roles: overseers },
  { to: '/burden', text: 'burden', roles: overseers },
  { to: '/channels', text: 'channels', roles: keepers },
  { to: '/templates', text: 'templates', roles: readers },
  { to: '/inbox', text: 'inbox', roles: keepers },
] as const;

/** Those of a role; empty where it has none of them. */
export function noticeLinks(role: Role): (typeof links)[number][] {
  return links.filter(({ roles }) => roles.includes(role));
}

/** Whether an address is one of theirs. */
export function isNoticePage(path: string): boolean {
  return links.some(({ to }) => path === to || path.startsWith(`${to}/`));
}
