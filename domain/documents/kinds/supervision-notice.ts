import type { WrittenDocument } from '../document-content';
import type { DocumentFacts } from '../document-facts';
import type { SupervisionColour } from '../document-kind';
import { groundLine } from '../ground-lines';
import { outlined, type Part } from '../outline';
import { paperDate, paperTime } from '../paper-dates';
import { addressee } from '../people-words';

const why: Record<SupervisionColour, (facts: DocumentFacts) => string> = {
  blue: ({ rungTitle }) => `“${rungTitle}”决定已经送达，有关事项转入整改，现予督办。`,
  yellow: () => '整改期限已过，尚未收到整改结果，现予再次督办。',
  red: ({ lookBack, zone }) =>
    lookBack === null
      ? '整改逾期较久，仍未收到整改结果，现予重点督办。'
      : `${paperDate(lookBack.at, zone)}“回头看”发现问题没有解决，现予重点督办。`,
};

/** A form of the office, in one of three colours. It asks for work; it is no penalty. */
export function supervisionNotice(facts: DocumentFacts): WrittenDocument {
  const { colour, served, zone, grounds, lookBack } = facts;
  if (colour === null) throw new Error('a supervision notice: expected a colour, found none');
  const found: Part[] = lookBack?.text == null ? [] : [[0, `“回头看”情况：${lookBack.text}`]];
  return {
    title: '督办通知单',
    addressee: addressee(facts),
    paragraphs: outlined([
      [0, why[colour](facts)],
      [1, '督办事项'],
      ...grounds.map((ground): Part => [3, groundLine(ground, zone)]),
      ...found,
      [1, '办理要求'],
      ...asked(colour, served, zone),
      [1, '说明'],
      [0, '本单是督促办理的工作单，不是处理决定。对事项本身有异议、办理有困难的，请随时向本办说明。'],
    ]),
    colour,
  };
}

function asked(colour: SupervisionColour, served: DocumentFacts['served'], zone: string): Part[] {
  const until = served === null ? null : paperTime(served.rectifyUntil, zone);
  const when = {
    blue: until === null ? '请按期完成整改' : `请于${until}前完成整改`,
    yellow: `${until === null ? '' : `整改原定于${until}前完成。`}请尽快完成`,
    red: '请重新查明原因、明确措施和时间',
  }[colour];
  return [
    [3, `${when}，并报送结果。`],
    [3, '结果由办理人以外的同志核验，之后再作“回头看”。'],
  ];
}
