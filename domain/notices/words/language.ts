import type { Locale } from '../notice-content';
import type { DateWords, Standpoint } from './date-words';
import type { DutyWords } from './duty-words';
import type { FactWords } from './fact-words';
import type { FrameWords } from './frame-words';
import type { OwnMatterWords } from './own-matter-words';
import type { SumWords } from './sum-words';
import type { WorkWords } from './work-words';

/** Every sentence of a notice in one language. What is missing in one does not compile, so no mail is half in another. */
export interface NoticeLanguage {
  locale: Locale;
  /** BCP 47, for screen readers and fonts. */
  tag: string;
  dates: DateWords;
  frame: FrameWords;
  sums: SumWords;
  duty: DutyWords;
  facts: FactWords;
  own: OwnMatterWords;
  work: WorkWords;
}

/** From where, and in which language, things are told. */
export interface Telling extends Standpoint {
  words: NoticeLanguage;
}
