import type { Locale } from '../notice-content';

/** A place of a notice whose words an office may choose itself, with what its text can name. */
export interface TemplatePart {
  title: { zh: string; en: string };
  /** What stands there while the office has written nothing. */
  about: { zh: string; en: string };
  variables: readonly TemplateVariable[];
}

/** Of a notice: words about it as a whole, and counts. Nothing of a duty, and nothing of a case. */
export interface TemplateVariables {
  /** The reader. */
  name: string;
  post: string;
  unit: string;
  office: string;
  /** 11月20日; 20 November. */
  today: string;
  /** Duties to be reported, overdue ones included. */
  open: number;
  overdue: number;
}
export type TemplateVariable = keyof TemplateVariables;

export const variableWords: Readonly<Record<TemplateVariable, { zh: string; en: string }>> = {
  name: { zh: '收件人姓名', en: 'name of the reader' },
  post: { zh: '收件人职务', en: 'post of the reader' },
  unit: { zh: '收件人单位', en: 'unit of the reader' },
  office: { zh: '办公室名称', en: 'name of the office' },
  today: { zh: '今天的日期', en: 'date of today' },
  open: { zh: '待报事项数（含逾期）', en: 'duties to report, overdue ones included' },
  overdue: { zh: '逾期事项数', en: 'overdue duties' },
};

const ABOUT_ALL = ['name', 'post', 'unit', 'office', 'today', 'open', 'overdue'] as const;

export const templateParts = {
  'greeting-remark': {
    title: { zh: '问候之后的一句话', en: 'remark after the greeting' },
    about: {
      zh: '接在“有几项、什么时候到期”之后，代替“没有逾期，谢谢”之类的话；案件的告知不受影响',
      en: 'after how many are due and when, instead of “Nothing is overdue, thank you”; what a case has to say stays',
    },
    variables: ABOUT_ALL,
  },
  contact: {
    title: { zh: '有问题找谁', en: 'whom to ask' },
    about: {
      zh: '通知末尾“日期不对、事不归您、有难处，请找……”这一行，可以写姓名和电话',
      en: 'the line at the end that says whom to ask, with a name and a telephone number if you like',
    },
    variables: ['name', 'office'],
  },
  closing: {
    title: { zh: '结尾的一句话', en: 'closing line' },
    about: {
      zh: '通知的最后一行，代替“这是……按制度自动发出的到期提示”',
      en: 'the last line, instead of “This is a due-date notice that … sends by its rules”',
    },
    variables: ['name', 'post', 'unit', 'office', 'today'],
  },
} satisfies Record<string, TemplatePart>;

export type TemplatePartName = keyof typeof templateParts;
export const templatePartNames = Object.keys(templateParts) as TemplatePartName[];

/** The newest text of each part that the office has written, by part and language. Empty or not there: ours. */
export type TemplateBodies = Partial<Record<TemplatePartName, Partial<Record<Locale, string>>>>;
