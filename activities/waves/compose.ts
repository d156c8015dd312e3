import { periodLabel } from '../../domain/cadence/period-label';
import { civilDateOf, isoInZone } from '../../domain/calendar/civil-time';
import { workdaysBetween } from '../../domain/calendar/workdays';
import { askInWords } from '../../domain/policy/ask-words';
import { renderNotice, type RenderedNotice } from '../../domain/notices/message';
import type { AskedBy, NoticeItem, NoticeInput } from '../../domain/notices/notice-content';
import { isOverdue } from '../../domain/round/duty-state';
import type { Database } from '../../prisma/client';
import { rulesInForce, type OfficeRules } from '../../offices/rules';
import { addressedPost } from './addressed-post';
import { carriedDuties, type CarriedDuty } from './carried-duties';
import { caseMatters } from './case-matters';
import { nextOpenings } from './next-openings';

export interface ComposedNotice extends RenderedNotice {
  to: { name: string; address: string };
  from: { name: string };
  requests: number;
}

/** Where several requests speak of one duty, the most pressing one gives the words. */
const PRESSING: AskedBy[] = ['late', 'returned', 'moved', 'due', 'reminder', 'opening'];

/** Renders what one delivery says now; null where all that it was for has been answered or decided meanwhile. */
export async function composeNotice(
  db: Database,
  delivery: { deliveryId: string; officeId: string; personId: string },
  publicUrl: string,
  now: Date,
): Promise<ComposedNotice | null> {
  const [person, office, rules, requests] = await Promise.all([
    db.person.findUniqueOrThrow({ where: { id: delivery.personId } }),
    db.office.findUniqueOrThrow({ where: { id: delivery.officeId } }),
    rulesInForce(db, delivery.officeId, now),
    db.noticeRequest.findMany({ where: { deliveryId: delivery.deliveryId } }),
  ]);
  const duties = await carriedDuties(db, delivery.deliveryId);
  const matters = await caseMatters(db, requests, { personId: person.id, publicUrl, now });
  const announces = requests.some(({ dutyId, caseId }) => dutyId === null && caseId === null);
  const said = duties.length + matters.length;
  if (said === 0 && !announces) return null;

  const input: NoticeInput = {
    locale: 'zh',
    officeName: office.name,
    officeContact: null,
    person: { name: person.name, post: await addressedPost(db, requests, person.id, now) },
    now: isoInZone(now, rules.policy.office.timeZone),
    zone: rules.policy.office.timeZone,
    items: itemsOf(duties, rules, publicUrl, now),
    matters,
    nextOpenings: said > 0 ? [] : await nextOpenings(db, delivery.officeId, rules.policy, now),
    changes: [],
    postIds: [...new Set(requests.map(({ postId }) => postId))],
  };
  return {
    ...renderNotice(input),
    to: { name: person.name, address: person.email },
    from: { name: office.name },
    requests: requests.length,
  };
}

function itemsOf(duties: CarriedDuty[], rules: OfficeRules, publicUrl: string, now: Date): NoticeItem[] {
  const items = new Map<string, NoticeItem>();
  const pressing = [...duties].sort((a, b) => PRESSING.indexOf(a.kind) - PRESSING.indexOf(b.kind));
  for (const duty of pressing) {
    if (!items.has(duty.id)) items.set(duty.id, itemOf(duty, rules, publicUrl, now));
  }
  return [...items.values()];
}

function itemOf(
  duty: CarriedDuty,
  { policy, calendar }: OfficeRules,
  publicUrl: string,
  now: Date,
): NoticeItem {
  const zone = policy.office.timeZone;
  const cadence = policy.cadences[duty.cadence];
  const iso = (date: Date): string => isoInZone(date, zone);
  const counts = duty.dueAt > now ? duty.dueAt : duty.lateAfter;
  const item: NoticeItem = {
    dutyId: duty.id,
    cadenceTitle: cadence?.title.zh ?? duty.cadence,
    periodLabel: periodLabel(duty.period, 'zh'),
    ask: cadence === undefined ? '' : askInWords(cadence.outcome).zh,
    unitName: duty.unitName,
    dueAt: iso(duty.dueAt),
    lateAfter: iso(duty.lateAfter),
    openedLateDays: duty.openedLateDays,
    workdaysLeft: workdaysBetween(calendar, civilDateOf(now, zone), civilDateOf(counts, zone)),
    overdue: isOverdue(duty, now),
    asked: duty.kind,
    link: `${publicUrl}/duties/${duty.id}`,
  };
  if (duty.kind === 'moved' && duty.lastMove !== null) {
    item.moved = { from: duty.lastMove.from, cause: duty.lastMove.cause };
  }
  if (duty.carriedFromId !== null && cadence?.carryOver) item.carriedOver = cadence.carryOver.mark.zh;
  if (duty.status === 'returned') {
    item.returned = { reason: duty.returnReason ?? '', dueAt: iso(duty.dueAt) };
  }
  return item;
}
