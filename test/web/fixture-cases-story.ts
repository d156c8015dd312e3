/** One case to the last detail: three facts, a reply line by line, and what each reader may do. */
import type {
  CaseAction,
  CaseFact,
  CaseReply,
  CaseStep,
  CaseStory,
  Impossible,
  Need,
} from '../../web/case/answers';
import type { UnitRecord } from '../../web/case/answers';
import { both, caseItems, rungs } from './fixture-cases';

const at = (day: string, time = '18:00'): string => `2026-${day}T${time}:00+08:00`;
const secretary = { post: '禾塘镇 党委书记', person: '周以宁' };

const fact = (index: number, due: string, received: string | null): CaseFact => ({
  ...{ incidentId: `incident-${index}`, kind: 'overdue', kindTitle: both('逾期', 'overdue') },
  sentence: both(
    `第 ${43 + index} 周例会议定事项到期没有收到反馈`,
    `Nothing came of the meeting of week ${43 + index}`,
  ),
  ...{ happenedAt: at(due), recordedAt: at(due), withdrawn: null, reached: true, text: null, by: null },
  duty: {
    ...{ id: `weekly-meeting-${index}`, title: both('一周一例会', 'Weekly meeting') },
    ...{ label: both(`第 ${43 + index} 周`, `week ${43 + index}`), openedAt: at(due, '09:00') },
    ...{ dueAt: at(due), lateAfter: at(due), receivedAt: received, status: 'verified' },
    ...{
      verdict: received === null ? 'missed' : 'late',
      outcome: received === null ? null : '三个服务点周末都开到八点',
    },
  },
  notices: [
    {
      ...{ deliveryId: `delivery-${index}`, kind: 'opened', kindTitle: both('开启', 'opened') },
      ...{ state: 'accepted', stateTitle: both('已送达', 'delivered'), sentAt: at(due, '08:30') },
    },
    {
      ...{
        deliveryId: `delivery-${index}-2`,
        kind: 'reminder',
        kindTitle: both('到期提示', 'due-date notice'),
      },
      ...{ state: 'refused', stateTitle: both('被拒收', 'refused'), sentAt: null },
    },
  ],
  steps: [1],
});

const facts: CaseFact[] = [
  fact(1, '10-30', null),
  fact(2, '11-06', at('11-10', '10:00')),
  {
    ...fact(3, '11-13', null),
    ...{ kind: 'grave-consequence', kindTitle: both('造成严重后果', 'a grave consequence'), duty: null },
    sentence: both('便民服务点停摆两天，群众反映强烈', 'The service point stood still for two days'),
    ...{
      text: '11 月 13 日现场核查，河湾点门锁；回访 6 户。',
      by: { post: '整体推进办 核实人', person: '陆清和' },
    },
    notices: [],
  },
];

const words = '两名驻点干部抽去秋种现场，没有提前申请延期，是我们的疏忽。现已排班到年底。';
const reply = (opened: boolean): CaseReply => ({
  ...{ replyId: 'reply-1', at: at('11-18', '10:20'), late: false, by: secretary },
  text: opened ? words : null,
  answers: [
    { incidentId: 'incident-1', text: opened ? '当周例会推迟到下周一，议定事项随后补报。' : null },
    { incidentId: 'incident-3', text: opened ? '停摆一天半，已经恢复。' : null },
  ],
  ...{ openedBy: opened ? ['梁书衡'] : [], opened },
});

const terms = (zh: string[], en: string[]) => zh.map((line, index) => both(line, en[index] ?? line));
const ladder: CaseStory['ladder'] = {
  title: both('砚川县工作阶梯', 'Work ladder of the county'),
  rungs: [
    {
      ...{ rung: 'notice', title: both('到期提示', 'Due-date notice'), exists: true, reached: 'ended' },
      ...{ steps: [], terms: terms(['引擎自动发'], ['Sent by the engine']) },
    },
    ...rungs.map(({ rung, title }, index) => ({
      ...{ rung, title, exists: rung !== 'circular' },
      reached: index === 0 ? ('proposed' as const) : ('no' as const),
      ...{ steps: index === 0 ? [1] : [] },
      terms: terms(
        ['条件：近 4 周逾期 3 次', '由办公室主任一人决定', '先听取说明 5 个工作日', '印记 6 个月后失效'],
        [
          'Three times overdue in 4 weeks',
          'One person decides',
          'Heard for 5 working days',
          'Mark of 6 months',
        ],
      ),
    })),
  ],
};

