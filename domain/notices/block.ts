/** One thing of a notice in words, the same for the HTML and the plain text. */
export interface NoticeBlock {
  tone: 'overdue' | 'soon' | 'open';
  /** Until when something can be done about it, or how it stands. */
  when: string;
  title: string;
  /** Why this stands in this notice. */
  occasion: string;
  /** Each a sentence. */
  lines: string[];
  /** What is said one by one: dated facts, or things that each have a page of their own. */
  points?: Point[];
  /** Sentences after the points. */
  after?: string[];
  action: string;
  link: string;
}

export interface Point {
  text: string;
  link?: string;
}

/** Amber from so many working days before the deadline on. Source: mock/NOTES.md, palette. */
const SOON_WORKDAYS = 3;

export function toneOf(overdue: boolean, workdaysLeft: number): NoticeBlock['tone'] {
  if (overdue) return 'overdue';
  return workdaysLeft <= SOON_WORKDAYS ? 'soon' : 'open';
}
