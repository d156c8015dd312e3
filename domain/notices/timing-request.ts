import type { Office } from '../policy/schema';

/** Why a request waits for a later wave than the first that it could have gone with. */
export type HeldFor = 'hour' | 'cap';

/** A request that a wave could take now, as far as its timing needs it. */
export interface TimedRequest {
  id: string;
  /** Whom it would go to. */
  personId: string;
  /** The unit whose duty or case it is of. */
  unitId: string;
  kind: string;
  ofCase: boolean;
  /** Its duty is due then, or closes, or the case goes on: said later it is of no use. Null: whenever. */
  usefulUntil: Date | null;
  heldFor: HeldFor | null;
}

/** A request that stays behind, and the slot with which it goes at the latest. */
export interface Held {
  id: string;
  heldFor: HeldFor;
  until: Date;
}

/** Whether the policy lets a kind leave at any hour and day. */
export function isUrgent({ notices }: Pick<Office, 'notices'>, kind: string): boolean {
  return (notices.urgent as readonly string[] | undefined)?.includes(kind) ?? false;
}
