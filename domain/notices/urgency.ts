import type { CaseMatter } from './case-matter';
import type { NoticeItem } from './notice-content';

/** The deadline that counts at `now`: a returned one's new date, else the due date, once that has passed the end of grace. */
export function deadlineOf(item: NoticeItem, now: string): string {
  if (item.returned) return item.returned.dueAt;
  return Date.parse(item.dueAt) < Date.parse(now) ? item.lateAfter : item.dueAt;
}

/** Most urgent first: overdue ones, then by deadline. Equal ones keep a fixed order, so that the same input gives the same mail. */
export function byUrgency(items: readonly NoticeItem[], now: string): NoticeItem[] {
  const due = (item: NoticeItem) => Date.parse(deadlineOf(item, now));
  return [...items].sort(
    (a, b) =>
      Number(b.overdue) - Number(a.overdue) ||
      due(a) - due(b) ||
      (a.dutyId < b.dutyId ? -1 : Number(a !== b)),
  );
}

/** By date; what has none comes last. Equal ones keep a fixed order. */
export function soonestMatterFirst<M extends CaseMatter>(matters: readonly M[]): M[] {
  const until = (matter: M) => (matter.until === null ? Infinity : Date.parse(matter.until));
  const name = ({ caseId, step }: M) => `${caseId} ${step}`;
  return [...matters].sort((a, b) => {
    const [left, right] = [until(a), until(b)];
    return left === right ? (name(a) < name(b) ? -1 : Number(a !== b)) : left - right;
  });
}
