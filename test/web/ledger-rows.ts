import { slotKey } from '../../domain/notices/slots';
import { newId } from '../../prisma/ids';
import { storeText } from '../../prisma/texts';
import type { RealOffice } from './real-office';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

interface Try {
  state: string;
  answer: string;
  channel?: string;
}
interface Ledger {
  /** Whose duty it is about, by the unit's place. */
  unit: number;
  /** Days before now. */
  ago: number;
  state: string;
  channel?: string;
  tries: Try[];
  bounced?: string;
  opened?: boolean;
  /** Its minute has not come. */
  later?: boolean;
}

const taken = (id: string): Try => ({ state: 'accepted', answer: `250 2.0.0 Ok: queued as ${id}` });
const onPage: Try = { state: 'accepted', answer: 'on their own page', channel: 'in-app' };
const busy: Try = { state: 'deferred', answer: '451 4.7.1 Greylisting in action, please come back later' };
const lost: Try = { state: 'unknown', answer: 'the connection closed after the message was handed over' };

/** One notice of each end that a notice can have, and some that went well. */
export const ledger: readonly Ledger[] = [
  { unit: 0, ago: 1, state: 'accepted', tries: [taken('4bX1')], opened: true },
  {
    ...{ unit: 1, ago: 1, state: 'refused' },
    tries: [
      { state: 'refused', answer: '550 5.1.1 <secretary-1>: Recipient address rejected: User unknown' },
    ],
  },
  { unit: 2, ago: 1, state: 'bounced', tries: [taken('7Qk2')], bounced: '5.2.2' },
  { unit: 3, ago: 1, state: 'unknown', tries: [lost, lost] },
  { unit: 4, ago: 1, state: 'failed', tries: Array<Try>(40).fill(busy) },
  {
    ...{ unit: 5, ago: 1, state: 'accepted', channel: 'in-app' },
    ...{ tries: [taken('9Zz3'), onPage], bounced: '5.1.1' },
  },
  { unit: 0, ago: 3, state: 'accepted', tries: [busy, taken('1Aa9')] },
  { unit: 1, ago: 3, state: 'accepted', channel: 'in-app', tries: [onPage] },
  { unit: 2, ago: 3, state: 'dropped', tries: [{ state: 'dropped', answer: 'answered' }] },
  { unit: 0, ago: 0, state: 'queued', tries: [], later: true },
];

/** Writes them as the engine would have left them; their ids in the same order. */
export async function writeLedger({ bench, office }: RealOffice, cadence: string): Promise<string[]> {
  const { db } = bench.deps;
  const now = await bench.now();
  const round = await db.round.findFirstOrThrow({
    where: { officeId: office.id, cadence, openedAt: { not: null } },
  });
  const duties = await office.duties(cadence, round.period);
  const ids: string[] = [];
  for (const { unit, ago, state, channel = 'email', tries, bounced, opened, later } of ledger) {
    const duty = duties[unit];
    if (duty === undefined) throw new Error(`expected a duty of unit ${unit}`);
    const { personId } = await db.postHolding.findFirstOrThrow({ where: { postId: duty.postId } });
    const [id, officeId] = [newId(), office.id];
    const at = (minutes: number): Date => new Date(now.getTime() - ago * DAY_MS + minutes * MINUTE_MS);
    const said = await storeText(
      db,
      '您好：\n\n一月一清单还没有报，周三 18:00 前请报来。\n\n测试县整体推进办',
      at(0),
    );
    const sent = state === 'accepted' || bounced !== undefined;
    const written = state === 'queued' ? {} : { subject: '【督办】1 项待报，周三到期', textId: said.id };
    await db.delivery.create({
      data: {
        ...{ id, officeId, personId, state, channel, attempts: tries.length, ...written },
        ...{ slot: slotKey(at(0)), messageId: `<${id}@duban.invalid>`, createdAt: at(0) },
        ...(sent ? { sentAt: at(tries.length * 7) } : {}),
        ...(bounced === undefined ? {} : { bouncedAt: at(7), bounceStatus: bounced }),
        ...(opened === true ? { openedAt: at(90) } : {}),
        ...(later === true ? { notBefore: at(9) } : {}),
      },
    });
    for (const [nth, one] of tries.entries()) {
      const [attempt, claimedAt] = [nth + 1, at(nth * 7 + 1)];
      const ended = { claimedAt, endedAt: claimedAt, claimant: 'test' };
      await db.deliveryAttempt.create({
        data: { id: newId(), deliveryId: id, attempt, channel: 'email', ...ended, ...one },
      });
    }
    const { postId } = duty;
    const asked = {
      kind: ago === 1 ? 'late' : 'due',
      cause: `test:${id}`,
      notBefore: at(-5),
      requestedAt: at(-5),
    };
    await db.noticeRequest.create({
      data: { id: newId(), officeId, postId, dutyId: duty.id, deliveryId: id, ...asked },
    });
    ids.push(id);
  }
  return ids;
}
