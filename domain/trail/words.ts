import { civilDateOf, isoInZone } from '../calendar/civil-time';
import { eventWords } from '../escalation/words/event-words';
import { both, type Telling } from '../escalation/words/telling';
import { incidentWords } from '../policy/ladder-words';
import type { IncidentKind } from '../policy/ladder';
import type { Bilingual } from '../policy/words';
import { spokenDay, spokenMoment } from '../why/spoken';
import { caseEventIn } from './case-events';
import { textIn, type Entry } from './entry';
import { verdictWords, wordsOfVerdicts } from './verdict-words';

/** What an entry says, where its words need more than its kind. */
type Speaks = (entry: Entry, telling: Telling) => Bilingual;

const dated =
  (zh: string, en: string, name: string): Speaks =>
  (entry, { zone }) => {
    const at = textIn(entry, name);
    if (at === '') return both(zh, en);
    const when = spokenMoment(isoInZone(at, zone));
    return both(`${zh}，到${when.zh}`, `${en}, until ${when.en}`);
  };

const look =
  (zh: string, en: string): Speaks =>
  (entry) => {
    const counts = wordsOfVerdicts(entry.data['verdicts']);
    const notices = Number(entry.data['notices'] ?? 0);
    return both(
      `${zh}${notices > 0 ? `，要发 ${notices} 件通知` : ''}${counts === null ? '' : `；评定：${counts.zh}`}`,
      `${en}${notices > 0 ? `; notices asked for: ${notices}` : ''}${counts === null ? '' : `; verdicts: ${counts.en}`}`,
    );
  };

const fact =
  (zh: string, en: string): Speaks =>
  (entry) => {
    const words = verdictWords[textIn(entry, 'verdict')];
    return words === undefined ? both(zh, en) : both(`${zh}（${words.zh}）`, `${en} (${words.en})`);
  };

const said = (zh: string, en: string): Speaks => {
  const words = both(zh, en);
  return () => words;
};

const paper =
  (zh: string, en: string): Speaks =>
  (entry) => {
    const [year, number] = [textIn(entry, 'year'), textIn(entry, 'number')];
    return /^\d{1,6}$/.test(number)
      ? both(`${zh}〔${year}〕${number}号`, `${en} 〔${year}〕${number}`)
      : both(zh, en);
  };

const planned: Speaks = (entry, { zone }) => {
  const due = textIn(entry, 'dueAt');
  if (due === '') return both('排定这一期', 'The round was planned');
  const when = spokenMoment(isoInZone(due, zone));
  return both(`排定这一期，${when.zh}到期`, `The round was planned, due ${when.en}`);
};

const moved: Speaks = (entry, { zone }) => {
  const [from, to] = ['from', 'to'].map((name) => {
    const day = textIn(entry, name);
    return day === '' ? both('未定', 'no date') : spokenDay(civilDateOf(day, zone));
  }) as [Bilingual, Bilingual];
  return both(`期限从${from.zh}改到${to.zh}`, `The due date moved from ${from.en} to ${to.en}`);
};

const incidentEntered: Speaks = (entry) => {
  const words = incidentWords[textIn(entry, 'kind') as IncidentKind] as Bilingual | undefined;
  return both(
    `登记一条事实${words === undefined ? '' : `：${words.zh}`}`,
    `A fact was entered${words === undefined ? '' : `: ${words.en}`}`,
  );
};

const verdictsRecorded: Speaks = (entry) => {
  const pairs = (entry.data['verdicts'] ?? []) as [number, string][];
  const counts: Record<string, number> = {};
  for (const [, verdict] of pairs) counts[verdict] = (counts[verdict] ?? 0) + 1;
  const words = wordsOfVerdicts(counts);
  return words === null
    ? both('评定：没有要评定的', 'Verdicts: none were due')
    : both(`评定：${words.zh}`, `Verdicts: ${words.en}`);
};

