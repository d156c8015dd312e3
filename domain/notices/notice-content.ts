import type { CaseMatter } from './case-matter';
import type { HeldFor } from './timing-request';

/**
 * Which checkpoint or fact asked for the item: its opening, a checkpoint before the due day, the due moment, after it,
 * a return, a due date that moved after people were told, more time that was given or not.
 */
export type AskedBy =
  'opening' | 'reminder' | 'due' | 'late' | 'returned' | 'moved' | 'extended' | 'extension-declined';

/** Why an open due date moved: the year's calendar was loaded, or something that it is counted from got its day. */
export type MoveCause = 'calendar' | 'occasion';

/** One open duty as its notice tells it. Instants are ISO 8601 with offset. */
export interface NoticeItem {
  dutyId: string;
  cadenceTitle: string;
  /** As people say the period: 2026年11月, 第48周. */
  periodLabel: string;
  /** The outcome that is asked for; never a proof of activity. */
  ask: string;
  unitName: string;
  dueAt: string;
  /** Not late until then; equals `dueAt` unless the round was opened late. */
  lateAfter: string;
  /** Working days that the opening came late through the engine's or the office's fault; 0 as a rule. */
  openedLateDays: number;
  /**
   * Working days from the day after `now` to the day of the deadline that counts now (the new date of a
   * returned one; `dueAt`; once that has passed `lateAfter`). Negative: so many working days overdue.
   */
  workdaysLeft: number;
  overdue: boolean;
  returned?: { reason: string; dueAt: string } | null;
  /** The due date that people were told before, where this notice says that it moved. */
  moved?: { from: string; cause: MoveCause } | null;
  /** What was decided on the question for more time, where this notice says so. */
  extension?: { granted: boolean; reason: string } | null;
  /** 上期结转: it stayed undone in the period before and goes on in this one. */
  carriedOver?: string | null;
  asked: AskedBy;
  /** Opens exactly this duty. */
  link: string;
}

/** A round that opens next, told when nothing is open. */
export interface NextOpening {
  cadenceTitle: string;
  opensAt: string;
  /** True while the year's calendar is not published. */
  provisional: boolean;
}

/** What became of a duty that an earlier notice told of. */
export type ChangeKind = 'received' | 'verified' | 'excused' | 'closed';

export interface NoticeChange {
  kind: ChangeKind;
  cadenceTitle: string;
  periodLabel: string;
  unitName: string;
  /** Nothing is asked any more of somebody who was asked: worth a notice of its own. */
  standsDown: boolean;
}

/** What this notice says later than it could have, why, and how many things of it. */
export interface HeldOver {
  reason: HeldFor;
  count: number;
}

/** What the office words itself, rendered to one line each; null: ours. */
export interface OfficeTexts {
  remark: string | null;
  closing: string | null;
  contact: string | null;
}

export const locales = ['zh', 'en'] as const;
export type Locale = (typeof locales)[number];

/** All that one notice says to one person, over all duties and posts. */
export interface NoticeInput {
  locale: Locale;
  officeName: string;
  texts: OfficeTexts;
  /**
   * `post` is the title: 党委书记. `deputy`: the reader stands in for who holds it. Null: a case follows a person who
   * holds no post any more.
   */
  person: { name: string; post: { title: string; unitName: string; deputy: boolean } | null };
  /** ISO 8601 with offset: the moment of rendering. */
  now: string;
  /** IANA zone of the office. */
  zone: string;
  items: NoticeItem[];
  /** Things of cases: the reader's own come before the duties. */
  matters: CaseMatter[];
  /** Told only when `items` and `matters` are empty. */
  nextOpenings: NextOpening[];
  /** What happened to this person's duties since the last notice, the oldest first. */
  changes: NoticeChange[];
  /** When the last notice left; null where there was none that something changed after. */
  lastToldAt: string | null;
  heldOver: HeldOver[];
  /** Where channel, hour, language and calendar are chosen; null where there is no such page. */
  wishesLink: string | null;
  /** For how many days a button opens its one thing without signing in; null where one signs in. */
  linkDays: number | null;
  /** The posts that the notice is for; kept with the delivery, never shown. */
  postIds: string[];
}
