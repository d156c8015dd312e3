import type { CaseWhy } from '../../offices/why/case-why';
import type { DutyWhy } from '../../offices/why/duty-why';
import type { NoticeWhy } from '../../offices/why/notice-why';

export type Language = 'zh' | 'en';
type Why = DutyWhy | NoticeWhy | CaseWhy;
type Step = Why['steps'][number];

const words = {
  zh: {
    dates: { opens: '开启', due: '期限', lateAfter: '算逾期', closes: '收口' },
    what: {
      happened: '经过',
      ahead: '还要看的',
      verdict: '评定',
      asked: '谁要发',
      slot: '为什么这时发',
      person: '为什么发给此人',
      told: '说了什么',
      attempt: '发送',
      ladder: '经过、依据与期限',
    },
    policy: '制度',
    line: '行',
    calendar: '日历',
    statutory: '法定',
    fact: '记录',
    roster: '名册',
    engine: '引擎',
    stored: '存下的与重算的一致',
    differs: '存下的与重算的不一致',
    computed: '推算于',
    code: '代码',
    calendars: '自定日历',
  },
  en: {
    dates: { opens: 'Opens', due: 'Due', lateAfter: 'Late after', closes: 'Closes' },
    what: {
      happened: 'What happened',
      ahead: 'Still to come',
      verdict: 'Verdict',
      asked: 'Who asked for it',
      slot: 'Why then',
      person: 'Why this person',
      told: 'What it said',
      attempt: 'Sending',
      ladder: 'What happened, on which grounds, with which windows',
    },
    policy: 'policy',
    line: 'line',
    calendar: 'calendar',
    statutory: 'statutory',
    fact: 'entry',
    roster: 'roster',
    engine: 'engine',
    stored: 'what is stored agrees with what is computed again',
    differs: 'what is stored differs from what is computed again',
    computed: 'computed',
    code: 'code',
    calendars: 'calendars of the office',
  },
} as const;

/** A derivation in readable lines: a heading a date or matter, a line a step with its source. */
export function whyText(why: Why, language: Language): string {
  const says = words[language];
  const lines = [
    title(why, language),
    `${why.agrees ? '✓' : '✗'} ${why.agrees ? says.stored : says.differs}`,
  ];
  if (why.kind === 'duty') {
    for (const { date, stored, differs } of why.dates) {
      lines.push(
        `  ${says.dates[date]}: ${shortTime(stored)}${differs === null ? '' : `  ✗ ${differs[language]}`}`,
      );
    }
  }
  let heading = '';
  for (const step of why.steps) {
    const next = headingOf(step, language);
    if (next !== heading) lines.push('', next);
    heading = next;
    lines.push(`  ${step.says[language]}`, `    [${sourceText(step.source, language)}]`);
  }
  return [...lines, '', madeWith(why, language)].join('\n');
}

function title(why: Why, language: Language): string {
  if (why.kind === 'notice') return `${why.id} ${why.about.subject ?? why.about.slot}`;
  if (why.kind === 'case') {
    const { unit, person } = why.about;
    return [why.id, unit.name, ...(person === null ? [] : [person.name])].join(' ');
  }
  const { unit, post, title: name, label } = why.about;
  const join = language === 'zh' ? '' : ' ';
  return `${why.id} ${unit.name} ${post} ${name[language]}${join}${label[language]}`;
}

function headingOf(step: Step, language: Language): string {
  const says = words[language];
  switch (step.what) {
    case 'event':
    case 'proposal':
    case 'window':
    case 'decision':
      return says.what.ladder;
    default:
      break;
  }
  if ('of' in step) return says.dates[step.of];
  switch (step.what) {
    case 'ahead':
    case 'verdict':
    case 'asked':
    case 'person':
    case 'told':
    case 'attempt':
    case 'slot':
      return says.what[step.what];
    case 'slot-day':
    case 'pause':
      return says.what.slot;
    default:
      return says.what.happened;
  }
}

function sourceText(source: Step['source'], language: Language): string {
  const says = words[language];
  switch (source.kind) {
    case 'policy':
      return `${says.policy} v${source.version} ${says.line} ${source.line}: ${source.path}`;
    case 'calendar':
      return `${says.calendar} ${source.date}: ${source.version === null ? says.statutory : `v${source.version}`}`;
    case 'fact':
      return `${says.fact} ${source.position ?? '-'}: ${source.id} ${source.at}`;
    case 'roster':
      return `${says.roster}: ${source.postId} ${source.from ?? '-'} - ${source.until ?? ''}`.trimEnd();
    default:
      return `${says.engine}: ${source.entry}${source.position === null ? '' : `, ${says.fact} ${source.position}`}`;
  }
}

function madeWith({ computedAt, code, policy, calendars }: Why, language: Language): string {
  const says = words[language];
  const years = calendars.map(({ year, version }) => `${year} v${version}`).join(', ');
  return [
    `${says.computed} ${computedAt}`,
    `${says.code} ${code.version} ${code.rules}`,
    `${says.policy} v${policy.version} ${policy.digest}`,
    ...(years === '' ? [] : [`${says.calendars} ${years}`]),
  ].join('\n');
}

/** `2026-02-24 18:00`, in the office's zone. */
function shortTime(iso: string | null): string {
  return iso === null ? '-' : iso.slice(0, 16).replace('T', ' ');
}
