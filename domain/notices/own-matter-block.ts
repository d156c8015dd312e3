import type { StepEnd } from '../escalation/case-state';
import { toneOf, type NoticeBlock } from './block';
import { isPast, type CaseMatter, type MatterOf } from './case-matter';
import { calendarDay, deadline, plainDeadline, type Standpoint } from './due-words';
import { factLine } from './facts-words';

/** What the block of one's own matter says beside its link. */
type Words = Omit<NoticeBlock, 'link'>;

/** What a reply can and can't do; said wherever somebody may reply. */
const REPLY_RIGHTS = '没有说明不等于承认；说明以后，结果不会因此加重。';

/** A matter of the reader's own unit or of the reader: the facts, the decision, what follows. */
export function ownMatterBlock(
  matter: Exclude<CaseMatter, { passedUp: boolean }>,
  at: Standpoint,
): NoticeBlock {
  return { ...words(matter, at), link: matter.link };
}

function words(matter: Exclude<CaseMatter, { passedUp: boolean }>, at: Standpoint): Words {
  switch (matter.kind) {
    case 'facts':
      return facts(matter, at);
    case 'hearing-reminder':
      return {
        tone: toneOf(false, matter.workdaysLeft),
        when: until(matter, at, '可以说明'),
        title: `${matter.unitName}：${matter.factCount} 项事实，还可以说明`,
        occasion: '拟处理事实告知',
        lines: ['还没有收到您的说明。', REPLY_RIGHTS],
        action: '去说明',
      };
    case 'decision':
      return decision(matter, at);
    case 'appeal-result':
      return appealResult(matter);
    case 'rectify-reminder':
      return {
        tone: toneOf(isPast(matter, at.now), matter.workdaysLeft),
        when: isPast(matter, at.now)
          ? `整改已到期，应在 ${deadline(matter.until ?? at.now, at)}报`
          : until(matter, at, '报整改结果'),
        title: `${matter.unitName}：整改结果`,
        occasion: '到期提示',
        lines: ['改了什么、效果怎么样，写清楚就行，不要过程材料。有难处请在到期前说，一起想办法。'],
        action: '报整改结果',
      };
    case 'case-closed':
      return closed(matter);
    case 'lapsed':
      return {
        tone: 'open',
        when: '到期没有人决定，建议已终止',
        title: `${matter.unitName}：拟${matter.rungTitle}`,
        occasion: '告知',
        lines: ['逐级告知后仍没有决定，这项建议按制度终止，不产生任何处理。'],
        action: '查看经过',
      };
  }
}

/** 11月27日 周五 18:00 前可以说明，还有 5 个工作日. */
function until(matter: CaseMatter, at: Standpoint, what: string): string {
  const left = matter.workdaysLeft > 0 ? `，还有 ${matter.workdaysLeft} 个工作日` : '';
  return matter.until === null ? what : `${deadline(matter.until, at)}${what}${left}`;
}

function facts(matter: MatterOf<'facts'>, at: Standpoint): Words {
  const { unitName, rungTitle, facts: all, hearingWorkdays } = matter;
  const over = isPast(matter, at.now);
  const owed = all.some(({ duty }) => duty !== null && duty.receivedAt === null);
  return {
    tone: toneOf(false, over ? 0 : matter.workdaysLeft),
    when: over ? '说明的期限已过，决定之前仍可补充说明' : until(matter, at, '可以说明'),
    title: `${unitName}：${all.length} 项事实，请您核对`,
    occasion: '拟处理事实告知',
    lines: [
      `拟处理：${rungTitle}（${whomOf(matter)}）。还没有作出决定，先请您核对下面的事实。`,
      ...(matter.version > 1 ? ['有新的事实并入，以这一份为准；之前的说明仍然算数，还可以补充。'] : []),
    ],
    points: all.map((fact) => ({ text: factLine(fact, at) })),
    after: [
      `从送达算起有 ${hearingWorkdays} 个工作日可以逐条说明：哪里不准、什么原因、做了什么。${REPLY_RIGHTS}`,
      ...(matter.tolerance ? ['认为属于容错情形的，可以一并申请容错。'] : []),
      ...(owed ? ['没报的事项仍可照常报，报来的会一并考虑。'] : []),
    ],
    action: '核对并说明',
  };
}

function whomOf({ unitName, against: { unit, person } }: MatterOf<'facts'>): string {
  const named = person === null ? [] : [person === 'reader' ? '您本人' : '时任负责人'];
  return [...(unit ? [unitName] : []), ...named].join('和');
}

function decision(matter: MatterOf<'decision'>, at: Standpoint): Words {
  const proposes = matter.rung === 'handling';
  const heard = matter.replies > 0 ? '决定之前看过您的说明。' : '';
  return {
    tone: 'open',
    when: until(matter, at, '可以申诉'),
    title: `${matter.unitName}：${matter.rungTitle}${proposes ? '建议' : '决定'}`,
    occasion: '决定送达',
    lines: [
      `${calendarDay(matter.decidedAt, at)}作出决定，理由写在里面，请打开查看。${heard}`,
      ...act(matter, at),
      `整改请在 ${deadline(matter.rectifyUntil, at)}报结果，由另外的人核实，之后再回头看一次。`,
      '不同意可以申诉，由没有参与决定的人复核，结果只会维持、减轻或撤销。申诉期间照常执行，复核的人决定暂缓的除外。',
      `这项记录到 ${calendarDay(matter.markUntil, at)}自动失效。`,
    ],
    action: '查看决定',
  };
}

function act({ rung, actUntil }: MatterOf<'decision'>, at: Standpoint): string[] {
  if (actUntil === null) return [];
  const by = plainDeadline(actUntil, at);
  if (rung === 'interview') return [`约谈在 ${by}进行，具体时间会另和您约。`];
  if (rung === 'circular') return [`通报在 ${by}印发，发到的范围写在决定里。`];
  return ['这是向有管理权限的组织提出的建议，由该组织决定，结果会另行告知。'];
}

function appealResult(matter: MatterOf<'appeal-result'>): Words {
  const said = {
    upheld: { when: '申诉已复核：维持原决定', line: '复核的理由写在里面，请打开查看。' },
    lighter: {
      when: `申诉已复核：减轻为${matter.rungTitle}`,
      line: '原决定和改后的决定都留在案卷里，以改后的为准。',
    },
    annulled: {
      when: '申诉已复核：撤销原决定',
      line: '原决定不再计入；经过留在案卷里，注明已撤销。',
    },
  }[matter.outcome];
  return {
    tone: 'open',
    when: said.when,
    title: `${matter.unitName}：申诉有了结果`,
    occasion: '复核结果',
    lines: [said.line],
    action: '查看结果',
  };
}

/** Ends of a step that leave nothing against anybody. */
const WITHOUT_CONSEQUENCE: readonly StepEnd[] = ['withdrawn', 'declined', 'tolerated', 'lapsed'];

function closed({ unitName, ends }: MatterOf<'case-closed'>): Words {
  const lines = ends.every((end) => WITHOUT_CONSEQUENCE.includes(end))
    ? ['没有作出处理，也不留记录。']
    : ends.includes('annulled')
      ? ['原决定已撤销，不再计入。']
      : ends.includes('failed-look-back')
        ? ['回头看没有通过，已经另行登记，会先听您说明。']
        : ['整改已核实，回头看也通过了。'];
  return {
    tone: 'open',
    when: '已办结，不用您再做什么',
    title: `${unitName}：案件办结`,
    occasion: '告知',
    lines: [...lines, '这期间停下的到期提示，从现在起照常。'],
    action: '查看经过',
  };
}
