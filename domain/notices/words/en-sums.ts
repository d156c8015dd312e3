import { counted } from './en-count';
import type { SumWords, Until } from './sum-words';

/** `, the first due Wednesday`; of one alone `, due Wednesday`. */
function until(at: Until | null, lead: string): string {
  if (at === null) return '';
  if (at.passed) return ', some past their date';
  return `, ${[at.more ? 'the first' : '', lead, at.day].filter((word) => word !== '').join(' ')}`;
}

/** By a day; of today alone that is the word itself. */
const by = (at: Until | null): string => until(at, at?.day === 'today' ? '' : 'by');

export const enSums: SumWords = {
  subject: (phrases, more) => `[Duban] ${[...phrases, ...(more > 0 ? [`${more} more`] : [])].join('; ')}`,
  duties(overdue, pending, earliest) {
    const late = `${counted(overdue, 'duty', 'duties')} overdue`;
    if (overdue > 0) return pending > 0 ? `${late} and ${pending} more to report` : late;
    return `${counted(pending, 'duty', 'duties')} to report, ${pending > 1 ? 'the first ' : ''}due ${earliest}`;
  },
  nothing: (next) =>
    next === null ? 'nothing to report at present' : `nothing to report at present, next ${next}`,
  opening: (day, weekday, provisional) => `opens on ${weekday} ${day}${provisional ? ' (provisional)' : ''}`,
  facts: (count, workdays) =>
    `${counted(count, 'fact')} to check, ${workdays === null ? 'you can still reply' : `${counted(workdays, 'working day')} to reply`}`,
  hearing: (count, at) => `${counted(count, 'fact')} that you can reply to${until(at, 'until')}`,
  papers: (count) => `${counted(count, 'document')} to read`,
  appeals: (count) => `${counted(count, 'appeal')} with a result`,
  rectifyOverdue: (count) => `${counted(count, 'rectification')} overdue`,
  rectify: (count, at) => `${counted(count, 'rectification')} to report${until(at, 'due')}`,
  decides: (count, at) => `${count} to decide${by(at)}`,
  does: (count, at) => `${count} to handle${by(at)}`,
  results: (count) => `${counted(count, 'case')} with a result`,
  settled: (count) => `${counted(count, 'duty', 'duties')} settled, nothing more to report`,
};
