import type { WorkKindWords, WorkWords } from './work-words';

type Said = Pick<WorkKindWords, 'occasion' | 'title' | 'titleOfAll' | 'lines' | 'action'>;

/** Until when, by what is to be done: 11月30日 周一 18:00 前决定. */
const kind = (verb: string, said: Said): WorkKindWords => ({
  ...said,
  by: (deadline) => `${deadline}${verb}`,
  past: (deadline) => `应在 ${deadline}${verb}，已过`,
  undated: `请${verb}`,
});

export const zhWork: WorkWords = {
  kinds: {
    'to-decide': kind('决定', {
      occasion: '待您决定',
      title: ({ unitName, rung }) => `${unitName}：拟${rung}`,
      titleOfAll: (count) => `${count} 项建议等您决定`,
      lines: [
        '可以确认、不采纳、暂缓，或按制度改用较轻的一档，都要写理由；确认须逐件办。到期没有决定，不会自动处理，会告知下一位。',
      ],
      action: '看证据并决定',
    }),
    'to-decide-appeal': kind('复核', {
      occasion: '待您复核',
      title: ({ unitName, rung }) => `${unitName}：对${rung}的申诉`,
      titleOfAll: (count) => `${count} 件申诉等您复核`,
      lines: ['由没有参与原决定的人复核，可以维持、减轻或撤销，要写理由；需要时可以决定暂缓执行。'],
      action: '看申诉并复核',
    }),
    'to-serve': kind('送达', {
      occasion: '待当面送达',
      title: ({ unitName, paper }) => `${unitName}：${paper === 'facts' ? '拟处理事实告知' : '决定'}没有送到`,
      titleOfAll: (count) => `${count} 份文书没有送到`,
      lines: ['邮件没有送到。请当面送达并登记；说明和申诉的期限从送达那天才算起。'],
      action: '登记送达',
    }),
    'to-act': kind('办好', {
      occasion: '待您办理',
      title: ({ unitName, rung }) => `${unitName}：${rung}`,
      titleOfAll: (count) => `${count} 项决定待办`,
      lines: ['办好后请登记：约谈记时间和记录，通报记文号和发到的范围。'],
      action: '去登记',
    }),
    'to-record': kind('登记', {
      occasion: '待您登记',
      title: ({ unitName }) => `${unitName}：组织的决定`,
      titleOfAll: (count) => `${count} 件组织的决定待登记`,
      lines: ['有管理权限的组织决定之后，请按文件登记文号和日期，再由另一人核对。'],
      action: '去登记',
    }),
    'to-check': kind('核对', {
      occasion: '待您核对',
      title: ({ unitName }) => `${unitName}：登记的决定`,
      titleOfAll: (count) => `${count} 件登记的决定待核对`,
      lines: ['请对照原文件核对文号、日期和内容；登记的人不能自己核对。'],
      action: '去核对',
    }),
    'to-verify': kind('核实', {
      occasion: '待您核实',
      title: ({ unitName }) => `${unitName}：整改结果`,
      titleOfAll: (count) => `${count} 项整改待核实`,
      lines: ['只看结果，不看材料多少；没有到位的，写明差在哪里再退回。'],
      action: '去核实',
    }),
    'to-look-back': kind('看过', {
      occasion: '待您回头看',
      title: ({ unitName }) => `${unitName}：回头看`,
      titleOfAll: (count) => `${count} 项整改要回头看`,
      lines: ['看改好的有没有保持住，写一句看到了什么。'],
      action: '登记回头看',
    }),
  },
  earliest: (when) => `最早 ${when}`,
  left: (when, workdays) => `${when}，还有 ${workdays} 个工作日`,
  passedUp: {
    one: '前一位到期没有办，现在请您接着办。',
    several: '注明“接办”的，前一位到期没有办，现在请您接着办。',
    mark: '接办',
  },
  proposal: {
    facts: (count) => `依据 ${count} 项事实`,
    replies: (count) => (count > 0 ? `有 ${count} 份说明` : '没有收到说明'),
    tolerance: '申请了容错',
    body: '由集体决定',
    lines: {
      replied: '有说明的，请先打开说明再决定。',
      silent: '没有说明的，不等于承认。',
      tolerance: '申请了容错的，请先决定是否适用。',
      body: '由集体决定的，请登记会议、票数和纪要。',
    },
  },
  details: (parts) => `${parts.join('，')}。`,
  point: (parts) => parts.join('，'),
  firstAction: '从最急的一项看起',
};
