import { isOutstanding } from '../round/duty-state';
import type { SpokenOf, StandsBack, Tell } from './event';
import { dutyAt, type OpenedRound } from './opened-round';

/** Notice requests that wait, and the waves that will take them: one an office and slot, one mail a person. */
export class Waves {
  #requests: { round: OpenedRound; ordinals: number[] }[] = [];
  readonly #slots = new Set<number>();

  /** Milliseconds; Infinity where none is started. */
  get nextAt(): number {
    return Math.min(Infinity, ...this.#slots);
  }

  ask(round: OpenedRound, ordinals: number[]): void {
    this.#requests.push({ round, ordinals });
  }

  /** Makes sure that a wave leaves at a slot. */
  start(slot: Date): void {
    this.#slots.add(slot.getTime());
  }

  /**
   * The wave of a slot takes all that is asked by then. What has been answered meanwhile is dropped; what a case speaks
   * of stands back, and is not said later: by then its round has closed.
   */
  leave(slot: number, tell: Tell, standsBack: StandsBack): void {
    this.#slots.delete(slot);
    const mails = new Map<number, SpokenOf[]>();
    const back = new Map<number, SpokenOf[]>();
    for (const { round, ordinals } of this.#requests) {
      for (const ordinal of ordinals) {
        const { duty, unit, person } = dutyAt(round, ordinal);
        if (!isOutstanding(duty)) continue;
        const asked = { round: round.place, unit };
        speakOf(standsBack(asked, slot) ? back : mails, person, asked);
      }
    }
    this.#requests = [];
    for (const [person, duties] of back) {
      for (const duty of duties) tell({ kind: 'stood-back', at: slot, person, ...duty });
    }
    for (const [person, duties] of mails) tell({ kind: 'mail', at: slot, person, duties });
  }
}

/** A duty that was asked for twice is spoken of once. */
function speakOf(mails: Map<number, SpokenOf[]>, person: number, duty: SpokenOf): void {
  const duties = mails.get(person);
  if (duties === undefined) mails.set(person, [duty]);
  else if (!duties.some(({ round, unit }) => round === duty.round && unit === duty.unit)) duties.push(duty);
}
