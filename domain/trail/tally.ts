import { textIn, type Entry } from './entry';

/** A duty as far as entries do not tell it: where a group's list of verdicts has it. */
export interface DutyPlace {
  id: string;
  shardId: string;
  ordinal: number;
  /** ISO 8601. */
  openedAt: string;
}

/** A duty after some entries. */
export interface DutyThen {
  status: 'open' | 'reported' | 'verified' | 'returned' | 'excused';
  verdict: string | null;
  /** A date of its own, where it has one. */
  lateAfter: string | null;
}

/** What entries say of duties that were opened by an instant (ISO 8601). */
export function dutiesThen(
  duties: readonly DutyPlace[],
  entries: readonly Entry[],
  at: string,
): Map<string, DutyThen> {
  const instant = Date.parse(at);
  const open = duties.filter(({ openedAt }) => Date.parse(openedAt) <= instant);
  const then = new Map<string, DutyThen>(
    open.map(({ id }) => [id, { status: 'open', verdict: null, lateAfter: null }]),
  );
  const places = new Map(open.map(({ id, shardId, ordinal }) => [`${shardId} ${ordinal}`, id]));
  for (const entry of entries) {
    if (entry.kind === 'verdicts.recorded')
      for (const [ordinal, verdict] of (entry.data['verdicts'] ?? []) as [number, string][])
        judged(then.get(places.get(`${entry.subject} ${ordinal}`) ?? ''), verdict);
    else if (entry.kind === 'unit.settled')
      for (const id of (entry.data['notApplicable'] ?? []) as string[])
        judged(then.get(id), 'not-applicable');
    else if (entry.kind.startsWith('duty.')) happened(then.get(entry.subject), entry);
  }
  return then;
}

function judged(duty: DutyThen | undefined, verdict: string): void {
  if (duty === undefined) return;
  duty.verdict = verdict;
  if (verdict === 'excused') duty.status = 'excused';
}

function happened(duty: DutyThen | undefined, entry: Entry): void {
  if (duty === undefined) return;
  const verdict = textIn(entry, 'verdict');
  if (verdict !== '') duty.verdict = verdict;
  switch (entry.kind) {
    case 'duty.outcome':
      duty.status = 'reported';
      break;
    case 'duty.accepted':
      duty.status = 'verified';
      break;
    case 'duty.returned':
      duty.status = 'returned';
      if (verdict === '') duty.verdict = null;
      duty.lateAfter = textIn(entry, 'dueAt') || duty.lateAfter;
      break;
    case 'duty.excused':
      duty.status = 'excused';
      duty.verdict = 'excused';
      break;
    case 'duty.found-false':
      duty.verdict = 'false';
      break;
    case 'duty.extended':
      duty.lateAfter = textIn(entry, 'dueAt') || duty.lateAfter;
      break;
    case 'duty.given-back':
      duty.lateAfter = textIn(entry, 'lateAfter') || duty.lateAfter;
      break;
    default:
  }
}
