import type { Operation } from '../api/answers';

/** The pages about notices, and what each needs: one entry of the main navigation. */
const links = [
  { to: '/deliveries', text: 'deliveries', needs: 'delivery.read' },
  { to: '/unreachable', text: 'unreachable', needs: 'unreachable.read' },
  { to: '/burden', text: 'burden', needs: 'burden.read' },
  { to: '/channels', text: 'channels', needs: 'channel.read' },
  { to: '/templates', text: 'templates', needs: 'template.read' },
  { to: '/inbox', text: 'inbox', needs: 'inbox.read' },
] as const;

/** Those of whoever may do this; empty where they have none of them. */
export function noticeLinks(may: readonly Operation[]): (typeof links)[number][] {
  return links.filter(({ needs }) => may.includes(needs));
}

/** Whether an address is one of theirs. */
export function isNoticePage(path: string): boolean {
  return links.some(({ to }) => path === to || path.startsWith(`${to}/`));
}
