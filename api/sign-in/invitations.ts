import type { Role } from '../../domain/authority/role';
import { appoint } from '../../offices/accounts/appoint';
import { hasSecondFactor } from '../../offices/accounts/second-factor';
import { setPassword } from '../../offices/accounts/set-password';
import { standingsOf } from '../../offices/accounts/standings';
import { Refusal } from '../../offices/refusal';
import type { Database, Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { actorOf, createToken, redeemOnce } from '../auth/tokens';
import { Problem } from '../problem';
import { letIn, type Exchange } from './let-in';
import { newPassword } from './new-password';

/** Long enough to be handed over on the next working day, also before a long holiday weekend. */
const INVITATION_MS = 4 * 86_400_000;

export interface Invited {
  email: string;
  /** Of somebody whom the roster does not have. */
  name?: string | undefined;
  appointment?: { role: Role; unitId: string | null; until: Date | null } | undefined;
}

/**
 * Makes a one-time secret with which a person sets a password, or a new one; appoints them first where that is asked.
 * An earlier one is over. Throws Refusal for somebody unknown without a name, or who would be nothing to the office.
 */
export async function invite(
  tx: Tx,
  by: { officeId: string; personId: string | null },
  { email, name, appointment }: Invited,
  now: Date,
): Promise<{ personId: string; secret: string; expiresAt: Date }> {
  const { officeId } = by;
  const personId = await personOfAddress(tx, officeId, email.trim(), name, now);
  if (appointment !== undefined)
    await appoint(tx, { officeId, personId, ...appointment, byPersonId: by.personId }, now);
  if ((await standingsOf(tx, { officeId, personId }, now)).length === 0)
    throw new Refusal('conflict', 'no-standing', 'the person holds no post and has no appointment: name one');
  const over = { personId, kind: 'invitation', usedAt: null };
  await tx.accessToken.updateMany({ where: over, data: { usedAt: now } });
  const expiresAt = new Date(now.getTime() + INVITATION_MS);
  // A role has to stand there; it is never looked at.
  const token = { kind: 'invitation', role: 'secretary', officeId, personId, expiresAt } as const;
  const secret = await createToken(tx, token, now);
  const data = { by: by.personId };
  await appendEntry(tx, { officeId, at: now, kind: 'account.invited', subject: personId, data });
  return { personId, secret, expiresAt };
}

async function personOfAddress(
  tx: Tx,
  officeId: string,
  email: string,
  name: string | undefined,
  now: Date,
): Promise<string> {
  const found = await tx.person.findFirst({
    where: { officeId, email: { equals: email, mode: 'insensitive' } },
    orderBy: { id: 'asc' },
  });
  if (found !== null) return found.id;
  if (name === undefined)
    throw new Refusal(
      'unknown',
      'person-unknown',
      `email: nobody here has ${email}; expected a name beside it`,
    );
  const id = newId();
  await tx.person.create({ data: { id, officeId, name, email, addedAt: now } });
  return id;
}

/** Whose invitation it is, for the page that asks for the password. Throws Problem 401 where it is none that stands. */
export async function invitedBy(db: Tx, secret: string, now: Date): Promise<{ name: string; email: string }> {
  const invitation = await actorOf(db, secret, 'invitation', now);
  if (invitation?.personId === undefined) throw noInvitation();
  const { name, email } = await db.person.findUniqueOrThrow({ where: { id: invitation.personId } });
  return { name, email };
}

/** Sets the password that an invitation asks for, and lets its person in, unless they have a second factor to give. */
export async function takeInvitation(
  db: Database,
  exchange: Exchange,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const now = exchange.request.receivedAt;
  const { name, email } = await invitedBy(db, token, now);
  const passwordHash = await newPassword(password, [name, email]);
  await db.$transaction(async (tx) => {
    const taken = await redeemOnce(tx, token, 'invitation', now);
    if (taken?.personId === undefined) throw noInvitation();
    const of = { officeId: taken.officeId, personId: taken.personId };
    await setPassword(tx, { ...of, passwordHash }, now);
    // Who has a second factor shows it at the sign-in: whoever made the link gets no further by it.
    if (!(await hasSecondFactor(tx, taken.personId))) await letIn(tx, exchange, of, { strongAt: null });
  });
}

function noInvitation(): Problem {
  return new Problem(
    401,
    'invitation',
    'token: unknown, used or over; ask for a new link',
    '这个链接已用过、过期或不对，请再要一个',
  );
}
