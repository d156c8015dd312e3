import { ladderSchema, type Ladder } from '../../../domain/policy/ladder';

/** A ladder with all rungs: persons decide on the first two, a body of nine on the others. */
export const ladderOfFour: Ladder = ladderSchema.parse({
  title: { zh: '工作阶梯', en: 'Work ladder' },
  personReached: 'since-opening',
  handServiceAfter: { workdays: 3 },
  rungs: {
    criticism: {
      ...shared('严肃批评', 'Criticism'),
      exists: { unitKinds: 'all', posts: ['secretary'] },
      entry: [{ incidents: ['overdue', 'missed', 'quality'], atLeast: 2, within: { months: 3 } }],
      decidedBy: { kind: 'person', posts: ['office-head', 'office-deputy'] },
      mark: { months: 6 },
    },
    interview: {
      ...shared('约谈', 'Interview'),
      exists: { unitKinds: 'all', posts: ['secretary'] },
      entry: [
        { incidents: ['missed', 'unrectified', 'failed-look-back'], after: 'criticism' },
        { incidents: ['false-report'], direct: true },
      ],
      decidedBy: { kind: 'person', posts: ['office-head', 'office-deputy'] },
      mayBecome: ['criticism'],
      act: { within: { workdays: 10 } },
      mark: { months: 12 },
    },
    circular: {
      ...shared('通报', 'Circular'),
      exists: { unitKinds: ['town', 'agency'], posts: [] },
      entry: [{ incidents: ['false-report'], atLeast: 2, direct: true }],
      decidedBy: body('领导小组', 'The leading group'),
      mayBecome: ['criticism', 'interview'],
      act: { within: { workdays: 10 } },
      mark: { months: 12 },
      tolerance: 'excluded',
    },
    handling: {
      ...shared('组织处理', 'Organisational handling'),
      exists: { unitKinds: ['town', 'agency'], posts: ['secretary'] },
      entry: [{ incidents: ['grave-consequence'], direct: true }],
      decidedBy: body('领导小组', 'The leading group'),
      mayBecome: ['circular', 'interview', 'criticism'],
      act: { within: { months: 1 } },
      mark: { months: 24 },
    },
  },
});

function shared(zh: string, en: string) {
  return {
    title: { zh, en },
    hearing: { workdays: 5 },
    decision: { workdays: 5, deferAtMost: { workdays: 10 }, defersAtMost: 1 },
    appeal: {
      within: { months: 1 },
      decidedBy: { kind: 'person', posts: ['group-leader', 'group-deputy'] },
      decision: { months: 1 },
    },
    rectification: {
      within: { workdays: 15 },
      verifiedBy: ['office-head', 'office-deputy'],
      verification: { workdays: 5 },
    },
    lookBack: { after: { months: 3 }, by: ['office-head', 'office-deputy'], within: { workdays: 10 } },
    tolerance: 'possible',
  };
}

function body(zh: string, en: string) {
  return {
    kind: 'body',
    title: { zh, en },
    members: 9,
    quorumAbove: '1/2',
    passesAbove: '1/2',
    of: 'members',
    recordedBy: ['office-head', 'office-deputy'],
  };
}
