import { civilDateOf } from '../../calendar/civil-time';
import type { ServiceHow } from '../case-event';
import type { Ladder } from '../../policy/ladder';
import type { Rung } from '../../policy/rungs';
import type { Bilingual } from '../../policy/words';
import { spokenDay } from '../../why/spoken';
import { rungTitle } from '../../policy/ladder-words';

/** What the words of an event need beside it. */
export interface Telling {
  ladder: Ladder | undefined;
  /** IANA zone of the office. */
  zone: string;
}

export const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** Words with the day of an instant behind them. */
export function withDay(zh: string, en: string, at: string, zone: string): Bilingual {
  const day = spokenDay(civilDateOf(at, zone));
  return both(`${zh}${day.zh}`, `${en} ${day.en}`);
}

/** The rung in brackets behind other words; nothing where there is none. */
export function withRung(words: Bilingual, rung: Rung | null, { ladder }: Telling): Bilingual {
  if (rung === null) return words;
  const title = rungTitle(ladder, rung);
  return both(`${words.zh}（${title.zh}）`, `${words.en} (${title.en})`);
}

export const serviceWords: Record<ServiceHow, Bilingual> = {
  notice: both('邮件送达', 'by notice'),
  acknowledged: both('本人签收', 'acknowledged'),
  'by-hand': both('当面送达', 'by hand'),
};
