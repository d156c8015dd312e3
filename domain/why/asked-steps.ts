import type { HeldFor } from '../notices/timing-request';
import type { NoticeStep } from './notice-step';
import { engine } from './source';
import { spokenMoment, type Spoken } from './spoken';
import { wordOf } from './words';

/** What a request speaks of. */
export interface DutyName {
  id: string;
  cadence: string;
  period: string;
  unit: string;
}

/** Who asked: a look at a shard, a return with its fact, a step of a case, the office that sends it again or reminds a round by hand, or a policy that was loaded while nothing was open. */
export type AskedFor =
  | { by: 'checkpoint'; kind: string; at: Date; doneAt: Date; position: number | null }
  | { by: 'returned'; factId: string; at: Date; position: number | null }
  | { by: 'case'; caseId: string; step: number }
  | { by: 'again'; deliveryId: string }
  | { by: 'hand'; at: Date; position: number | null }
  | { by: 'other'; cause: string };

export interface AskedRequest {
  kind: string;
  requestedAt: Date;
  heldFor: HeldFor | null;
  duty: DutyName | null;
  asked: AskedFor;
}

/** Which checkpoint or fact asked for words to this post. */
export function askedStep(
  { kind, requestedAt, duty, asked }: AskedRequest,
  iso: (at: Date) => string,
): NoticeStep {
  const word = wordOf('notice', kind);
  const at = iso(requestedAt);
  const [by, when] = [spokenAsker(asked, iso), spokenMoment(at)];
  const whom =
    duty === null
      ? { zh: '', en: '' }
      : { zh: `${duty.unit} ${duty.period}：`, en: `${duty.unit}, ${duty.period}: ` };
  return {
    what: 'asked',
    says: {
      zh: `${whom.zh}${when.zh}因${by.zh}要发${word.zh}`,
      en: `${whom.en}${word.en}, asked for on ${when.en} by ${by.en}`,
    },
    source: sourceOf(asked, iso),
    request: asked.by,
    asks: kind,
    case: asked.by === 'case' ? { id: asked.caseId, step: asked.step } : null,
    at,
    duty,
  };
}

function spokenAsker(asked: AskedFor, iso: (at: Date) => string): Spoken {
  if (asked.by === 'checkpoint') {
    const [word, at] = [wordOf('checkpoint', asked.kind), spokenMoment(iso(asked.at))];
    return { zh: `“${word.zh}”这一看（定在${at.zh}）`, en: `the look “${word.en}” (set for ${at.en})` };
  }
  if (asked.by === 'returned') return { zh: '结果被退回', en: 'the return of the outcome' };
  if (asked.by === 'case') {
    const { caseId, step } = asked;
    return { zh: `案件 ${caseId} 第 ${step} 步`, en: `step ${step} of the case ${caseId}` };
  }
  if (asked.by === 'again') {
    return {
      zh: `办公室手工重发通知 ${asked.deliveryId}`,
      en: `the office, by hand: the notice ${asked.deliveryId} again`,
    };
  }
  if (asked.by === 'hand')
    return {
      zh: '办公室手工提醒本轮未报的单位',
      en: 'the office, reminding by hand those who still owe in the round',
    };
  return { zh: `“${asked.cause}”`, en: `“${asked.cause}”` };
}

function sourceOf(
  asked: AskedFor,
  iso: (at: Date) => string,
): Extract<NoticeStep, { what: 'asked' }>['source'] {
  if (asked.by === 'checkpoint') {
    return engine(`checkpoint.${asked.kind}`, { position: asked.position, at: iso(asked.doneAt) });
  }
  if (asked.by === 'returned') {
    return { kind: 'fact', id: asked.factId, position: asked.position, at: iso(asked.at) };
  }
  if (asked.by === 'case') return engine('case');
  if (asked.by === 'again') return engine('again');
  if (asked.by === 'hand') return engine('round.reminded', { position: asked.position, at: iso(asked.at) });
  return engine(asked.cause.split(':')[0] ?? asked.cause);
}
