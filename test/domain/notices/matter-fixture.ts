import type { MatterFact, MatterOf, WorkKind, WorkMatter } from '../../../domain/notices/case-matter';

const base = {
  caseId: 'c1',
  step: 1,
  unitName: '青澜镇',
  rung: 'criticism' as const,
  rungTitle: '严肃批评',
  until: '2026-11-27T18:00:00+08:00',
  workdaysLeft: 5,
  link: 'https://duban.example.invalid/cases/c1#step-1',
};

const missedList: MatterFact = {
  kinds: ['overdue', 'missed'],
  happenedAt: '2026-10-30T18:00:00+08:00',
  duty: {
    title: '一月一清单 2026年10月',
    lateAfter: '2026-10-30T18:00:00+08:00',
    receivedAt: '2026-11-05T09:10:00+08:00',
    told: ['2026-10-09T08:30:00+08:00', '2026-10-27T08:30:00+08:00', '2026-10-30T18:15:00+08:00'],
  },
  text: null,
};

const missedMeeting: MatterFact = {
  kinds: ['missed'],
  happenedAt: '2026-11-18T18:00:00+08:00',
  duty: {
    title: '一周一例会 2026年第47周',
    lateAfter: '2026-11-16T18:00:00+08:00',
    receivedAt: null,
    told: ['2026-11-13T09:00:00+08:00', '2026-11-16T18:15:00+08:00'],
  },
  text: null,
};

const entered: MatterFact = {
  kinds: ['false-report'],
  happenedAt: '2026-11-12T10:00:00+08:00',
  duty: null,
  text: '清单第 3 项写“3 个服务点周末开门”，实地看到 2 个，河湾点无人',
};

export const facts = (part: Partial<MatterOf<'facts'>> = {}): MatterOf<'facts'> => ({
  ...base,
  kind: 'facts',
  facts: [missedList, missedMeeting, entered],
  version: 1,
  against: { unit: true, person: 'reader' },
  hearingWorkdays: 5,
  tolerance: true,
  ...part,
});

export const hearingReminder = (
  part: Partial<MatterOf<'hearing-reminder'>> = {},
): MatterOf<'hearing-reminder'> => ({
  ...base,
  kind: 'hearing-reminder',
  factCount: 3,
  until: '2026-11-24T18:00:00+08:00',
  workdaysLeft: 2,
  ...part,
});

export const decision = (part: Partial<MatterOf<'decision'>> = {}): MatterOf<'decision'> => ({
  ...base,
  kind: 'decision',
  decidedAt: '2026-11-19T15:00:00+08:00',
  replies: 1,
  actUntil: null,
  until: '2026-12-21T18:00:00+08:00',
  workdaysLeft: 21,
  rectifyUntil: '2026-12-11T18:00:00+08:00',
  markUntil: '2027-05-20T18:00:00+08:00',
  ...part,
});

export const rectifyReminder = (): MatterOf<'rectify-reminder'> => ({ ...base, kind: 'rectify-reminder' });

export const work = (kind: WorkKind, part: Partial<WorkMatter> = {}): WorkMatter => ({
  ...base,
  kind,
  factCount: 3,
  replies: 0,
  passedUp: false,
  byBody: false,
  paper: 'facts',
  toleranceAsked: false,
  until: '2026-11-25T18:00:00+08:00',
  workdaysLeft: 3,
  ...part,
});

export const appealResult = (outcome: MatterOf<'appeal-result'>['outcome']): MatterOf<'appeal-result'> => ({
  ...base,
  kind: 'appeal-result',
  outcome,
  until: null,
  workdaysLeft: 0,
});

export const closed = (...ends: MatterOf<'case-closed'>['ends']): MatterOf<'case-closed'> => ({
  ...base,
  kind: 'case-closed',
  ends,
  until: null,
  workdaysLeft: 0,
});

export const lapsed = (): MatterOf<'lapsed'> => ({ ...base, kind: 'lapsed', until: null, workdaysLeft: 0 });
