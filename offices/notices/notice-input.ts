import { periodLabel } from '../../domain/cadence/period-label';
import { isoInZone } from '../../domain/calendar/civil-time';
import type { HeldOver, NoticeChange, NoticeInput } from '../../domain/notices/notice-content';
import { officeTexts, type FailedTemplate } from '../../domain/notices/templates/office-texts';
import { caseMatters } from './case-matters';
import type { ChangedDuty } from './changes-since';
import type { LoadedNotice } from './load-notices';
import { noticeItems } from './notice-items';
import type { NoticePages } from './notice-pages';
import type { Asked } from './recipient';

export interface PreparedNotice {
  input: NoticeInput;
  /** Texts of the office that could not be set; ours stand in their place. */
  failed: FailedTemplate[];
}

/**
 * What a notice says at a moment; null where all that it was for has been answered or decided meanwhile. Pure. The
 * links are the plain pages, which ask who has not signed in to do so.
 */
export function noticeInput(loaded: LoadedNotice, pages: NoticePages, now: Date): PreparedNotice | null {
  const { recipient, person, post, locale, office } = loaded;
  const { requests } = recipient;
  const zone = office.rules.policy.office.timeZone;
  const items = noticeItems(loaded, pages, now);
  const reader = { personId: recipient.personId, locale, pageOf: pages.step };
  const matters = caseMatters(requests, loaded.cases, reader);
  const announces = requests.some(({ dutyId, caseId }) => dutyId === null && caseId === null);
  const said = items.length + matters.length + loaded.settled.length;
  if (said === 0 && !announces) return null;

  const input: NoticeInput = {
    locale,
    officeName: office.name,
    texts: { remark: null, closing: null, contact: null },
    person: { name: person.name, post },
    now: isoInZone(now, zone),
    zone,
    items,
    matters,
    nextOpenings: said > 0 ? [] : office.openings(locale),
    changes: changesOf(loaded),
    lastToldAt: loaded.changes[0] === undefined ? null : isoInZone(loaded.changes[0].since, zone),
    heldOver: heldOver(requests),
    wishesLink: pages.wishes,
    linkDays: null,
    postIds: [...new Set(requests.map(({ postId }) => postId))],
  };
  const { texts, failed } = officeTexts(office.templates, input);
  return { input: { ...input, texts }, failed };
}

/** What stands a reader down is said whatever else is; of what a notice asks again nothing has changed. */
function changesOf({ settled, changes, locale, office }: LoadedNotice): NoticeChange[] {
  const standsDown = new Set(settled.map(({ dutyId }) => dutyId));
  const told = [...settled, ...changes.filter(({ dutyId }) => !standsDown.has(dutyId))];
  return told.map(({ dutyId, kind, cadence, period, unitName }: ChangedDuty): NoticeChange => ({
    kind,
    cadenceTitle: office.rules.policy.cadences[cadence]?.title[locale] ?? cadence,
    periodLabel: periodLabel(period, locale),
    unitName,
    standsDown: standsDown.has(dutyId),
  }));
}

function heldOver(requests: readonly Asked[]): HeldOver[] {
  return (['cap', 'hour'] as const).flatMap((reason): HeldOver[] => {
    const count = new Set(
      requests
        .filter(({ heldFor }) => heldFor === reason)
        .map(({ id, dutyId, caseId }) => dutyId ?? caseId ?? id),
    ).size;
    return count === 0 ? [] : [{ reason, count }];
  });
}
