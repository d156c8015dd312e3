import { toneOf, type NoticeBlock, type Point } from './block';
import { isPast, type WorkKind, type WorkMatter } from './case-matter';
import { deadline, type Standpoint } from './due-words';

interface WorkWords {
  occasion: string;
  title: (matter: WorkMatter) => string;
  /** The title of several in one block. */
  titleOfAll: (count: number) => string;
  /** What stands behind the date: 11月30日 周一 18:00 前决定. */
  verb: string;
  lines: (matters: readonly WorkMatter[]) => string[];
  action: string;
}

const WORK: Record<WorkKind, WorkWords> = {
  'to-decide': {
    occasion: '待您决定',
    title: ({ unitName, rungTitle }) => `${unitName}：拟${rungTitle}`,
    titleOfAll: (count) => `${count} 项建议等您决定`,
    verb: '决定',
    lines: (matters) => [
      ...(matters.some(({ replies }) => replies > 0) ? ['有说明的，请先打开说明再决定。'] : []),
      ...(matters.some(({ replies }) => replies === 0) ? ['没有说明的，不等于承认。'] : []),
      ...(matters.some(({ toleranceAsked }) => toleranceAsked) ? ['申请了容错的，请先决定是否适用。'] : []),
      ...(matters.some(({ byBody }) => byBody) ? ['由集体决定的，请登记会议、票数和纪要。'] : []),
      '可以确认、不采纳、暂缓，或按制度改用较轻的一档，都要写理由；确认须逐件办。到期没有决定，不会自动处理，会告知下一位。',
    ],
    action: '看证据并决定',
  },
  'to-decide-appeal': {
    occasion: '待您复核',
    title: ({ unitName, rungTitle }) => `${unitName}：对${rungTitle}的申诉`,
    titleOfAll: (count) => `${count} 件申诉等您复核`,
    verb: '复核',
    lines: () => ['由没有参与原决定的人复核，可以维持、减轻或撤销，要写理由；需要时可以决定暂缓执行。'],
    action: '看申诉并复核',
  },
  'to-serve': {
    occasion: '待当面送达',
    title: ({ unitName, paper }) => `${unitName}：${paper === 'facts' ? '拟处理事实告知' : '决定'}没有送到`,
    titleOfAll: (count) => `${count} 份文书没有送到`,
    verb: '送达',
    lines: () => ['邮件没有送到。请当面送达并登记；说明和申诉的期限从送达那天才算起。'],
    action: '登记送达',
  },
  'to-act': {
    occasion: '待您办理',
    title: ({ unitName, rungTitle }) => `${unitName}：${rungTitle}`,
    titleOfAll: (count) => `${count} 项决定待办`,
    verb: '办好',
    lines: () => ['办好后请登记：约谈记时间和记录，通报记文号和发到的范围。'],
    action: '去登记',
  },
  'to-record': {
    occasion: '待您登记',
    title: ({ unitName }) => `${unitName}：组织的决定`,
    titleOfAll: (count) => `${count} 件组织的决定待登记`,
    verb: '登记',
    lines: () => ['有管理权限的组织决定之后，请按文件登记文号和日期，再由另一人核对。'],
    action: '去登记',
  },
  'to-check': {
    occasion: '待您核对',
    title: ({ unitName }) => `${unitName}：登记的决定`,
    titleOfAll: (count) => `${count} 件登记的决定待核对`,
    verb: '核对',
    lines: () => ['请对照原文件核对文号、日期和内容；登记的人不能自己核对。'],
    action: '去核对',
  },
  'to-verify': {
    occasion: '待您核实',
    title: ({ unitName }) => `${unitName}：整改结果`,
    titleOfAll: (count) => `${count} 项整改待核实`,
    verb: '核实',
    lines: () => ['只看结果，不看材料多少；没有到位的，写明差在哪里再退回。'],
    action: '去核实',
  },
  'to-look-back': {
    occasion: '待您回头看',
    title: ({ unitName }) => `${unitName}：回头看`,
    titleOfAll: (count) => `${count} 项整改要回头看`,
    verb: '看过',
    lines: () => ['看改好的有没有保持住，写一句看到了什么。'],
    action: '登记回头看',
  },
};

/** Work of one kind in one block, however many: first the most urgent. Expects at least one. */
export function workBlock(matters: readonly WorkMatter[], at: Standpoint): NoticeBlock {
  const [first] = matters;
  if (first === undefined) throw new RangeError('workBlock: expected a matter, got none');
  const words = WORK[first.kind];
  const alone = matters.length === 1;
  return {
    tone: toneOf(isPast(first, at.now), first.workdaysLeft),
    when: `${alone ? '' : '最早 '}${when(first, words.verb, at)}`,
    title: alone ? words.title(first) : words.titleOfAll(matters.length),
    occasion: words.occasion,
    lines: [
      ...(alone && details(first).length > 0 ? [`${details(first).join('，')}。`] : []),
      ...(matters.some(({ passedUp }) => passedUp)
        ? [`${alone ? '' : '注明“接办”的，'}前一位到期没有办，现在请您接着办。`]
        : []),
      ...(alone ? words.lines(matters) : []),
    ],
    ...(alone ? {} : { points: matters.map((matter) => point(matter, at)), after: words.lines(matters) }),
    action: alone ? words.action : '从最急的一项看起',
    link: first.link,
  };
}

function when(matter: WorkMatter, verb: string, at: Standpoint): string {
  if (matter.until === null) return `请${verb}`;
  if (isPast(matter, at.now)) return `应在 ${deadline(matter.until, at)}${verb}，已过`;
  const left = matter.workdaysLeft > 0 ? `，还有 ${matter.workdaysLeft} 个工作日` : '';
  return `${deadline(matter.until, at)}${verb}${left}`;
}

function point(matter: WorkMatter, at: Standpoint): Point {
  const words = WORK[matter.kind];
  const date = matter.until === null ? [] : [deadline(matter.until, at)];
  const passed = matter.passedUp ? ['接办'] : [];
  return {
    text: [words.title(matter), ...details(matter), ...passed, ...date].join('，'),
    link: matter.link,
  };
}

/** Of a proposal: on how much it rests, whether somebody was heard, and who decides. */
function details({ kind, factCount, replies, toleranceAsked, byBody }: WorkMatter): string[] {
  if (kind !== 'to-decide') return [];
  return [
    `依据 ${factCount} 项事实`,
    replies > 0 ? `有 ${replies} 份说明` : '没有收到说明',
    ...(toleranceAsked ? ['申请了容错'] : []),
    ...(byBody ? ['由集体决定'] : []),
  ];
}
