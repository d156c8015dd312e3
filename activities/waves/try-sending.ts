import { IN_APP_ANSWER } from '../../offices/notice-wish/fall-back';
import type { Claim } from '../ledger/claim';
import type { Settled } from '../ledger/settle';
import { ChannelError } from '../notifications/channel';
import type { Mailer } from '../notifications/email/mailer';
import type { NoticeToSend } from './notices-to-send';

/** A try that has ended. */
export interface Tried extends Settled {
  /** Nobody was reached by that channel, whoever it was for. */
  unreachable: boolean;
}

const STATES = { permanent: 'refused', temporary: 'deferred', unknown: 'unknown' } as const;

/** The error itself may hold what the notice would have said: it goes to the log of the process only. */
const UNWRITTEN = 'the notice could not be put into words';

/** Sends what was claimed, by the channel of its delivery, and says how that ended. Null: nothing is left to say. */
export async function trySending(
  mailer: Mailer,
  claim: Claim,
  { notice, calendar }: NoticeToSend,
  date: Date,
): Promise<Tried> {
  if (notice === null)
    return { claim, state: 'dropped', answer: 'answered meanwhile', said: null, unreachable: false };
  if (notice instanceof Error)
    return { claim, state: 'failed', answer: UNWRITTEN, said: null, unreachable: false };
  const { subject, text, html, kept, requests, from, to } = notice;
  const { deliveryId, officeId, messageId } = claim;
  const tried = { claim, said: { subject, text: kept, requests }, unreachable: false };
  if (claim.channel === 'in-app') return { ...tried, state: 'accepted', answer: IN_APP_ANSWER };
  try {
    const answer = await mailer.send({
      deliveryId,
      officeId,
      messageId,
      from,
      to,
      subject,
      text,
      html,
      calendar,
      date,
    });
    return { ...tried, state: 'accepted', answer };
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    const { kind, message, unreachable } = error;
    return { ...tried, state: STATES[kind], answer: message, unreachable };
  }
}
