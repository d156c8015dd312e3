import type { WrittenDocument } from '../document-content';
import type { DocumentFacts } from '../document-facts';
import { groundLine } from '../ground-lines';
import { outlined, type Part } from '../outline';
import { spanInWords } from '../paper-dates';
import { addressee, you } from '../people-words';

/** Before anything is decided: the facts as recorded, what is proposed, and how to answer every line. */
export function proposedFacts(facts: DocumentFacts): WrittenDocument {
  const { zone, grounds, rungTitle, rule, terms, version } = facts;
  const hearing = spanInWords(terms.hearing);
  const again: Part[] =
    version > 1 ? [[0, `本告知书为第${version}版，代替此前就同一事项发出的告知书；申辩期限重新计算。`]] : [];
  const tolerance: Part[] = terms.tolerance
    ? [[3, '认为属于改革创新、先行先试中的失误或者客观条件所致的，可以在申辩时申请容错认定。']]
    : [];
  return {
    title: '拟处理事实告知书',
    addressee: addressee(facts),
    paragraphs: outlined([
      [0, `现将涉及${you(facts)}的有关事实和拟提出的处理告知如下。目前尚未作出任何决定，请核对并提出意见。`],
      ...again,
      [1, '记录的事实'],
      ...grounds.map((ground): Part => [3, groundLine(ground, zone)]),
      [1, '拟处理意见及依据'],
      [
        0,
        `依照本办现行督办规则（${rule}），拟提出“${rungTitle}”。是否作出、作出何种决定，由规则指定的有权负责人或者会议在听取申辩后决定。`,
      ],
      [1, '申辩的权利'],
      [
        3,
        `自本告知书送达之日起${hearing}内，可以对上列每一条事实分别说明情况、提出异议，并附证明材料；也可以只作总的说明。`,
      ],
      [3, '不会因申辩而加重处理。到期未申辩的，如实注明，不视为认可所列事实。'],
      ...tolerance,
      [3, '对事实、日期有疑问，或者到期提示没有收到的，请一并说明，本办负责核实。'],
    ]),
  };
}
