import type { WorkKind } from '../case-matter';

/** What somebody is asked to do in cases of others, of one kind. */
export interface WorkKindWords {
  occasion: string;
  title: (of: { unitName: string; rung: string; paper: 'facts' | 'decision' }) => string;
  /** The title of several in one block. */
  titleOfAll: (count: number) => string;
  /** By a date in words: 11月30日 周一 18:00 前决定; decide by 18:00 on Monday 30 November. */
  by: (deadline: string) => string;
  /** Should have been by then. */
  past: (deadline: string) => string;
  /** No date is set. */
  undated: string;
  /** What is said of any. */
  lines: readonly string[];
  action: string;
}

export interface WorkWords {
  kinds: Readonly<Record<WorkKind, WorkKindWords>>;
  /** The first of several. */
  earliest: (when: string) => string;
  left: (when: string, workdays: number) => string;
  passedUp: { one: string; several: string; mark: string };
  proposal: {
    facts: (count: number) => string;
    replies: (count: number) => string;
    tolerance: string;
    body: string;
    /** Said where one of them is so. */
    lines: { replied: string; silent: string; tolerance: string; body: string };
  };
  details: (parts: readonly string[]) => string;
  point: (parts: readonly string[]) => string;
  firstAction: string;
}
