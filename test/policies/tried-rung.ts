import { statutoryCalendar } from '../../domain/calendar/statutory-calendar';
import type { CaseIncident } from '../../domain/escalation/case-event';
import { consider } from '../../domain/escalation/consider';
import type { Ladder } from '../../domain/policy/ladder';
import type { Rung } from '../../domain/policy/rungs';

const happenedAt = '2026-03-09T18:00:00+08:00';

/** The rungs proposed for a village with as many grounds as the rung's first entry asks, less some. */
export function proposedWith(ladder: Ladder, rung: Rung, less: number): Rung[] {
  const [entry] = ladder.rungs[rung]?.entry ?? [];
  const kind = entry?.incidents[0];
  if (entry === undefined || kind === undefined) throw new Error(`the ladder has no ${rung}`);
  const incidents = Array.from({ length: (entry.atLeast ?? 1) - less }, (_, at): CaseIncident => ({
    incidentId: `incident ${at}`,
    kind,
    happenedAt,
    sourceId: `duty ${at}`,
    unitReached: true,
    personId: null,
    lateAfter: kind === 'overdue' ? happenedAt : null,
  }));
  const { after } = entry;
  const [from, until] = ['2026-01-05T18:00:00+08:00', '2026-12-31T18:00:00+08:00'];
  const found = consider({
    ladder,
    subject: { unitKind: 'village', postKind: null },
    incidents,
    used: new Map(),
    marks: after === undefined ? [] : [{ rung: after, from, until, personId: null }],
    calendar: statutoryCalendar,
    zone: 'Asia/Shanghai',
    now: new Date('2026-03-31T18:00:00+08:00'),
  });
  return found !== null && 'propose' in found ? found.propose.map((one) => one.rung) : [];
}