const step = (opened: boolean, subject: boolean): CaseStep => ({
  ...{ step: 1, rung: 'criticism', rungTitle: rungs[0].title, proposedRung: 'criticism' },
  stage: subject ? 'hearing' : 'deciding',
  stageTitle: subject ? both('正在听取说明', 'being heard') : both('等待决定', 'to be decided'),
  ...{ end: null, endTitle: null, version: 2, proposedAt: at('11-16', '09:00'), alone: true },
  rule: both(
    '近 4 周内逾期满 3 次，可以提议严肃批评。',
    'Three times overdue within 4 weeks: may be proposed.',
  ),
  ...{ incidentIds: ['incident-1', 'incident-2', 'incident-3'], person: null },
  ...{ waitingFor: 'decision', waitingTitle: both('最迟决定', 'to be decided'), dates: [] },
  decidedBy: both(
    '由办公室主任一人决定；不在时由副主任。',
    'The head of the office decides; the deputy if away.',
  ),
  hearing: {
    from: at('11-16', '10:00'),
    until: subject ? at('11-24') : at('11-20'),
    silent: subject ? null : false,
  },
  replies: subject ? [] : [reply(opened)],
  ...{ tolerance: null, decisions: [], appeal: null, rectification: null, lookBack: null, organ: null },
  markUntil: null,
  form: {
    pack: '问责条例 2019 版',
    candidates: [{ form: 'circular', title: both('通报', 'Circular') }],
    confirmed: null,
  },
});

const choice = (
  name: string,
  zh: string,
  en: string,
  leads: [zh: string, en: string],
  needs: Need[],
): CaseAction => ({
  ...{ do: 'decide', step: 1, choice: name, title: both(zh, en), leadsTo: both(...leads), needs },
  ...{ rungs: [], body: null },
});
const confirm = choice(
  'confirm',
  '严肃批评成立',
  'Confirm the criticism',
  ['送达后整改 15 个工作日；印记 6 个月', 'Rectified within 15 working days'],
  ['reason'],
);
const others = [
  choice(
    'decline',
    '不予处置',
    'Decline',
    ['案件到此为止，不留印记', 'The step ends without a mark'],
    ['reason'],
  ),
  choice(
    'defer',
    '暂缓到某一天',
    'Put off',
    ['到那天再轮到您，不自动成立', 'Back to you on that day'],
    ['reason', 'until'],
  ),
];
const blocked: Impossible = {
  ...{ do: 'decide', step: 1, choice: 'confirm', title: confirm.title, rule: 'reply-not-opened' },
  reason: both('说明还没有打开，打开看过才能决定成立', 'the reply has not been opened'),
};
const heavier: Impossible = {
  ...{ do: 'decide', step: 1, choice: 'other-rung', title: both('改为约谈', 'Make it an interview') },
  ...{
    rule: 'heavier-needs-hearing',
    reason: both('更重的一档要另行听取说明', 'a heavier rung needs its own hearing'),
  },
};
const ofUnit: CaseAction[] = [
  {
    ...{
      do: 'acknowledge',
      step: 1,
      choice: 'facts',
      title: both('已收到拟办事实', 'I have received the facts'),
    },
    ...{ leadsTo: both('收到的日子会记下来', 'The day is recorded'), needs: [], rungs: [], body: null },
  },
  {
    ...{ do: 'ask-tolerance', step: 1, choice: null, title: both('申请容错', 'Ask for tolerance') },
    ...{
      leadsTo: both('由有权的人审查，期间不决定', 'Reviewed before a decision'),
      needs: ['reason'],
      ...{ rungs: [], body: null },
    },
  },
  {
    ...{ do: 'reply', step: 1, choice: null, title: both('逐条说明', 'Reply') },
    ...{ leadsTo: both('说明不会让结果更重', 'Never heavier'), needs: ['reply'], rungs: [], body: null },
  },
];

/** `subject`: as the secretary of the unit reads it while it is heard; else as a decider does who opened the reply or not. */
export function story({ opened, subject }: { opened: boolean; subject: boolean }): CaseStory {
  const item = caseItems[0]!;
  const until = subject ? at('11-24') : at('11-25');
  return {
    ...{ id: 'case-1', version: 7, status: 'open', openedAt: item.openedAt, closedAt: null },
    sentence: both(
      '禾塘镇：近 4 周逾期 3 次，拟严肃批评',
      'Hetang: 3 times overdue in 4 weeks, criticism proposed',
    ),
    subject: { kind: 'unit', unit: { ...item.unit, kind: 'township' }, person: null, post: null },
    policy: { version: 3, title: both('五个节奏', 'Five cadences'), inForceFrom: '2026-07-01' },
    next: {
      what: 'decision',
      title: subject ? both('听取说明到', 'hearing until') : both('最迟决定', 'to be decided'),
      ...{
        at: until,
        workdaysLeft: subject ? 2 : 3,
        rule: both('说明期满后 3 个工作日', '3 working days after the hearing'),
      },
      day: both('11 月 25 日，周三，工作日', 'Wednesday, a working day'),
    },
    ...{ ladder, facts, steps: [step(opened, subject)] },
    marks: [
      {
        ...{ caseId: 'case-0', step: 1, rung: 'criticism', rungTitle: rungs[0].title, person: null },
        ...{ from: '2025-06-12T18:00:00+08:00', until: '2025-12-12T18:00:00+08:00', liftedAt: null },
        ...{ expired: true, counts: false },
      },
    ],
    documents: [
      {
        ...{ id: 'paper-1', caseId: 'case-1', step: 1, kind: 'proposed-facts', state: 'issued' },
        ...{ number: '〔2026〕3号', statutoryNumber: null, draftedAt: at('11-16', '09:00') },
        ...{ issuedAt: at('11-16', '09:30'), withdrawnAt: null },
      },
    ],
    events: [
      line(1, at('11-16', '09:00'), null, ['引擎按制度提出：拟严肃批评', 'Criticism was proposed'], null),
      line(2, at('11-16', '10:00'), null, ['拟办事实已送达', 'The proposed facts arrived'], null),
      ...(subject
        ? []
        : [line(3, at('11-18', '10:20'), secretary, ['单位作了说明', 'The unit replied'], null)]),
    ],
    actions: subject ? ofUnit : opened ? [confirm, ...others] : others,
    cannot: subject ? [] : opened ? [heavier] : [blocked, heavier],
  };
}

