import type { NoticeStep } from './notice-step';
import { engine } from './source';
import { spokenMoment } from './spoken';
import { wordOf } from './words';

/** One try at sending, in the order of its number. */
export interface SendingAttempt {
  attempt: number;
  state: string;
  claimedAt: Date;
  endedAt: Date | null;
  answer: string | null;
  /** The log's own name of its end; null where there is no entry yet. */
  entry?: string | null;
  position: number | null;
}

export function attemptStep(
  { attempt, state, claimedAt, endedAt, answer, entry, position }: SendingAttempt,
  iso: (at: Date) => string,
): NoticeStep {
  const [word, when] = [wordOf('delivery', state), spokenMoment(iso(claimedAt))];
  const said = answer === null ? '' : ` (${answer})`;
  return {
    what: 'attempt',
    says: {
      zh: `第 ${attempt} 次发送，${when.zh}：${word.zh}${said}`,
      en: `attempt ${attempt} on ${when.en}: ${word.en}${said}`,
    },
    source: engine(entry ?? `delivery.${state}`, { position, at: iso(endedAt ?? claimedAt) }),
    attempt,
    state,
    claimedAt: iso(claimedAt),
    endedAt: endedAt === null ? null : iso(endedAt),
    answer,
  };
}
