import { both } from '../escalation/words/telling';
import { counted, line, momentIn, type StateLine } from './state';
import type { DutyThen } from './tally';
import { verdictWords } from './verdict-words';

const statusWords = {
  open: both('还没报', 'not reported yet'),
  reported: both('已报', 'reported'),
  verified: both('已核实', 'verified'),
  returned: both('退回重报', 'returned'),
  excused: both('免报', 'excused'),
} as const;

/** How many of some duties stand how: what was expected, what came, what was judged, what is outstanding. */
export function countsOf(duties: readonly DutyThen[]): StateLine[] {
  const verdicts = Object.entries(verdictWords).map(([verdict, label]) =>
    counted(verdict, label, duties.filter((duty) => duty.verdict === verdict).length),
  );
  const waiting = duties.filter(({ verdict }) => verdict === null);
  const answered = waiting.filter(({ status }) => status === 'reported' || status === 'verified');
  return [
    counted('expected', both('应报', 'Expected'), duties.length),
    ...verdicts,
    counted('unjudged', both('已报，还没评定', 'Reported, no verdict yet'), answered.length),
    counted('outstanding', both('还没报', 'Outstanding'), waiting.length - answered.length),
  ];
}

/** One duty: how it stands, its verdict, its own date. */
export function stateOfDuty(duty: DutyThen | undefined, zone: string): StateLine[] {
  if (duty === undefined) return [];
  const { status, verdict, lateAfter } = duty;
  return [
    line('duty', both('事项', 'Duty'), statusWords[status]),
    line(
      'verdict',
      both('评定', 'Verdict'),
      (verdict === null ? undefined : verdictWords[verdict]) ?? both('还没有', 'none yet'),
    ),
    ...(lateAfter === null
      ? []
      : [line('own-date', both('它自己的期限', 'Its own date'), momentIn(lateAfter, zone))]),
  ];
}
