import type { CaseMatter } from '../../../domain/notices/case-matter';
import { renderNotice } from '../../../domain/notices/message';
import { noticeSubject } from '../../../domain/notices/subject';
import {
  appealResult,
  closed,
  decision,
  facts,
  hearingReminder,
  lapsed,
  rectifyReminder,
  work,
} from './matter-fixture';
import { item, notice } from './notice-fixture';

const elsewhere = (caseId: string, unitName: string) => ({
  ...{ caseId, unitName, link: `https://duban.example.invalid/cases/${caseId}#step-1` },
});
const EVERY: CaseMatter[] = [
  facts(),
  hearingReminder(),
  decision(),
  rectifyReminder(),
  ...(['upheld', 'lighter', 'annulled'] as const).map(appealResult),
  work('to-decide'),
  work('to-decide-appeal'),
  work('to-serve'),
  work('to-act'),
  work('to-record'),
  work('to-check'),
  work('to-verify'),
  work('to-look-back'),
  closed('passed'),
  lapsed(),
];

test.each<[CaseMatter[], string]>([
  [[facts()], '【督办】3 项事实待您核对，5 个工作日内可说明；1 项待报，周三到期'],
  [[hearingReminder()], '【督办】3 项事实还可说明，周二截止；1 项待报，周三到期'],
  [[decision()], '【督办】1 份文书请您查收；1 项待报，周三到期'],
  [[work('to-decide')], '【督办】1 项待您决定，周三前；1 项待报，周三到期'],
  [
    [work('to-decide'), work('to-decide', { caseId: 'c2', until: '2026-11-30T18:00:00+08:00' })],
    '【督办】2 项待您决定，最早周三；1 项待报，周三到期',
  ],
  [
    [facts(), rectifyReminder(), work('to-serve')],
    '【督办】3 项事实待您核对，5 个工作日内可说明；1 项整改待报，11月27日到期；1 项待您办理，周三前；另有 1 件',
  ],
])('%#: the subject says counts and dates, one’s own matters first', (matters, subject) => {
  expect(noticeSubject(notice([item()], { matters }))).toBe(subject);
});

test('no subject names a unit, a person, a rung or what a case is about', () => {
  for (const matter of EVERY) {
    const subject = noticeSubject(notice([], { matters: [matter] }));
    expect(subject).not.toMatch(/青澜|何砚秋|批评|约谈|通报|组织处理|清单|容错|申诉人/);
    expect(subject).toMatch(/^【督办】\d/);
  }
});

test('the facts are told duty by duty with their dates, and what may be said until when', () => {
  const { text, html } = renderNotice(notice([], { matters: [facts()] }));
  for (const words of [
    '拟处理事实告知',
    '11月27日 周五 18:00 前可以说明，还有 5 个工作日',
    '拟处理：严肃批评（青澜镇和您本人）。还没有作出决定',
    '应在 10月30日 周五 18:00 前报，到收口没有收到，11月5日收到补报。通知发出：10月9日、10月27日、10月30日。',
    '应在 11月16日 周一 18:00 前报，到收口没有收到，现在也还没有。',
    '11月12日记录：报来的结果与核查到的不一致。清单第 3 项写',
    '没有说明不等于承认；说明以后，结果不会因此加重。',
    '可以一并申请容错',
    '仍可照常报',
  ]) {
    expect(text).toContain(words);
    expect(html.replace(/<[^>]*>/g, '')).toContain(words);
  }
});

test('what excludes tolerance does not offer it, and who is not named does not read that they are', () => {
  const unit = { unit: true, person: null };
  const { text } = renderNotice(notice([], { matters: [facts({ tolerance: false, against: unit })] }));
  expect(text).not.toContain('容错');
  expect(text).not.toContain('本人');
});

test('once the window is over a late word is still welcome until the decision', () => {
  const { subject, text } = renderNotice(
    notice([], { matters: [facts({ until: '2026-11-19T18:00:00+08:00', workdaysLeft: -1 })] }),
  );
  expect(subject).toBe('【督办】3 项事实待您核对，仍可说明');
  expect(text).toContain('说明的期限已过，决定之前仍可补充说明');
});

test('a decision says the right to appeal, what follows and when it expires', () => {
  const interview = decision({ rung: 'interview', rungTitle: '约谈', actUntil: '2026-12-04T18:00:00+08:00' });
  const { text } = renderNotice(notice([], { matters: [interview], person: { name: '何砚秋', post: null } }));
  expect(text).toContain('何砚秋同志，您好：有 1 份文书请您查收。');
  expect(text).toContain('12月21日 周一 18:00 前可以申诉，还有 21 个工作日');
  expect(text).toContain('由没有参与决定的人复核，结果只会维持、减轻或撤销。申诉期间照常执行');
  expect(text).toContain('约谈在 12月4日 18:00 前进行');
  expect(text).toContain('这项记录到 2027年5月20日自动失效。');
  expect(text).toContain('为什么收到：案件的告知和决定要送到本人。');
});

test('organisational handling is a proposal to the organ, never a decision of the engine', () => {
  const handling = decision({
    rung: 'handling',
    rungTitle: '组织处理',
    actUntil: '2026-12-21T18:00:00+08:00',
  });
  const { text } = renderNotice(notice([], { matters: [handling] }));
  expect(text).toContain('青澜镇：组织处理建议');
  expect(text).toContain('由该组织决定');
});

test('a decider of several reads them in one block, each with its unit, date and link', () => {
  const three = [
    work('to-decide', { ...elsewhere('c2', '下砚村'), until: '2026-11-26T18:00:00+08:00', workdaysLeft: 4 }),
    work('to-decide', { replies: 1 }),
    work('to-decide', { ...elsewhere('c3', '望津街道'), passedUp: true, byBody: true }),
  ];
  const { text, html } = renderNotice(notice([], { matters: three }));
  expect(text.match(/^\d\. .*/gm)).toEqual(['1. 3 项建议等您决定（待您决定）']);
  expect(text).toContain('- 青澜镇：拟严肃批评，依据 3 项事实，有 1 份说明，周三 11月25日 18:00 前');
  expect(text).toContain('- 望津街道：拟严肃批评，依据 3 项事实，没有收到说明，由集体决定，接办，');
  expect(text).toContain('到期没有决定，不会自动处理，会告知下一位。');
  for (const { link } of three)
    expect([text.includes(link), html.includes(`href="${link}"`)]).toEqual([true, true]);
});

test('one’s own matters come before the duties, the duties and work by their dates, results last', () => {
  const duty = item({ cadenceTitle: '一周一例会', dueAt: '2026-11-24T18:00:00+08:00', workdaysLeft: 2 });
  const { text } = renderNotice(
    notice([duty], { matters: [closed('declined'), work('to-verify'), decision(), facts()] }),
  );
  expect(text.match(/(?<=^\d\. .*（)[^）]+(?=）$)/gm)).toEqual([
    '拟处理事实告知',
    '决定送达',
    '新的一轮',
    '待您核实',
    '告知',
  ]);
});

test('words are the office’s: no threat, no 提醒, and every matter has one step to take', () => {
  for (const matter of EVERY) {
    const { subject, text, html } = renderNotice(notice([], { matters: [matter] }));
    expect(`${subject}${text}${html}`).not.toMatch(/提醒|否则|后果自负|严惩|务必|从严/);
    expect(text).toContain('请找澄岭县整体推进办公室。');
    expect(text).toContain('由人决定；系统不作处理决定。');
    expect(html).toContain(`href="${matter.link}"`);
  }
});
