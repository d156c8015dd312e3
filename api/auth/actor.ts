import type { LinkPurpose } from '../../offices/links/link';

export const roles = ['office', 'decider', 'secretary', 'inspector', 'auditor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Who is asking: what a token or a session stands for. Opaque ids only. */
export interface Actor {
  tokenId: string;
  role: Role;
  officeId: string;
  /** A secretary's reach; null for the whole office. */
  unitId: string | null;
  /** The post in whose name writes are made. */
  postId: string | null;
  /** A session that a link of a notice opened: it is this person's, and reaches this one thing. */
  only?: { personId: string; purpose: LinkPurpose; subject: string };
}
