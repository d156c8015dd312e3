import type { Tx } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';
import { storeText } from '../../prisma/texts';
import type { EncryptionKey } from '../../runtime/codec/encryption-key';
import { openText, sealText } from '../../runtime/codec/sealed-text';
import { Refusal } from '../refusal';
import { counterOf, newAuthenticatorSecret } from './authenticator';
import { endEverySession } from './end-sessions';
import { replaceRecoveryCodes, takeRecoveryCode } from './recovery-codes';

type Keys = readonly EncryptionKey[];
type Of = { officeId: string; personId: string };

/** Whether the person has one that was confirmed: then a password alone lets them in nowhere. */
export async function hasSecondFactor(tx: Tx, personId: string): Promise<boolean> {
  return (await tx.secondFactor.count({ where: { personId, secret: { not: null } } })) === 1;
}

/** A secret for the person's authenticator. The one that they have stays until this one is confirmed. */
export async function beginSecondFactor(tx: Tx, keys: Keys, { officeId, personId }: Of): Promise<string> {
  const secret = newAuthenticatorSecret();
  const pending = await sealText(keys, secret);
  await tx.secondFactor.upsert({
    where: { personId },
    create: { personId, officeId, pending },
    update: { pending },
  });
  return secret;
}

/**
 * Takes the secret that was begun for good, and ends every session of the person. Answers ten recovery codes, to be
 * shown this once; null where the code is not one of it.
 */
export async function confirmSecondFactor(
  tx: Tx,
  keys: Keys,
  { officeId, personId, code }: Of & { code: string },
  now: Date,
): Promise<string[] | null> {
  const { pending } = (await tx.secondFactor.findUnique({ where: { personId } })) ?? {};
  if (pending === null || pending === undefined)
    throw new Refusal('conflict', 'not-begun', 'nothing was begun: ask for a new secret first');
  const counter = counterOf(await openText(keys, pending), code, now);
  if (counter === null) return null;
  const confirmed = { secret: pending, pending: null, lastCounter: counter, setAt: now };
  // Of two at the same moment one has it.
  const { count } = await tx.secondFactor.updateMany({ where: { personId, pending }, data: confirmed });
  if (count !== 1) return null;
  const codes = await replaceRecoveryCodes(tx, personId);
  await endEverySession(tx, personId, now);
  const entry = { officeId, at: now, subject: personId, data: {} };
  await appendEntry(tx, { ...entry, kind: 'account.second-factor-set' });
  return codes;
}

/** Whether this is a code of the person's authenticator that was not taken yet, or a recovery code; it is taken now. */
export async function takeCode(
  tx: Tx,
  keys: Keys,
  { officeId, personId, code }: Of & { code: string },
  now: Date,
): Promise<boolean> {
  const { secret } = (await tx.secondFactor.findUnique({ where: { personId } })) ?? {};
  if (secret === null || secret === undefined) return false;
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) {
    if (!(await takeRecoveryCode(tx, { personId, code }, now))) return false;
    const entry = { officeId, at: now, subject: personId, data: {} };
    await appendEntry(tx, { ...entry, kind: 'account.recovery-code-used' });
    return true;
  }
  const counter = counterOf(await openText(keys, secret), digits, now);
  if (counter === null) return false;
  const { count } = await tx.secondFactor.updateMany({
    where: { personId, secret, OR: [{ lastCounter: null }, { lastCounter: { lt: counter } }] },
    data: { lastCounter: counter },
  });
  return count === 1;
}

/** Takes a person's second factor away, for whoever lost it: they set up another. The reason is kept. */
export async function resetSecondFactor(
  tx: Tx,
  { officeId, personId, byPersonId, reason }: Of & { byPersonId: string | null; reason: string },
  now: Date,
): Promise<void> {
  const { count } = await tx.secondFactor.deleteMany({
    where: { personId, officeId, secret: { not: null } },
  });
  if (count === 0) throw new Refusal('unknown', 'no-second-factor', 'the person has no second factor set up');
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await endEverySession(tx, personId, now);
  const { digest } = await storeText(tx, reason, now);
  const data = { by: byPersonId, reason: digest };
  await appendEntry(tx, { officeId, at: now, kind: 'account.second-factor-reset', subject: personId, data });
}