/** What each kind of entry says, but for the events of cases, whose words are those of their own page. */
export const wordsByKind: Readonly<Record<string, Speaks>> = {
  'round.planned': planned,
  'round.requested': said('加开一轮', 'An extra round was asked for'),
  'round.skipped': said('这一期不开', 'The round does not take place'),
  'round.gap': said('这一期没有开成：引擎停机', 'The round never opened: the engine was down for all of it'),
  'round.opened': (entry) =>
    both(
      `开启，${textIn(entry, 'units')} 家要报`,
      `The round was opened; units that report: ${textIn(entry, 'units')}`,
    ),
  'round.moved': moved,
  'round.given-back': dated(
    '引擎停机占去的时间补还',
    'What the engine’s downtime took was given back',
    'lateAfter',
  ),
  'round.reminded': (entry) =>
    both(
      `办公室手工提醒 ${textIn(entry, 'asked')} 家`,
      `The office reminded by hand; units: ${textIn(entry, 'asked')}`,
    ),
  'rounds.expected': said('重新排定应有的各期', 'What is expected was planned anew'),
  'shard.opened': (entry) =>
    both(
      `第 ${Number(entry.data['shard'] ?? 0) + 1} 组开启，${textIn(entry, 'units')} 家`,
      `Group ${Number(entry.data['shard'] ?? 0) + 1} was opened; units: ${textIn(entry, 'units')}`,
    ),
  'checkpoint.opening': look('开启时看了一次', 'The look at the opening'),
  'checkpoint.reminder': look('到期提示时看了一次', 'The look of the reminder'),
  'checkpoint.due': look('到期时看了一次', 'The look when it was due'),
  'checkpoint.late': look('宽限到期时看了一次', 'The look when the grace was over'),
  'checkpoint.close': look('收口时看了一次', 'The look at the close'),
  'verdicts.recorded': verdictsRecorded,
  'duty.outcome': fact('报来结果', 'An outcome was reported'),
  'duty.accepted': fact('核实通过', 'The outcome was accepted'),
  'duty.returned': dated('退回重报', 'The outcome was returned', 'dueAt'),
  'duty.excused': fact('同意免报', 'The duty was excused'),
  'duty.found-false': fact('认定不实', 'The outcome was found not to be true'),
  'duty.extension-asked': dated('申请延期', 'More time was asked for', 'dueAt'),
  'duty.extended': dated('同意延期', 'More time was granted', 'dueAt'),
  'duty.extension-declined': said('不同意延期', 'More time was declined'),
  'duty.given-back': dated(
    '引擎停机占去的时间补还',
    'What the engine’s downtime took was given back',
    'lateAfter',
  ),
  'duty.passed-on': said('转由承接单位办理', 'The duty passed on to the succeeding unit'),
  'unit.renamed': said('单位更名', 'The unit was renamed'),
  'unit.merged': said('单位合并', 'The unit was merged'),
  'unit.split': said('单位拆分', 'The unit was split'),
  'unit.closed': said('单位撤销', 'The unit was closed'),
  'unit.settled': said('单位未了的事项已处理', 'The unit’s open duties were settled'),
  'incident.entered': incidentEntered,
  'incident.withdrawn': said('一条事实撤下：登记有误', 'A fact was taken back: entered in error'),
  'case.form-confirmed': said('确认对应的问责方式', 'The form of accountability was confirmed'),
  'document.drafted': paper('拟出文书', 'A paper was drafted'),
  'document.issued': paper('印发文书', 'A paper was issued'),
  'document.withdrawn': paper('撤回文书', 'A paper was withdrawn'),
  'text.read': said('有人看了卷内文字', 'Texts of it were read'),
  'trail.read': said('有人查阅了轨迹', 'The trail was read'),
  'bundle.exported': said('导出稽核包', 'A bundle was exported'),
  'history.kept': said('流程历史已存档', 'The workflow’s history was kept'),
};

/** An entry in plain words: one line. What has no words of its own says its kind. */
export function entryWords(entry: Entry, telling: Telling): Bilingual {
  const event = caseEventIn(entry);
  if (event !== null) return eventWords(event, telling);
  return wordsByKind[entry.kind]?.(entry, telling) ?? both(entry.kind, entry.kind);
}
