import type { Authority, LadderEntry, RungTerms } from '../../domain/policy/ladder';
import type { Bilingual } from '../../domain/policy/words';
import { incidentWords } from '../../domain/policy/ladder-words';
import { postWords } from './post-words';
import { spokenSpan } from './span-words';
import { rungTitle } from '../../domain/policy/ladder-words';

type Titled = Parameters<typeof rungTitle>[0];

/** When a rung is entered: 近 28 天内逾期满 3 次. */
export function entryWords(entry: LadderEntry, ladder: Titled): Bilingual {
  const { atLeast = 1, within, overdueWorkdays, after, direct } = entry;
  const kinds = entry.incidents.map((kind) => incidentWords[kind]);
  const zh = [kinds.map((kind) => kind.zh).join('、')];
  const en = [kinds.map((kind) => kind.en).join(' or ')];
  if (overdueWorkdays !== undefined) {
    zh.push(`满 ${overdueWorkdays} 个工作日，`);
    en.push(`for ${overdueWorkdays} working days`);
  }
  zh.push(`满 ${atLeast} 次`);
  en.push(atLeast === 1 ? 'once' : `${atLeast} times`);
  const span = within === undefined ? null : spokenSpan(within);
  const title = after === undefined ? null : rungTitle(ladder, after);
  return {
    zh: [
      title === null ? '' : `${title.zh}还在期内，`,
      span === null ? '' : `近 ${span.zh}内`,
      zh.join(''),
      direct === true ? '，可直接进入本档' : '',
    ].join(''),
    en: [
      en.join(' '),
      span === null ? '' : ` within ${span.en}`,
      title === null ? '' : `, while a mark of ${title.en} lasts`,
      direct === true ? '; entered directly' : '',
    ].join(''),
  };
}

/** Who decides: 办公室主任决定；无人决定时由…; or the body with its quorum. */
export function authorityWords(authority: Authority): Bilingual {
  if (authority.kind === 'person') {
    const [first, ...next] = authority.posts.map(postWords);
    const [zh, en] = [next.map((post) => post.zh).join('、'), next.map((post) => post.en).join(', then ')];
    return {
      zh: `由${first?.zh ?? ''}决定${zh === '' ? '' : `；到期没有决定的，依次由${zh}决定`}`,
      en: `Decided by ${first?.en ?? ''}${en === '' ? '' : `; where nobody decides in time, by ${en}`}`,
    };
  }
  const { title, members, quorumAbove, passesAbove, of, recordedBy } = authority;
  const recorders = recordedBy.map(postWords);
  const whose = of === 'members' ? { zh: '全体', en: 'its members' } : { zh: '到会', en: 'those present' };
  const written = { zh: recorders.map(({ zh }) => zh), en: recorders.map(({ en }) => en) };
  return {
    zh: `由${title.zh}集体决定（应到 ${members} 人，到会超过 ${quorumAbove} 有效，${whose.zh}超过 ${passesAbove} 赞成通过），由${written.zh.join('、')}登记`,
    en: `Decided by ${title.en} (${members} members; quorum above ${quorumAbove}; carried by more than ${passesAbove} of ${whose.en}), recorded by ${written.en.join(', then ')}`,
  };
}

/** The terms of a rung, a sentence each, in the order in which they come. */
export function rungTermWords(terms: RungTerms, ladder: Titled): Bilingual[] {
  const { hearing, decision, rectification, lookBack, mark, appeal, tolerance } = terms;
  const [rectify, look, lasts, appealed] = [rectification.within, lookBack.after, mark, appeal.within].map(
    spokenSpan,
  ) as [Bilingual, Bilingual, Bilingual, Bilingual];
  return [
    ...terms.entry.map((entry) => {
      const words = entryWords(entry, ladder);
      return { zh: `进入条件：${words.zh}`, en: `Entered by: ${words.en}` };
    }),
    authorityWords(terms.decidedBy),
    {
      zh: `送达后听取说明 ${hearing.workdays} 个工作日，再用 ${decision.workdays} 个工作日决定`,
      en: `Heard for ${hearing.workdays} working days after service, then decided within ${decision.workdays}`,
    },
    { zh: `收到决定起 ${appealed.zh}内可以申诉`, en: `May be appealed within ${appealed.en} of service` },
    {
      zh: `成立后整改 ${rectify.zh}，核实后 ${look.zh}回头看`,
      en: `Rectified within ${rectify.en}; looked back at ${look.en} after it was verified`,
    },
    {
      zh: `印记 ${lasts.zh}后自动失效${tolerance === 'possible' ? '；可以申请容错' : '；不适用容错'}`,
      en: `The mark expires after ${lasts.en}; tolerance ${tolerance === 'possible' ? 'may be asked for' : 'is excluded'}`,
    },
  ];
}
