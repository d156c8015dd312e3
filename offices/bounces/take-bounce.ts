import { fateInWords, fateOf, type Fate } from '../../domain/bounces/fate';
import { deliveryOfAddress, deliveryOfMessageId } from '../../domain/bounces/whose';
import type { Database, Tx } from '../../prisma/client';
import { Refusal } from '../refusal';
import { readBounceMail, type BounceMail } from './bounce-mail';
import { recordBounce, type Bounced } from './record-bounce';

/** A report with the headers of one notice is a few kB; a whole notice with its calendar some hundreds. */
export const MAX_BOUNCE_BYTES = 1_048_576;

/** A mail that came to the address for bounces. */
export interface IncomingBounce {
  officeId: string;
  bytes: Buffer;
  /** For whom the mail server took it, where it says so beside the mail. */
  to: string | null;
}

/**
 * What became of it. `bounced`: the delivery is marked and went on by its person's next channel, if there is one.
 * `already`: it was marked before, had been refused or given up, or nothing was left to say. `not-final`: nothing is decided yet, or the mail has arrived.
 * `not-a-bounce`: somebody's automatic answer, or a report of another kind. Nothing of the mail's text is kept.
 */
export interface BounceAnswer {
  outcome: 'bounced' | 'already' | 'not-final' | 'not-a-bounce';
  deliveryId: string | null;
  /** RFC 3463. */
  status: string | null;
  /** The channel on which it went on; null where there is none left. */
  next: string | null;
  /** Open cases whose papers it carried: they are to be served by hand. */
  caseIds: string[];
}

/**
 * Takes a bounce. The delivery is named by the address that it came to (variable envelope return path), else by the
 * Message-ID of the mail that came back. Throws Refusal where it names no delivery of this office, or nobody can tell
 * for sure what it says.
 */
export async function takeBounce(
  db: Database,
  { officeId, bytes, to }: IncomingBounce,
  now: Date,
): Promise<BounceAnswer> {
  const mail = await readBounceMail(bytes);
  if (mail.autoReply || mail.otherReport) return answerOf('not-a-bounce', null, null);
  const byAddress = firstOf([to ?? '', ...mail.recipients, mail.returned.sender ?? ''], deliveryOfAddress);
  const byMessage = deliveryOfMessageId(mail.returned.messageId ?? '');
  return db.$transaction(async (tx) => {
    const deliveryId = await deliveryIn(tx, officeId, byAddress ?? byMessage);
    const { fate, status } = whatItSays(mail, byAddress !== null);
    if (fate === 'underway') return answerOf('not-final', deliveryId, status);
    if (fate === 'unclear' || status === null) throw unclear(mail);
    const form = mail.report === null ? ('words' as const) : ('report' as const);
    const { outcome, ...done } = await recordBounce(tx, { officeId, deliveryId, status, form }, now);
    return answerOf(outcome, deliveryId, status, done);
  });
}

/**
 * Mail systems that write no report are believed where everything fits: the address names the delivery, a mail system
 * speaks, and its words hold a status for good and no other one.
 */
function whatItSays({ report, ofMailSystem, words }: BounceMail, addressed: boolean): Fate {
  if (report !== null) return fateOf(report);
  return addressed && ofMailSystem ? fateInWords(words) : { fate: 'unclear', status: null };
}

async function deliveryIn(tx: Tx, officeId: string, id: string | null): Promise<string> {
  const found = id === null ? null : await tx.delivery.findUnique({ where: { id } });
  if (found === null || found.officeId !== officeId) {
    throw new Refusal(
      'unknown',
      'bounce-unknown',
      `the mail names ${id === null ? 'no delivery' : `delivery ${id}, which is not here`}; expected one that was sent to name+DELIVERY@domain (MAIL_BOUNCES), or that holds our mail’s headers`,
    );
  }
  return found.id;
}

function unclear({ report }: BounceMail): Refusal {
  return new Refusal(
    'invalid',
    'bounce-unclear',
    report === null
      ? 'the mail is no delivery report (multipart/report, RFC 3464) and does not say for sure that a mail was lost; expected one, or a mail system’s words with a status 5.x.x, sent to name+DELIVERY@domain'
      : 'the delivery report has no recipient with Action: failed and a Status 4.x.x or 5.x.x; expected one, or one that is delayed, delivered, relayed or expanded',
  );
}

function firstOf(addresses: readonly string[], idOf: (address: string) => string | null): string | null {
  return addresses.map(idOf).find((id) => id !== null) ?? null;
}

function answerOf(
  outcome: BounceAnswer['outcome'],
  deliveryId: string | null,
  status: string | null,
  { next, caseIds }: Omit<Bounced, 'outcome'> = { next: null, caseIds: [] },
): BounceAnswer {
  return { outcome, deliveryId, status, next, caseIds };
}
