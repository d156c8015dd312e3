import type { HeldOver, NoticeChange } from '../notice-content';

/** What stands around the things of a notice. */
export interface FrameWords {
  /** Ends in a full stop unless its writer ended it. */
  sentence: (text: string) => string;
  /** Whole sentences in a row. */
  join: (sentences: readonly string[]) => string;
  /** By name and post; `post` null for who holds none. */
  greeting: (name: string, post: { title: string; deputy: boolean } | null) => string;
  /** A sum as a sentence; `whose`: a unit, or how many of them, null for what is the reader's own. */
  sumSentence: (phrase: string, whose: string | number | null, isFirst: boolean) => string;
  nothingOpen: string;
  /** One's courtesy after the sum, where the office says nothing of its own. */
  remarks: { nothingToDo: string; calm: string; hardship: string };
  /** What a case has to say first, and what is asked again; never left out. */
  told: {
    facts: string;
    decision: string;
    toDecide: string;
    overdue: string;
    returned: (count: number) => string;
  };
  heldOver: (held: HeldOver) => string;
  upcoming: string;
  /** Heading of what has changed; `day`: when the last notice left. */
  changes: (day: string | null) => string;
  change: (change: NoticeChange, nameUnit: boolean) => string;
  /** Heading of what is told in short, beyond the blocks. */
  rest: (count: number) => string;
  /** How a screen reader names a button. */
  buttonLabel: (action: string, title: string) => string;
  /** In plain text: 报结果：https://… */
  textLink: (action: string, link: string) => string;
  /** In plain text: 1. 一月一清单（到期提示） */
  textTitle: (title: string, occasion: string) => string;
  footer: FooterWords;
}

export interface FooterWords {
  why: (reasons: readonly string[]) => string;
  reasons: {
    post: (unitName: string, title: string, deputy: boolean) => string;
    elsewhere: (unitNames: readonly string[]) => string;
    leads: (count: number) => string;
    caseOf: (who: 'unit' | 'person') => string;
    caseWork: string;
    /** Of a case nothing but how it ended. */
    caseTold: string;
  };
  /** Whom to ask, where the office has not written it. */
  contact: (officeName: string) => string;
  closing: (officeName: string, what: 'due-dates' | 'notice') => string;
  /** Said wherever a case is. */
  peopleDecide: string;
  /** Buttons open their one thing for so many days. */
  links: (days: number) => string;
  wishes: string;
  wishesAction: string;
}
