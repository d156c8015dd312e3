import { administeredCalendar } from '../../domain/calendar/administered-calendar';
import { statutoryCalendar } from '../../domain/calendar/statutory-calendar';
import { whyDuty, type DutyToExplain } from '../../domain/why/why-duty';
import { whyNotice } from '../../domain/why/why-notice';
import { fact, looked, openedDuty, policyOf, source } from '../domain/why/duty-fixture';
import { now } from './fixture-office';

const derivedWith = {
  computedAt: now,
  code: { version: '0.1.0', rules: `sha256:${'3f'.repeat(32)}` },
  policy: { id: 'policy-3', version: 3, digest: 'sha256:0', inForceFrom: '2026-01-05T09:00:00+08:00' },
  calendars: [],
};

/** A round of the week after National Day, opened late, reported in the days that this gave; derived as the engine does. */
function lateWeek(): DutyToExplain {
  const opened = openedDuty('weekly-meeting', '2026-W41', { opened: '2026-10-08T12:00:00+08:00' });
  const report = fact('outcome', '2026-10-09T08:00:00+08:00', 12);
  const told = looked({ ...opened, facts: [report] }, 'opening', '2026-10-08T12:00:10+08:00', 8);
  const due = looked(told, 'due', '2026-10-08T18:00:02+08:00', 10);
  return { ...due, duty: { ...due.duty, status: 'reported' } };
}

/** A list whose date somebody has moved without any rule. */
function movedList(): DutyToExplain {
  const list = looked(openedDuty('monthly-list', '2026-11'), 'opening', '2026-11-02T09:00:00+08:00', 8);
  return { ...list, duty: { ...list.duty, dueAt: new Date('2026-12-04T18:00:00+08:00') } };
}

/** `/duties/…/why` of the invented office: of the weekly meeting a late week, of everything else a list that differs. */
export function dutyWhyAnswer(id: string): unknown {
  const late = id.startsWith('weekly-meeting');
  const about = {
    ...(late
      ? {
          ...{ cadence: 'weekly-meeting', period: '2026-W41' },
          ...{
            title: { zh: '一周一例会', en: 'Weekly meeting' },
            label: { zh: '第 41 周', en: 'week 41' },
          },
        }
      : {
          ...{ cadence: 'monthly-list', period: '2026-11' },
          ...{
            title: { zh: '一月一清单', en: 'Monthly list' },
            label: { zh: '11 月', en: 'November' },
          },
        }),
    ...{ unit: { id: 'unit-1', name: '望溪镇' }, post: '党委书记' },
  };
  return { kind: 'duty', id, about, ...derivedWith, ...whyDuty(late ? lateWeek() : movedList()) };
}

/** `/notices/…/why`: asked for on the eve of a holiday after hours, so it left after it. */
export function noticeWhyAnswer(id: string): unknown {
  const asked = new Date('2026-09-30T18:05:00+08:00');
  const slotAt = new Date('2026-10-08T08:30:00+08:00');
  const duty = { id: 'duty-1', cadence: 'weekly-meeting', period: '2026-W41', unit: '望溪镇' };
  const beginning = { ordinal: 0, lateAfter: slotAt, required: 1, target: null, acceptanceNeeded: false };
  const why = whyNotice({
    policy: policyOf(source),
    text: { version: 3, source },
    calendar: { calendar: administeredCalendar(statutoryCalendar, []), versions: [] },
    delivery: { personId: 'person-1', slotAt, createdAt: slotAt },
    requests: [
      {
        ...{ kind: 'opening', requestedAt: asked, heldFor: null, duty },
        asked: { by: 'checkpoint', kind: 'opening', at: asked, doneAt: asked, position: 9 },
      },
    ],
    duties: [{ duty, beginning, events: [], inText: true }],
    cases: [],
    covers: [],
    named: [],
    posts: [
      {
        ...{ postId: 'post-1', post: '望溪镇 党委书记', absences: [] },
        holdings: [{ personId: 'person-1', from: new Date('2024-01-15T00:00:00+08:00'), until: null }],
      },
    ],
    pauses: [],
    attempts: [
      {
        ...{ attempt: 1, state: 'accepted', claimedAt: slotAt, endedAt: slotAt, answer: '250 OK' },
        position: 11,
      },
    ],
    returned: null,
  });
  const about = {
    slot: '20261008T003000Z',
    channel: 'email',
    state: 'accepted',
    messageId: '<delivery-8@duban.invalid>',
  };
  return { kind: 'notice', id, about: { ...about, sentAt: null, subject: null }, ...derivedWith, ...why };
}
