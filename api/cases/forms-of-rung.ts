import type { CadreForm, OrganisationForm } from '../../domain/accountability/forms';
import { mayAnswerTo } from '../../domain/accountability/may-answer-to';
import type { Step } from '../../domain/escalation/case-state';
import type { Bilingual } from '../../domain/policy/words';

/** The list that the forms are of; kept with what a person says, for the list may change. */
const PACK = 'accountability-2019';

const formWords: Record<OrganisationForm | CadreForm, Bilingual> = {
  'self-examination': { zh: '检查', en: 'written self-examination' },
  circular: { zh: '通报', en: 'circular' },
  reorganisation: { zh: '改组', en: 'reorganisation' },
  admonition: { zh: '诫勉', en: 'admonition' },
  'organisational-adjustment-or-handling': {
    zh: '组织调整或者组织处理',
    en: 'organisational adjustment or handling',
  },
  'disciplinary-action': { zh: '纪律处分', en: 'disciplinary action' },
};
const ofWords = {
  organisation: { zh: '对党组织：', en: 'for an organisation: ' },
  cadre: { zh: '对领导干部：', en: 'for a leading cadre: ' },
} satisfies Record<string, Bilingual>;

export interface FormCandidate {
  /** `organisation:circular`, `cadre:admonition`. */
  form: string;
  title: Bilingual;
}

/** Forms of the regulation that a person may say a step answers to, in no order of likelihood. */
export function formsFor({ rung }: Step): { pack: string; forms: FormCandidate[] } {
  const forms = mayAnswerTo(rung).map(({ of, form }) => ({
    form: `${of}:${form}`,
    title: titleOf(of, form),
  }));
  return { pack: PACK, forms };
}

/** What was recorded, in words. */
export function formTitle(recorded: string): Bilingual {
  const [of, form] = recorded.split(':');
  if (recorded === 'none') return { zh: '不对应任何问责方式', en: 'none of the forms' };
  if ((of === 'organisation' || of === 'cadre') && form !== undefined && form in formWords)
    return titleOf(of, form as keyof typeof formWords);
  return { zh: recorded, en: recorded };
}

function titleOf(of: keyof typeof ofWords, form: keyof typeof formWords): Bilingual {
  return { zh: ofWords[of].zh + formWords[form].zh, en: ofWords[of].en + formWords[form].en };
}
