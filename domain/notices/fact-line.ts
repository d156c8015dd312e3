import type { MatterFact } from './case-matter';
import type { Telling } from './words/language';

/** A fact as a short dated line: what was to be, what is recorded, what was sent. */
export function factLine({ kinds, happenedAt, duty, text }: MatterFact, at: Telling): string {
  const { dates, facts, frame } = at.words;
  const silent = kinds.includes('missed') ? 'missed' : kinds.includes('overdue') ? 'overdue' : null;
  const others = kinds.filter((kind) => kind !== 'missed' && kind !== 'overdue');
  const said = [
    ...others.map((kind) => facts.entered(dates.calendarDay(happenedAt, at), facts.recorded[kind])),
    ...(text === null ? [] : [frame.sentence(text)]),
  ];
  if (duty === null) return frame.join(said);
  const received = duty.receivedAt === null ? null : dates.calendarDay(duty.receivedAt, at);
  const due =
    silent === null
      ? []
      : [facts.silent(dates.deadline(duty.lateAfter, at), facts.recorded[silent], received)];
  const told = [...new Set(duty.told.map((sent) => dates.calendarDay(sent, at)))];
  return facts.ofDuty(duty.title, [...due, ...said, facts.told(told)]);
}
