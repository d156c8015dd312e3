import { isOutstanding } from '../round/duty-state';
import type { DutyName } from './asked-steps';
import type { SendingAttempt } from './attempt-steps';
import { inLogOrder, rebuildDuty, type DutyBeginning, type DutyEvent } from './duty-history';
import type { NoticeStep } from './notice-step';
import { engine } from './source';
import { spokenMoment } from './spoken';
import { wordOf } from './words';

/** A duty that a request of the notice was for, with what happened to it. */
export interface DutyOfNotice {
  duty: DutyName;
  beginning: DutyBeginning;
  events: DutyEvent[];
  /** Whether the stored text speaks of it; null where that was never written or is erased. */
  inText: boolean | null;
}

/** Which duties it spoke of: those still outstanding when it was last written. Nothing before a first try. */
export function toldSteps(
  duties: readonly DutyOfNotice[],
  attempts: readonly SendingAttempt[],
  iso: (at: Date) => string,
): NoticeStep[] {
  const written = attempts.at(-1)?.claimedAt;
  return written === undefined ? [] : duties.map((duty) => toldStep(duty, written, iso));
}

function toldStep(
  { duty, beginning, events, inText }: DutyOfNotice,
  written: Date,
  iso: (at: Date) => string,
): NoticeStep {
  const state = rebuildDuty(beginning, inLogOrder(events.filter(({ at }) => at <= written)));
  const told = isOutstanding(state);
  const [status, when] = [wordOf('status', state.status), spokenMoment(iso(written))];
  const agrees = inText === null || inText === told;
  const whom = { zh: `${duty.unit} ${duty.period}`, en: `${duty.unit}, ${duty.period}` };
  const other = agrees
    ? { zh: '', en: '' }
    : { zh: '。存下的正文不是这样', en: '. The stored text says otherwise' };
  return {
    what: 'told',
    says: {
      zh: `${whom.zh}：${when.zh}成文时${status.zh}，${told ? '写在里面' : '已有答复，不再写'}${other.zh}`,
      en: `${whom.en}: ${status.en} when it was written on ${when.en}, so it ${told ? 'is in it' : 'was left out as answered'}${other.en}`,
    },
    source: engine('delivery', { position: null, at: iso(written) }),
    duty,
    told,
    stored: inText,
    status: state.status,
    agrees,
  };
}
