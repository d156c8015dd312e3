import type { OwnMatterWords } from './own-matter-words';

const by = (what: string) => (deadline: string, left: number) =>
  `${deadline}${what}${left > 0 ? `，还有 ${left} 个工作日` : ''}`;

/** What a reply can and can't do; said wherever somebody may reply. */
const REPLY_RIGHTS = '没有说明不等于承认；说明以后，结果不会因此加重。';

export const zhOwnMatters: OwnMatterWords = {
  until: { reply: by('可以说明'), appeal: by('可以申诉'), rectify: by('报整改结果') },
  facts: {
    block: (unitName, count) => ({
      title: `${unitName}：${count} 项事实，请您核对`,
      occasion: '拟处理事实告知',
      action: '核对并说明',
    }),
    over: '说明的期限已过，决定之前仍可补充说明',
    proposed: (rung, whom) => `拟处理：${rung}（${whom}）。还没有作出决定，先请您核对下面的事实。`,
    whom: (unitName, person) =>
      [unitName ?? [], person === null ? [] : person === 'reader' ? '您本人' : '时任负责人']
        .flat()
        .join('和'),
    again: '有新的事实并入，以这一份为准；之前的说明仍然算数，还可以补充。',
    rights: (workdays) =>
      `从送达算起有 ${workdays} 个工作日可以逐条说明：哪里不准、什么原因、做了什么。${REPLY_RIGHTS}`,
    tolerance: '认为属于容错情形的，可以一并申请容错。',
    owed: '没报的事项仍可照常报，报来的会一并考虑。',
  },
  hearing: {
    block: (unitName, count) => ({
      title: `${unitName}：${count} 项事实，还可以说明`,
      occasion: '拟处理事实告知',
      action: '去说明',
    }),
    lines: ['还没有收到您的说明。', REPLY_RIGHTS],
  },
  decision: {
    block: (unitName, rung, isProposal) => ({
      title: `${unitName}：${rung}${isProposal ? '建议' : '决定'}`,
      occasion: '决定送达',
      action: '查看决定',
    }),
    decided: (day, heard) =>
      `${day}作出决定，理由写在里面，请打开查看。${heard ? '决定之前看过您的说明。' : ''}`,
    interview: (deadline) => `约谈在 ${deadline}进行，具体时间会另和您约。`,
    circular: (deadline) => `通报在 ${deadline}印发，发到的范围写在决定里。`,
    handling: '这是向有管理权限的组织提出的建议，由该组织决定，结果会另行告知。',
    rectify: (deadline) => `整改请在 ${deadline}报结果，由另外的人核实，之后再回头看一次。`,
    appeal:
      '不同意可以申诉，由没有参与决定的人复核，结果只会维持、减轻或撤销。申诉期间照常执行，复核的人决定暂缓的除外。',
    expires: (day) => `这项记录到 ${day}自动失效。`,
  },
  appeal: {
    block: (unitName) => ({ title: `${unitName}：申诉有了结果`, occasion: '复核结果', action: '查看结果' }),
    said: (rung) => ({
      upheld: { when: '申诉已复核：维持原决定', line: '复核的理由写在里面，请打开查看。' },
      lighter: {
        when: `申诉已复核：减轻为${rung}`,
        line: '原决定和改后的决定都留在案卷里，以改后的为准。',
      },
      annulled: {
        when: '申诉已复核：撤销原决定',
        line: '原决定不再计入；经过留在案卷里，注明已撤销。',
      },
    }),
  },
  rectify: {
    block: (unitName) => ({ title: `${unitName}：整改结果`, occasion: '到期提示', action: '报整改结果' }),
    overdue: (deadline) => `整改已到期，应在 ${deadline}报`,
    line: '改了什么、效果怎么样，写清楚就行，不要过程材料。有难处请在到期前说，一起想办法。',
  },
  closed: {
    block: (unitName) => ({ title: `${unitName}：案件办结`, occasion: '告知', action: '查看经过' }),
    when: '已办结，不用您再做什么',
    ends: {
      nothing: '没有作出处理，也不留记录。',
      annulled: '原决定已撤销，不再计入。',
      'failed-look-back': '回头看没有通过，已经另行登记，会先听您说明。',
      passed: '整改已核实，回头看也通过了。',
    },
    after: '这期间停下的到期提示，从现在起照常。',
  },
  lapsed: {
    block: (unitName, rung) => ({ title: `${unitName}：拟${rung}`, occasion: '告知', action: '查看经过' }),
    when: '到期没有人决定，建议已终止',
    line: '逐级告知后仍没有决定，这项建议按制度终止，不产生任何处理。',
  },
};
