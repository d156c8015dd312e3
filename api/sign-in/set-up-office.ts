import { appoint } from '../../offices/accounts/appoint';
import { setPassword } from '../../offices/accounts/set-password';
import { createOffice } from '../../offices/create-office';
import { newId } from '../../prisma/ids';
import { hashOf } from '../auth/tokens';
import type { ApiDeps } from '../deps';
import { Problem } from '../problem';
import { letIn, type Exchange } from './let-in';
import { newPassword } from './new-password';

export interface FirstOffice {
  key: string;
  office: string;
  name: string;
  email: string;
  password: string;
}

/** Whether nobody can sign in because there is no office yet. */
export async function needsSetUp({ db }: Pick<ApiDeps, 'db'>): Promise<boolean> {
  return (await db.office.count()) === 0;
}

/**
 * Creates the first office with its administrator, whose password nobody else has known, and lets them in. The key is
 * the one that the engine printed. The office has neither roster nor rules yet, and asks nobody for anything. Throws Problem 401 for another, 409 where there is an office already.
 */
export async function setUpOffice(deps: ApiDeps, exchange: Exchange, first: FirstOffice): Promise<void> {
  const { db, clock } = deps;
  const { key, office, name, email, password } = first;
  const now = exchange.request.receivedAt;
  await checkKey(deps, key, now);
  const passwordHash = await newPassword(password, [name, email, office]);
  await useKey(deps, key, now);
  const officeId = await createOffice({ db, clock }, office);
  const personId = newId();
  await db.$transaction(async (tx) => {
    await tx.person.create({ data: { id: personId, officeId, name, email, addedAt: now } });
    const whole = { officeId, personId, unitId: null, until: null, byPersonId: null };
    for (const role of ['office', 'administrator'] as const) await appoint(tx, { ...whole, role }, now);
    await setPassword(tx, { officeId, personId, passwordHash }, now);
  });
  await letIn(db, exchange, { officeId, personId }, { strongAt: null });
}

/** Whether this key may set up an office now. Throws Problem 401 or 409. */
export async function checkKey(deps: Pick<ApiDeps, 'db'>, key: string, now: Date): Promise<void> {
  if (!(await needsSetUp(deps)))
    throw new Problem(409, 'set-up-already', 'there is an office already', '办公室已经设好了，请登录');
  if ((await deps.db.accessToken.count({ where: standing(key, now) })) === 0) throw noKey();
}

/** Of two at the same moment one has it: from here on the key is used. Throws Problem 401 for the other. */
export async function useKey({ db }: Pick<ApiDeps, 'db'>, key: string, now: Date): Promise<void> {
  const { count } = await db.accessToken.updateMany({ where: standing(key, now), data: { usedAt: now } });
  if (count !== 1) throw noKey();
}

const standing = (key: string, now: Date) => ({
  ...{ hash: hashOf(key), kind: 'set-up', usedAt: null },
  expiresAt: { gt: now },
});

function noKey(): Problem {
  return new Problem(
    401,
    'set-up-key',
    'key: unknown, used or over; expected the one that the engine printed at its start',
    '钥匙不对、用过或过期了，请用引擎启动时印出的那个地址',
  );
}
