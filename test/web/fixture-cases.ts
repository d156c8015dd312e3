/** Cases of an invented county, told as the API tells them. */
import type { CaseItem, CasePage, Proposals } from '../../web/case/answers';

export const both = (zh: string, en: string) => ({ zh, en });
const at = (day: string, time = '18:00'): string => `2026-${day}T${time}:00+08:00`;

export const rungs = [
  { rung: 'criticism', title: both('严肃批评', 'Criticism') },
  { rung: 'interview', title: both('约谈', 'Interview') },
  { rung: 'circular', title: both('通报', 'Circular') },
  { rung: 'handling', title: both('组织处理', 'Organisational handling') },
] as const;
type Rung = (typeof rungs)[number]['rung'];

const stageTitles = {
  hearing: both('正在听取说明', 'being heard'),
  deciding: both('等待决定', 'to be decided'),
  rectifying: both('正在整改', 'in rectification'),
} as const;
const waits = {
  hearing: both('听取说明到', 'hearing until'),
  deciding: both('最迟决定', 'to be decided'),
  rectifying: both('最迟整改', 'rectification due'),
} as const;
type Stage = keyof typeof stageTitles;
const waitingFor = { hearing: 'hearing', deciding: 'decision', rectifying: 'rectification' } as const;

interface Told {
  id: string;
  unit: string;
  rung: Rung;
  stage: Stage;
  until: string;
  left: number;
}

/** One is over, one is due soon, the others have time: they differ by shape and words. */
const told: Told[] = [
  { id: 'case-1', unit: '禾塘镇', rung: 'criticism', stage: 'deciding', until: at('11-25'), left: 3 },
  { id: 'case-2', unit: '雁坪镇', rung: 'criticism', stage: 'hearing', until: at('11-30'), left: 6 },
  { id: 'case-3', unit: '芦渡乡', rung: 'criticism', stage: 'rectifying', until: at('11-20'), left: 0 },
  { id: 'case-4', unit: '松堰镇', rung: 'interview', stage: 'deciding', until: at('11-24'), left: 2 },
  { id: 'case-5', unit: '岚桥街道', rung: 'handling', stage: 'hearing', until: at('12-04'), left: 10 },
];

const titleOf = (rung: Rung) => rungs.find((each) => each.rung === rung)?.title ?? both('', '');

export const caseItems: CaseItem[] = told.map(({ id, unit, rung, stage, until, left }, index) => ({
  ...{ id, unit: { id: `unit-${index + 1}`, name: unit }, person: null, status: 'open' },
  ...{ rung, rungTitle: titleOf(rung), stage, stageTitle: stageTitles[stage] },
  ...{ waitingFor: waitingFor[stage], waitingTitle: waits[stage], nextAt: until, workdaysLeft: left },
  ...{ openedAt: at('11-16', '09:00'), closedAt: null, proposals: 1 },
  sentence: both(
    `${unit}：拟${titleOf(rung).zh}，${stageTitles[stage].zh}`,
    `${unit}: ${titleOf(rung).en} proposed, ${stageTitles[stage].en}`,
  ),
}));

export function casePage(asked: URLSearchParams): CasePage {
  const wanted = (name: string, value: string | null) =>
    asked.get(name) === null || asked.get(name) === value;
  const all = caseItems.filter(({ status, unit }) =>
    [wanted('status', status), unit.name.includes(asked.get('q') ?? '')].every(Boolean),
  );
  const items = all.filter(({ rung, stage }) => wanted('rung', rung) && wanted('stage', stage));
  const counts = all.map(({ rung, stage }) => ({ rung, stage, count: 1 }));
  return { items, next: null, total: items.length, counts, rungs: [...rungs] };
}

export const proposals: Proposals = {
  deciding: told
    .filter(({ stage }) => stage === 'deciding')
    .concat([{ ...told[0]!, id: 'case-6', unit: '石湾镇' }])
    .map(({ id, unit, rung, until, left }) => ({
      ...{ caseId: id, step: 1, version: 2, unit: { id: `unit-of-${id}`, name: unit }, person: null },
      ...{ rung, rungTitle: titleOf(rung), stage: 'deciding', stageTitle: stageTitles.deciding },
      ...{ hearingUntil: at('11-20'), decideUntil: until, workdaysLeft: left, facts: 3, replies: 1 },
      ...{ unopened: id === 'case-1' ? 1 : 0, earlierMarks: 0, alone: rung === 'criticism' },
      sentence: both(`近 4 周逾期 3 次，拟${titleOf(rung).zh}`, `3 times overdue in 4 weeks`),
    })),
  hearing: [],
};
