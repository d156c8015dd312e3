import { spanInWords } from '../../domain/calendar/count-span';
import type { Span } from '../../domain/policy/dates';
import type { Bilingual } from '../../domain/policy/words';

/** 5 个工作日, 30 天, 1 个月; 5 working days, … */
export function spokenSpan(span: Span): Bilingual {
  const zh =
    'workdays' in span
      ? `${span.workdays} 个工作日`
      : 'days' in span
        ? `${span.days} 天`
        : `${span.months} 个月`;
  return { zh, en: spanInWords(span) };
}
