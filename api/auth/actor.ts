import type { Role } from '../../domain/authority/role';
import type { LinkPurpose } from '../../offices/links/link';
import type { Reach } from '../../offices/reach';

/** Who is asking: what a token or a session stands for. Opaque ids only. */
export interface Actor {
  tokenId: string;
  role: Role;
  officeId: string;
  /** The unit of the appointment; null for the whole office. What it reaches is said by the table. */
  unitId: string | null;
  /** The post in whose name writes are made. */
  postId: string | null;
  /** Who signed in; a program's token and the printed key are nobody's. */
  personId?: string;
  /** As what they act asks for a second factor, and this session is of a password alone: it reaches only itself. */
  held?: true;
  /** A session that a link of a notice opened: it is this person's, and reaches this one thing. */
  only?: { personId: string; purpose: LinkPurpose; subject: string };
}

/** Who asks, with how far this very request reaches: set by the guard. */
export interface Asking extends Actor {
  reach: Reach;
}