function line(
  seq: number,
  when: string,
  by: typeof secretary | null,
  [zh, en]: [zh: string, en: string],
  text: string | null,
): CaseStory['events'][number] {
  return { seq, kind: 'proposed', at: when, step: 1, by, words: both(zh, en), text };
}

const held = (person: string | null, since: string) => ({ person, since, until: null });

export const unitRecord: UnitRecord = {
  unit: { id: 'unit-1', name: '禾塘镇', kind: 'township' },
  parent: { id: 'county', name: '砚川县' },
  posts: [
    {
      ...{ id: 'post-1', kind: 'secretary', title: '党委书记' },
      holder: held('周以宁', '2024-03-01T00:00:00+08:00'),
      deputy: { ...held('何砚秋', '2026-11-20T00:00:00+08:00'), until: '2026-12-01T00:00:00+08:00' },
    },
    { id: 'post-2', kind: 'organisation-member', title: '组织委员', holder: null, deputy: null },
  ],
  sentence: both('禾塘镇：1 件案件开着，没有有效的印记。', 'Hetang: one open case, no mark in force.'),
  marks: story({ opened: false, subject: true }).marks,
  cases: caseItems.slice(0, 1),
  ...{ facts, replies: [], appeals: [], documents: story({ opened: false, subject: true }).documents },
};

/** The same as an inspector reads it: what was found, and a case that waits for a look-back. */
export const inspectedRecord: UnitRecord = {
  ...unitRecord,
  sentence: both(
    '禾塘镇：登记的事实 1 条，等待回头看的 1 件',
    'Hetang: findings entered 1, cases that wait for a look-back 1',
  ),
  facts: facts.slice(2),
  cases: caseItems.slice(0, 1).map((item) => ({
    ...{ ...item, stage: 'looking-back', stageTitle: both('正在回头看', 'being looked back at') },
    ...{ waitingFor: 'look-back', waitingTitle: both('最迟回头看', 'look-back due') },
    sentence: both('禾塘镇：严肃批评，正在回头看', 'Hetang: criticism, being looked back at'),
  })),
  ...{ marks: [], documents: [] },
};

/** A step that a body decides, and one decision of it that was annulled before. */
export function bodyStory(): CaseStory {
  const one = story({ opened: true, subject: false });
  const body = {
    title: both('领导小组', 'The leading group'),
    members: 9,
    people: [
      { id: 'person-1', name: '崔望川', post: '砚川县整体推进办 组长', concerned: false },
      { id: 'person-2', name: '周以宁', post: '砚川县 党委委员', concerned: true },
    ],
  };
  const [decided] = one.steps;
  return {
    ...one,
    id: 'case-5',
    actions: [{ ...confirm, title: both('组织处理成立', 'Confirm'), needs: ['reason', 'meeting'], body }],
    steps: decided === undefined ? [] : [{ ...decided, tolerance: refusedTolerance }],
  };
}

const refusedTolerance: CaseStep['tolerance'] = {
  ...{ state: 'refused', at: at('11-18'), reason: '首次探索，情节轻微' },
  decision: {
    ...{ at: at('11-19'), by: secretary, outcome: 'refused', outcomeTitle: both('不予容错', 'refused') },
    ...{ rung: null, until: null, reason: '已有明确规定' },
    meeting: {
      ...{ heldOn: '2026-11-19', members: 9, present: 7, inFavour: 6, against: 1, abstained: 0 },
      recused: [{ person: '周以宁', reason: '本人是该镇书记' }],
      minutes: '第 11 次会议',
    },
  },
};
