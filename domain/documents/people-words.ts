import type { DecisionFacts, DocumentFacts } from './document-facts';
import { paperDate } from './paper-dates';

/** 石桥镇、何砚秋同志：whom a paper goes to. */
export function addressee({ unit, person }: Pick<DocumentFacts, 'unit' | 'person'>): string {
  return person === null ? `${unit}：` : `${unit}、${person.name}同志：`;
}

/** 石桥镇（党委书记何砚秋）: whom a paper speaks of. */
export function spokenOf({ unit, person }: Pick<DocumentFacts, 'unit' | 'person'>): string {
  return person === null ? unit : `${unit}（${person.title}${person.name}）`;
}

/** How they are spoken to. */
export function you({ person }: Pick<DocumentFacts, 'person'>): string {
  return person === null ? '你单位' : '你单位、你本人';
}

/** Who decided, when, and where it was a meeting how it voted. */
export function deciderWords({ at, by, meeting }: DecisionFacts, zone: string): string {
  if (meeting === null) return `${paperDate(at, zone)}，由${by ?? '有权决定的负责人'}作出决定。`;
  const { body, heldOn, members, present, inFavour, against, abstained, recused } = meeting;
  const left = recused === 0 ? '' : `，${recused}人回避`;
  return `${paperDate(heldOn, zone)}，${/会议?$/u.test(body) ? body : `${body}会议`}应到${members}人、实到${present}人${left}，赞成${inFavour}票、反对${against}票、弃权${abstained}票，作出决定。`;
}

/** The reason as it was given; one that was erased is said to be. */
export function reasonWords({ reason }: Pick<DecisionFacts, 'reason'>): string {
  return reason ?? '（理由文字已按规定删除）';
}

/** What the person or unit answered, as it counts for the decision. */
export function repliesWords({
  replies,
  silent,
  zone,
}: Pick<DocumentFacts, 'replies' | 'silent' | 'zone'>): string {
  if (replies.length > 0) {
    const days = replies.map(({ at, late }) => `${paperDate(at, zone)}${late ? '（逾期，仍予听取）' : ''}`);
    return `已收到申辩${replies.length}次：${days.join('、')}。作出决定前已逐一阅看，未因申辩加重处理。`;
  }
  return silent ? '告知后未收到申辩；未申辩不视为认可所列事实。' : '尚未收到申辩。';
}
