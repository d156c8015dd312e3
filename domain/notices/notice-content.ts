import type { CaseMatter } from './case-matter';

/**
 * Which checkpoint or fact asked for the item: its opening, a checkpoint before the due day, the due moment, after it,
 * a return, a due date that moved after people were told.
 */
export type AskedBy = 'opening' | 'reminder' | 'due' | 'late' | 'returned' | 'moved';

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

/** All that one notice says to one person, over all duties and posts. */
export interface NoticeInput {
  locale: 'zh';
  officeName: string;
  /** Who answers questions, with a way to reach them; null: the office as a whole. */
  officeContact: string | null;
  /** `post` is the title: 党委书记. Null: a case follows a person who holds no post any more. */
  person: { name: string; post: { title: string; unitName: string } | null };
  /** ISO 8601 with offset: the moment of rendering. */
  now: string;
  /** IANA zone of the office. */
  zone: string;
  items: NoticeItem[];
  /** Things of cases: the reader's own come before the duties. */
  matters: CaseMatter[];
  /** Told only when `items` and `matters` are empty. */
  nextOpenings: NextOpening[];
  /** What happened to this person's duties since the last notice. */
  changes: { what: string }[];
  /** The posts that the notice is for; kept with the delivery, never shown. */
  postIds: string[];
}
