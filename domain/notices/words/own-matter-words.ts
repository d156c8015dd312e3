import type { AppealOutcome } from '../../escalation/case-event';

/** How something ended, as the people that it was about are told. */
export type Ended = 'nothing' | 'annulled' | 'failed-look-back' | 'passed';

interface Block {
  title: string;
  occasion: string;
  action: string;
}

/** A matter of the reader's own unit or of the reader. Dates are in words. */
export interface OwnMatterWords {
  /** What may be done until when: 11月27日 周五 18:00 前可以说明，还有 5 个工作日. */
  until: {
    reply: (deadline: string, workdaysLeft: number) => string;
    appeal: (deadline: string, workdaysLeft: number) => string;
    rectify: (deadline: string, workdaysLeft: number) => string;
  };
  facts: {
    block: (unitName: string, count: number) => Block;
    over: string;
    proposed: (rung: string, whom: string) => string;
    /** Whom it names. */
    whom: (unitName: string | null, person: 'reader' | 'other' | null) => string;
    again: string;
    rights: (workdays: number) => string;
    tolerance: string;
    owed: string;
  };
  hearing: { block: (unitName: string, count: number) => Block; lines: readonly string[] };
  decision: {
    block: (unitName: string, rung: string, isProposal: boolean) => Block;
    decided: (day: string, heard: boolean) => string;
    interview: (deadline: string) => string;
    circular: (deadline: string) => string;
    handling: string;
    rectify: (deadline: string) => string;
    appeal: string;
    expires: (day: string) => string;
  };
  appeal: {
    block: (unitName: string) => Block;
    said: (rung: string) => Readonly<Record<AppealOutcome, { when: string; line: string }>>;
  };
  rectify: { block: (unitName: string) => Block; overdue: (deadline: string) => string; line: string };
  closed: {
    block: (unitName: string) => Block;
    when: string;
    ends: Readonly<Record<Ended, string>>;
    after: string;
  };
  lapsed: { block: (unitName: string, rung: string) => Block; when: string; line: string };
}
