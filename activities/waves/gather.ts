import { instantOfSlot } from '../../domain/notices/slots';
import { stretchAt } from '../../domain/notices/slots-hours';
import { mayStillLeave } from '../../domain/notices/timing-window';
import { isUrgent } from '../../domain/notices/timing-request';
import { rulesInForce, type OfficeRules } from '../../offices/rules';
import type { Deps } from '../deps';
import { COVERED, coveredByCase } from './covered-by-case';
import { deliver, drop, holdUntil } from './gather-deliveries';
import { readyRequests, type Ready } from './gather-ready';
import { heldOf, type Reached } from './gather-timing';
import { laterSlots } from './later-slots';
import { standDown } from './stand-down';

export interface WaveOf {
  officeId: string;
  slot: string;
}

export interface Gathered {
  people: number;
  /** The slots with which those go that stay behind: somebody has to start their waves. */
  later: Date[];
}

/** Temporal's word that a slot has come counts, however far this machine's clock is behind it, up to so much. */
const CLOCK_SKEW_MS = 60_000;

/**
 * Takes every request that is ready, over all rounds, shards and cadences of the office, and makes one delivery a
 * person of them. A request of a post that nobody holds is dropped with that reason, a reminder of a duty that an open
 * case speaks of stands back until the case is over, and what waits for a reader's hour or a cap goes with a later
 * wave. Outside the office's hours it takes what is urgent. One transaction: a second try adds only what has become
 * ready since.
 */
export async function gatherWave({ db, clock }: Pick<Deps, 'db' | 'clock'>, wave: WaveOf): Promise<Gathered> {
  const now = await clock.now();
  const slotAt = instantOfSlot(wave.slot) ?? now;
  const at = slotAt > now && slotAt.getTime() - now.getTime() <= CLOCK_SKEW_MS ? slotAt : now;
  return db.$transaction(
    async (tx) => {
      const rules = await rulesInForce(tx, wave.officeId, at);
      await standDown(tx, wave.officeId, rules, at);
      const ready = await readyRequests(tx, wave.officeId, at);
      const all = takesAll(rules, slotAt, at) ? ready : ready.filter((one) => isNowUrgent(one, rules));
      const [reached, vacant] = [
        all.filter((one): one is Reached => one.personId !== null),
        all.filter(({ personId, waits }) => personId === null && !waits),
      ];
      await drop(tx, idsOf(vacant), 'post-vacant');
      const covered = await coveredByCase(
        tx,
        wave.officeId,
        reached.filter(({ again }) => !again),
      );
      await drop(tx, [...covered], COVERED);
      const open = reached.filter(({ id }) => !covered.has(id));
      const held = await heldOf(tx, { ...wave, at }, open.filter(isRipe), rules);
      await holdUntil(tx, held);
      await deliver(tx, { ...wave, at, now }, leaving(open, new Set(held.map(({ id }) => id))), rules);
      return {
        people: await tx.delivery.count({ where: { ...wave, state: 'queued' } }),
        later: await laterSlots(tx, wave.officeId, rules, at, all.length < ready.filter(isRipe).length),
      };
    },
    { timeout: 60_000 },
  );
}

/** In the hours, or with the last slot of them. A wave that comes late to closed doors leaves the rest to the next. */
function takesAll({ policy, calendar }: OfficeRules, slotAt: Date, at: Date): boolean {
  if (stretchAt(policy, calendar, at) !== null) return true;
  return stretchAt(policy, calendar, slotAt) !== null && mayStillLeave(policy, calendar, slotAt, at);
}

const isNowUrgent = ({ kind, waits }: Ready, { policy }: OfficeRules): boolean =>
  !waits && isUrgent(policy.office, kind);

const isRipe = ({ waits }: Ready): boolean => !waits;

/** What is ripe and not held, and what waits for somebody who gets a notice anyway. */
function leaving(open: readonly Reached[], held: ReadonlySet<string>): Reached[] {
  const going = open.filter((one) => isRipe(one) && !held.has(one.id));
  const people = new Set(going.map(({ personId }) => personId));
  return open.filter((one) => !held.has(one.id) && (isRipe(one) || people.has(one.personId)));
}

const idsOf = (requests: readonly Ready[]): string[] => requests.map(({ id }) => id);
