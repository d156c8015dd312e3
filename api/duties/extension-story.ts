import { may } from '../../domain/authority/may';
import type { DutyStatus } from '../../domain/round/duty-state';
import { askBar, decideBar } from '../../domain/round/extension';
import type { Database } from '../../prisma/client';
import { extensionAsked } from '../../prisma/extensions';
import type { Duty } from '../../prisma/generated/client';
import type { Actor } from '../auth/actor';

export interface OpenRequest {
  /** ISO 8601 with offset. */
  until: string;
  reason: string | null;
}

export type ExtensionAction = 'ask-extension' | 'extend' | 'decline-extension';

/** Asking for more time, and deciding on it: what the rules of it would take now. */
export function extensionActions(actor: Actor, duty: Duty, asked: boolean, now: Date): ExtensionAction[] {
  if (actor.postId === null) return [];
  const state = { status: duty.status as DutyStatus, lateAfter: duty.lateAfter, extensionAsked: asked };
  const later = new Date(Math.max(duty.lateAfter.getTime(), now.getTime()) + 1);
  if (!may(actor.role, 'duty.extend'))
    return may(actor.role, 'duty.ask-extension') && askBar(state, later, now) === null
      ? ['ask-extension']
      : [];
  if (decideBar(state, later, now) !== null) return [];
  return asked ? ['extend', 'decline-extension'] : ['extend'];
}

/** The question for more time that waits for a decision; null where there is none. */
export async function openRequest(
  db: Database,
  dutyId: string,
  iso: (date: Date) => string,
): Promise<OpenRequest | null> {
  if (!(await extensionAsked(db, dutyId))) return null;
  const fact = await db.dutyFact.findFirstOrThrow({
    where: { dutyId, kind: 'extension-asked' },
    orderBy: { at: 'desc' },
  });
  const text = fact.textId === null ? null : await db.textBody.findUnique({ where: { id: fact.textId } });
  return { until: iso(fact.dueAt ?? fact.at), reason: text?.body ?? null };
}
