import { periodOf } from '../../domain/cadence/period';
import { civilDateOf } from '../../domain/calendar/civil-time';
import { renderNotice, type RenderedNotice } from '../../domain/notices/message';
import type { Locale } from '../../domain/notices/notice-content';
import { readTemplates } from '../../domain/notices/templates/office-texts';
import type { TemplatePartName } from '../../domain/notices/templates/parts';
import { calendarPeriods } from '../../domain/policy/dates';
import type { Tx } from '../../prisma/client';
import { postsOfPerson } from '../cases/answering';
import type { CarriedDuty } from '../notices/carried-duties';
import { loadNotices, type LoadedNotice } from '../notices/load-notices';
import { noticeInput } from '../notices/notice-input';
import { noticePages } from '../notices/notice-pages';
import { newestBodies } from './in-force';

export interface PreviewOf {
  officeId: string;
  /** Whose next notice it is set in. */
  personId: string;
  part: TemplatePartName;
  locale: Locale;
  /** In the place of the text that is in force; it was checked. */
  body: string;
  publicUrl: string;
}

/** `real`: of what waits to be said to this person; else of what is owed next by the office's rules. */
export type TemplatePreview = RenderedNotice & { real: boolean };

/** How a text would stand in the next notice to the person who asks. Sends and writes nothing. */
export async function previewTemplate(tx: Tx, of: PreviewOf, now: Date): Promise<TemplatePreview> {
  const { officeId, personId, part, locale, body } = of;
  const posts = await postsOfPerson(tx, personId, now);
  const waiting = {
    OR: [{ personId }, { personId: null, postId: { in: posts.map(({ id }) => id) } }],
  };
  const requests = await tx.noticeRequest.findMany({
    where: { officeId, deliveryId: null, dropped: null, ...waiting },
  });
  const [loaded] = await loadNotices(tx, officeId, [{ key: 'preview', officeId, personId, requests }], now);
  if (loaded === undefined) throw new Error(`person ${personId}: expected a notice to preview, got none`);
  const bodies = await newestBodies(tx, officeId);
  const templates = readTemplates({ ...bodies, [part]: { ...bodies[part], [locale]: body } });
  const notice = { ...loaded, locale, office: { ...loaded.office, templates } };
  const pages = noticePages(of.publicUrl);
  const waits = noticeInput(notice, pages, now);
  if (waits !== null) return { ...renderNotice(waits.input), real: true };
  const sample = noticeInput({ ...notice, duties: [sampleDuty(notice, now)] }, pages, now);
  if (sample === null) throw new Error('expected the sample of a notice to say something, it says nothing');
  return { ...renderNotice(sample.input), real: false };
}

/** So many days ahead a sample is due. */
const SAMPLE_DUE_DAYS = 7;

/** A duty of the first cadence of the rules, as the person who asks might owe it. */
function sampleDuty({ office: { rules }, post }: LoadedNotice, now: Date): CarriedDuty {
  const [cadence = '', rule] = Object.entries(rules.policy.cadences)[0] ?? [];
  const dueAt = new Date(now.getTime() + SAMPLE_DUE_DAYS * 86_400_000);
  const kind = calendarPeriods.find((one) => one === rule?.period) ?? 'month';
  const period = periodOf(kind, civilDateOf(dueAt, rules.policy.office.timeZone));
  return {
    ...{ requestId: 'sample', id: 'sample', kind: 'opening', roundId: 'sample', cadence, period },
    ...{ unitName: post?.unitName ?? '', status: 'open', dueAt, lateAfter: dueAt, openedLateDays: 0 },
    ...{ returnReason: null, extensionReason: null, lastMove: null, carriedFromId: null },
  };
}
