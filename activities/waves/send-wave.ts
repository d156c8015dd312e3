import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { Deps } from '../deps';
import { claimNext, releaseLostClaims, type Claim } from '../ledger/claim';
import { settle, type Ending } from '../ledger/settle';
import { MailError } from '../notifications/email/mailer';
import { tellCases } from './case-papers';
import { composeNotice } from './compose';
import type { WaveOf } from './gather';

export interface SentWave {
  sent: number;
  refused: number;
  dropped: number;
  /** Sends of an earlier try whose end nobody knows; they were tried again under the same Message-ID. */
  unknown: number;
}

/** The sender's address where the SMTP server does not insist on another. */
const FROM_ADDRESS = 'duban@duban.invalid';

/**
 * Sends what is pending in a wave, a few at a time. The ledger decides what is still to send, so a second try sends
 * only the rest. Throws a retryable failure while some could not be delivered yet.
 */
export async function sendWave(deps: Deps, { officeId, slot }: WaveOf): Promise<SentWave> {
  const { db, clock, mailer } = deps;
  const context = Context.current();
  const claimant = `${deps.claimant}/${context.info.activityId}/${context.info.attempt}`;
  const wave = { officeId, slot };
  const result: SentWave = { sent: 0, refused: 0, dropped: 0, unknown: 0 };
  result.unknown = await releaseLostClaims(db, wave, claimant, await clock.now());
  const tried = new Set<string>();

  const sender = async (): Promise<void> => {
    while (!context.cancellationSignal.aborted) {
      const claim = await claimNext(db, wave, claimant, tried, await clock.now());
      if (claim === null) return;
      tried.add(claim.deliveryId);
      const ending = await trySending(deps, claim);
      await settle(db, claim, ending, await clock.now());
      if (ending.state === 'sent') await tellCases(deps, claim.deliveryId);
      if (ending.state in result) result[ending.state as keyof SentWave] += 1;
      context.heartbeat(tried.size);
    }
  };
  await Promise.all(Array.from({ length: mailer.connections }, sender));
  if (context.cancellationSignal.aborted) await context.cancelled;

  const left = await db.delivery.count({ where: { ...wave, state: { in: ['pending', 'claimed'] } } });
  if (left > 0)
    throw ApplicationFailure.retryable(`${left} notices could not be delivered yet`, 'MailDeferred');
  return result;
}

async function trySending({ db, clock, mailer, publicUrl }: Deps, claim: Claim): Promise<Ending> {
  const now = await clock.now();
  const notice = await composeNotice(db, claim, publicUrl, now);
  if (notice === null) return { state: 'dropped', answer: 'answered meanwhile' };
  try {
    const answer = await mailer.send({
      from: { name: notice.from.name, address: FROM_ADDRESS },
      to: notice.to,
      subject: notice.subject,
      text: notice.text,
      html: notice.html,
      messageId: claim.messageId,
      date: now,
    });
    return { state: 'sent', answer, subject: notice.subject, text: notice.text, requests: notice.requests };
  } catch (error) {
    if (error instanceof MailError) return { state: error.outcome, answer: error.message };
    throw error;
  }
}
