import type { CheckpointKind } from '../../domain/cadence/compiled-round';
import { decideCheckpoint } from '../../domain/round/checkpoint-decision';
import type { Verdict } from '../../domain/round/duty-state';
import type { PauseSpan } from '../../domain/round/verdict';
import { inLogOrder, rebuildDuty, type DutyEvent } from '../../domain/why/duty-history';
import type { DutyAgain } from './duty-again';

/** A look at a shard, as its entry tells it. */
export interface ToldLook {
  kind: CheckpointKind;
  at: Date;
  position: number;
  /** Up to which position the log was known. */
  known: number;
  pauses: PauseSpan[];
}

/** What a look decides about one duty. */
interface Decided {
  verdict: Verdict | null;
  incident: boolean;
}

/**
 * What the look had to decide, the duty being what it was: by what was in order then, and by all that had come by then.
 * The log is put in order before the duties are locked: what was committed in between was seen as well.
 */
export function lookAgain({ beginning, events, closes }: DutyAgain, look: ToldLook): Decided[] {
  const decide = (known: DutyEvent[]): Decided => {
    const state = rebuildDuty(beginning, inLogOrder(known));
    const { verdicts, incidents } = decideCheckpoint(look.kind, [state], look.at, look.pauses);
    return { verdict: verdicts[0]?.verdict ?? null, incident: incidents.length > 0 };
  };
  const all = [...events, ...closes];
  const strict = all.filter(({ position }) => position !== null && position <= look.known);
  const wider = all.filter(
    ({ at, position }) => strict.some((one) => one.position === position) || at <= look.at,
  );
  return wider.length === strict.length ? [decide(strict)] : [decide(strict), decide(wider)];
}
