import { Context } from '@temporalio/activity';
import type { Deps } from '../deps';
import type { Claim } from '../ledger/claim';
import { giveUpOld } from '../ledger/give-up';
import { releaseLostClaims } from '../ledger/lost-claims';
import { openTurns } from '../ledger/turns';
import type { WaveOf } from './gather';
import { beating } from './heartbeat';
import { tellCases } from './case-papers';
import { noticesToSend } from './notices-to-send';
import { throwWhileQueued } from './still-queued';
import { trySending, type Tried } from './try-sending';

export interface SentWave {
  sent: number;
  refused: number;
  dropped: number;
  /** Sends of an earlier try whose end nobody knows; they were tried again under the same Message-ID. */
  unknown: number;
}

/**
 * Sends what is queued in a wave, a few at a time. The ledger decides what is still to send, so a second try sends
 * only the rest. Throws a retryable failure while some could not be delivered yet, or their minute has not come.
 */
export async function sendWave(deps: Deps, { officeId, slot }: WaveOf): Promise<SentWave> {
  const { db, clock, mailer } = deps;
  const context = Context.current();
  const wave = { officeId, slot };
  const name = `${deps.claimant}/${context.info.activityId}/${context.info.attempt}`;
  const result: SentWave = { sent: 0, refused: 0, dropped: 0, unknown: 0 };
  const began = await clock.now();
  result.unknown = await releaseLostClaims(db, wave, name, began);
  await giveUpOld(db, wave, began);
  const turn = openTurns(deps, { name, domain: mailer.domain }, mailer.connections);
  const notices = noticesToSend(deps, wave);
  /** Tries in a row that reached no server: where each connection failed once, the rest waits for the next run. */
  let unreachable = 0;
  const accepted: string[] = [];

  const senders = Array.from({ length: mailer.connections }, async () => {
    let ended: Tried | null = null;
    for (;;) {
      const stop = context.cancellationSignal.aborted || unreachable >= mailer.connections;
      const next = stop ? null : await notices.take();
      if (next === null && ended === null) return;
      const claim: Claim | null = await turn({ ended, next: next?.deliveryId ?? null });
      if (ended !== null) count(ended);
      ended = null;
      if (next === null) return;
      if (claim === null) continue;
      ended = await trySending(mailer, claim, next, await clock.now());
      unreachable = ended.unreachable ? unreachable + 1 : 0;
    }
  });

  function count({ state, claim: { deliveryId } }: Tried): void {
    if (state === 'accepted') accepted.push(deliveryId);
    else if (state === 'refused' || state === 'dropped') result[state] += 1;
  }

  await beating(context, () => notices.tried, Promise.all(senders));
  result.sent = accepted.length;
  await tellCases(deps, accepted);
  if (context.cancellationSignal.aborted) await context.cancelled;
  await throwWhileQueued(db, wave, await clock.now());
  return result;
}
