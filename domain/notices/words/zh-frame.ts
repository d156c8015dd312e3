import { formOfAddress } from '../form-of-address';
import type { ChangeKind } from '../notice-content';
import type { FrameWords } from './frame-words';

const BECAME: Record<ChangeKind, string> = {
  received: '已收到',
  verified: '已核实',
  excused: '已同意免报',
  closed: '已收口',
};

export const zhFrame: FrameWords = {
  sentence(text) {
    const trimmed = text.trim();
    return /[。！？；.!?]$/.test(trimmed) ? trimmed : `${trimmed}。`;
  },
  join: (sentences) => sentences.join(''),
  greeting: (name, post) => `${formOfAddress(name, post?.title ?? '')}，您好：`,
  sumSentence(phrase, whose, isFirst) {
    const of = typeof whose === 'number' ? `您负责的 ${whose} 个单位共有` : `${whose ?? ''}有`;
    return `${isFirst ? '' : '另'}${of} ${phrase}。`;
  },
  nothingOpen: '目前没有待报事项。',
  remarks: {
    nothingToDo: '这次不用您做什么，谢谢您的工作。',
    calm: '没有逾期，谢谢。',
    hardship: '有难处告诉我们，一起想办法。',
  },
  told: {
    facts: '现在还没有作出任何决定，先请您看清楚、说清楚。',
    decision: '理由、期限和您可以做的写在下面。',
    toDecide: '规则只提出建议，由您决定。',
    overdue: '逾期的请照常报；',
    returned: (count) => `其中 ${count} 项请补充后再报。`,
  },
  heldOver: ({ reason, count }) =>
    reason === 'cap'
      ? `其中 ${count} 项并到这一次才说：再早发一封，就超过给您发通知的上限了。`
      : `其中 ${count} 项按您选的时间攒到这一次一起说。`,
  upcoming: '接下来',
  changes: (day) => (day === null ? '上次通知以来' : `上次通知（${day}）以来`),
  change: ({ unitName, cadenceTitle, periodLabel, kind, standsDown }, nameUnit) =>
    `${nameUnit ? `${unitName}：` : ''}${cadenceTitle} ${periodLabel}，${BECAME[kind]}${standsDown ? '，不用再报' : ''}`,
  rest: (count) => `还有 ${count} 件`,
  buttonLabel: (action, title) => `${action}：${title}`,
  textLink: (action, link) => `${action}：${link}`,
  textTitle: (title, occasion) => `${title}（${occasion}）`,
  footer: {
    why: (reasons) => `为什么收到：${reasons.join('，')}。每人每批只有这一封。`,
    reasons: {
      post(unitName, title, deputy) {
        const whole = title.startsWith(unitName) ? title : `${unitName}${title}`;
        return deputy ? `您代管${whole}的事` : `您是${whole}`;
      },
      elsewhere: (unitNames) => `也在${unitNames.join('、')}任职`,
      leads: (count) => (count === 1 ? '这项由您牵头' : `这 ${count} 项由您牵头`),
      caseOf: (who) => `案件的告知和决定要送到${who === 'person' ? '本人' : '当事的单位和人'}`,
      caseWork: '案件按制度由您决定或经办',
      caseTold: '案件之前告知过您，现在有了结果',
    },
    contact: (officeName) => `日期不对、事不归您、有难处，请找${officeName}。`,
    closing: (officeName, what) =>
      `这是${officeName}按制度自动发出的${what === 'due-dates' ? '到期提示' : '通知'}。`,
    peopleDecide: '处理建议由规则提出，由人决定；系统不作处理决定。',
    links: (days) => `按钮 ${days} 天内有效，只打开对应那一项，不用输密码，所以请不要转给别人。`,
    wishes: '该报的都会通知到您；用什么方式、几点、中文还是英文收，可以自己选，到期日也可以订到手机日历里。',
    wishesAction: '选收通知的方式、时间和语言',
  },
};
