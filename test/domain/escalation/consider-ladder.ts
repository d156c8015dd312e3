import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import type { CaseIncident } from '../../../domain/escalation/case-event';
import type { Considered } from '../../../domain/escalation/considered';
import type { Ladder, LadderEntry, RungTerms } from '../../../domain/policy/ladder';

const title = { zh: '处置', en: 'Rung' };

/** A rung with these entries and terms of no interest. */
export function rungWith(entry: LadderEntry[], exists?: Partial<RungTerms['exists']>): RungTerms {
  const decidedBy = { kind: 'person' as const, posts: ['office-head'] };
  return {
    title,
    exists: { unitKinds: 'all', posts: ['secretary'], ...exists },
    entry,
    decidedBy,
    hearing: { workdays: 5 },
    decision: { workdays: 5, deferAtMost: { months: 1 }, defersAtMost: 1 },
    appeal: { within: { months: 1 }, decidedBy, decision: { months: 1 } },
    rectification: { within: { workdays: 15 }, verifiedBy: ['office-deputy'], verification: { workdays: 5 } },
    lookBack: { after: { months: 3 }, by: ['office-contact'], within: { workdays: 10 } },
    mark: { months: 6 },
    tolerance: 'possible',
  };
}

export const ladderOf = (rungs: Ladder['rungs']): Ladder => ({
  title,
  rungs,
  personReached: 'since-opening',
  handServiceAfter: { workdays: 3 },
});

export const at = (day: string, time = '18:00'): string => `2026-${day}T${time}:00+08:00`;

/** A missed duty of its own source, unless it is said otherwise. */
export function incident(incidentId: string, day: string, change: Partial<CaseIncident> = {}): CaseIncident {
  return {
    incidentId,
    kind: 'missed',
    happenedAt: at(day),
    sourceId: `of ${incidentId}`,
    unitReached: true,
    personId: 'jiang',
    lateAfter: null,
    ...change,
  };
}

export const twiceMissed: LadderEntry = { incidents: ['missed'], atLeast: 2, within: { months: 3 } };

/** A village and its secretary on the evening of 9 March 2026, with nothing before. */
export function considered(change: Partial<Considered>): Considered {
  return {
    ladder: ladderOf({ criticism: rungWith([twiceMissed]) }),
    subject: { unitKind: 'village', postKind: 'secretary' },
    incidents: [],
    used: new Map(),
    marks: [],
    calendar: statutoryCalendar,
    zone: 'Asia/Shanghai',
    now: new Date(at('03-09')),
    ...change,
  };
}
