import { isWord, isWork } from './case-matter';
import type { NoticeInput } from './notice-content';
import type { NoticeLanguage } from './words/language';

/**
 * Why it came, whom to ask, what the links do and what the office does by itself. `units`: those whose duties it tells
 * of. That people decide is said wherever a case is, whatever else the office words itself.
 */
export function footerLines(input: NoticeInput, units: Set<string>, { frame }: NoticeLanguage): string[] {
  const { officeName, texts, items, matters, linkDays } = input;
  const { footer } = frame;
  const what = items.length > 0 && matters.length === 0 ? 'due-dates' : 'notice';
  const buttons = items.length + matters.length > 0;
  const closing = texts.closing === null ? footer.closing(officeName, what) : frame.sentence(texts.closing);
  return [
    footer.why(reasons(input, units, footer)),
    texts.contact === null ? footer.contact(officeName) : frame.sentence(texts.contact),
    ...(linkDays === null || !buttons ? [] : [footer.links(linkDays)]),
    frame.join([closing, ...(matters.length > 0 ? [footer.peopleDecide] : [])]),
  ];
}

function reasons(
  { person: { post }, items, matters }: NoticeInput,
  units: Set<string>,
  { reasons }: NoticeLanguage['frame']['footer'],
): string[] {
  const elsewhere = [...units].filter((unit) => unit !== post?.unitName);
  const own = matters.filter((matter) => !isWork(matter) && !isWord(matter));
  const onlyTold = matters.length > 0 && matters.every(isWord);
  return [
    ...(post === null ? [] : [reasons.post(post.unitName, post.title, post.deputy)]),
    ...(post !== null && elsewhere.length > 0 ? [reasons.elsewhere(elsewhere)] : []),
    ...(items.length === 0 ? [] : [reasons.leads(items.length)]),
    ...(own.length > 0 ? [reasons.caseOf(post === null ? 'person' : 'unit')] : []),
    ...(matters.some(isWork) ? [reasons.caseWork] : []),
    ...(onlyTold ? [reasons.caseTold] : []),
  ];
}
