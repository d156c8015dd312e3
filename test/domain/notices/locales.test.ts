import { caseRequestKinds, type CaseMatter } from '../../../domain/notices/case-matter';
import { renderNotice } from '../../../domain/notices/message';
import type { AskedBy, Locale, NoticeInput } from '../../../domain/notices/notice-content';
import { incidentKinds } from '../../../domain/policy/ladder';
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
import { change, item, notice } from './notice-fixture';

/** Whatever people and policies give, in plain letters, so that any Chinese is a sentence of ours. */
const given = {
  unitName: 'Qinglan',
  cadenceTitle: 'Monthly list',
  periodLabel: 'November',
  ask: 'each item’s outcome',
};
const ASKED: AskedBy[] = ['opening', 'reminder', 'due', 'late', 'returned', 'moved'];

const ITEMS = [
  ...ASKED.map((asked) => item({ ...given, dutyId: asked, asked })),
  item({ ...given, dutyId: 'late', overdue: true, workdaysLeft: -2, dueAt: '2026-11-18T18:00:00+08:00' }),
  item({
    ...given,
    dutyId: 'back',
    returned: { reason: 'two are missing', dueAt: '2026-11-27T18:00:00+08:00' },
  }),
  item({ ...given, dutyId: 'moved', moved: { from: '2026-11-24T18:00:00+08:00', cause: 'calendar' } }),
  item({ ...given, dutyId: 'grace', openedLateDays: 3, lateAfter: '2026-11-30T18:00:00+08:00' }),
  item({ ...given, dutyId: 'carried', carriedOver: 'carried over', unitName: 'Xiayan' }),
];

const PLAIN = { unitName: 'Qinglan', rungTitle: 'criticism' };
const MATTERS: CaseMatter[] = [
  facts({
    ...PLAIN,
    version: 2,
    facts: incidentKinds.map((kind) => ({
      kinds: [kind],
      happenedAt: '2026-11-12T10:00:00+08:00',
      duty: {
        title: 'list',
        lateAfter: '2026-10-30T18:00:00+08:00',
        receivedAt: null,
        told: ['2026-10-09T08:30:00+08:00'],
      },
      text: 'seen on site',
    })),
  }),
  hearingReminder(),
  decision(),
  decision({ rung: 'interview', actUntil: '2026-12-04T18:00:00+08:00' }),
  decision({ rung: 'circular', actUntil: '2026-12-04T18:00:00+08:00' }),
  decision({ rung: 'handling', actUntil: '2026-12-04T18:00:00+08:00' }),
  ...(['upheld', 'lighter', 'annulled'] as const).map(appealResult),
  rectifyReminder(),
  ...(
    [
      'to-decide',
      'to-decide-appeal',
      'to-serve',
      'to-act',
      'to-record',
      'to-check',
      'to-verify',
      'to-look-back',
    ] as const
  ).map((kind) => work(kind)),
  work('to-decide', { caseId: 'c2', replies: 1, passedUp: true, byBody: true, toleranceAsked: true }),
  closed('passed'),
  closed('annulled'),
  closed('failed-look-back'),
  closed('declined'),
  lapsed(),
].map((matter) => ({ ...matter, ...PLAIN }));

const person = { name: 'He Yanqiu', post: { title: 'secretary', unitName: 'Qinglan', deputy: false } };
const whole = (part: Partial<NoticeInput>): NoticeInput => ({
  ...notice([], {
    person,
    officeName: 'County Office',
    linkDays: 14,
    lastToldAt: '2026-11-16T08:30:00+08:00',
  }),
  heldOver: [
    { reason: 'cap', count: 1 },
    { reason: 'hour', count: 2 },
  ],
  ...part,
});

const NOTICES: [string, Partial<NoticeInput>][] = [
  ['duties', { items: ITEMS }],
  ...MATTERS.map((matter): [string, Partial<NoticeInput>] => [matter.kind, { matters: [matter] }]),
  ['everything', { items: ITEMS, matters: MATTERS }],
  [
    'what has changed',
    {
      items: ITEMS.slice(0, 1),
      changes: (['received', 'verified', 'excused', 'closed'] as const).map((kind) =>
        change({ ...given, kind }),
      ),
    },
  ],
  ['a stand-down alone', { changes: [change({ ...given, standsDown: true })] }],
  [
    'nothing but what comes next',
    {
      nextOpenings: [
        { cadenceTitle: 'Monthly list', opensAt: '2026-12-01T09:00:00+08:00', provisional: true },
      ],
    },
  ],
];

const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const rendered = (part: Partial<NoticeInput>, locale: Locale) => renderNotice(whole({ ...part, locale }));

test('every kind of request has a notice here', () => {
  const kinds = new Set(MATTERS.map(({ kind }) => kind));
  expect(caseRequestKinds.filter((kind) => kind !== 'passed-up' && !kinds.has(kind))).toEqual([]);
});

describe.each(NOTICES)('a notice of %s', (_what, part) => {
  test('says nothing in Chinese to who reads English', () => {
    const { subject, text, html } = rendered(part, 'en');
    expect(`${subject}\n${text}\n${html}`).not.toMatch(HAN);
    expect(html).toContain('<html lang="en"');
  });

  test('says nothing in English to who reads Chinese but what people have given', () => {
    const { text } = rendered(part, 'zh');
    const mine = text
      .replace(/https?:\S+/g, '')
      .replace(
        /Qinglan|Xiayan|Monthly list|November|each item’s outcome|two are missing|carried over|criticism/g,
        '',
      )
      .replace(/He Yanqiu|secretary|County Office|seen on site|list/g, '');
    expect(mine).not.toMatch(/[A-Za-z]{2,}/);
  });

  test.each(['zh', 'en'] as const)('says the same in plain text and in HTML (%s)', (locale) => {
    const { text, html } = rendered(part, locale);
    const shown = html
      .replace(/^.*<body/s, '')
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&#39;', "'")
      .replace(/\s+/g, '');
    const sentences = text
      .split('\n')
      .map((line) => line.trim().replace(/^(\d+\.|-) /, ''))
      .filter((line) => line !== '' && !/https?:/.test(line))
      .flatMap((line) => line.split(/[（(](?=[^（()）]*[)）]$)|[)）]$/));
    for (const sentence of sentences) expect(shown).toContain(sentence.replace(/\s+/g, ''));
  });

  test.each(['zh', 'en'] as const)('has a subject of counts and dates (%s)', (locale) => {
    const { subject } = rendered(part, locale);
    expect(subject).not.toMatch(/Qinglan|Yanqiu|criticism|interview|circular|handling|undefined|null|NaN/);
    expect(subject.length).toBeLessThan(locale === 'zh' ? 80 : 160);
  });
});

test('English words count in the singular and the plural', () => {
  const one = rendered(
    { items: [item({ ...given, workdaysLeft: 1, dueAt: '2026-11-23T18:00:00+08:00' })] },
    'en',
  );
  expect(one.subject).toBe('[Duban] 1 duty to report, due Monday');
  expect(one.text).toContain('Hello He Yanqiu, secretary. Qinglan has 1 duty to report, due Monday.');
  expect(one.text).toContain('Due by 18:00 on Monday 23 November, 1 working day left');
  expect(rendered({ items: ITEMS.slice(0, 3) }, 'en').subject).toBe(
    '[Duban] 3 duties to report, the first due Wednesday',
  );
});

test('what waited for this notice is said, and why', () => {
  const { text } = rendered({ items: ITEMS }, 'zh');
  expect(text).toContain('其中 1 项并到这一次才说：再早发一封，就超过给您发通知的上限了。');
  expect(text).toContain('其中 2 项按您选的时间攒到这一次一起说。');
});

test('however many duties somebody has, no mail program cuts the mail off', () => {
  const link = `https://duban.example.invalid/l/${'x'.repeat(200)}`;
  const many = Array.from({ length: 150 }, (_, i) =>
    item({ dutyId: `d${i}`, unitName: `青澜镇第${i}村`, link }),
  );
  for (const locale of ['zh', 'en'] as const) {
    const { html, text } = renderNotice(whole({ items: many, locale }));
    expect(Buffer.byteLength(html)).toBeLessThan(102 * 1024);
    for (const { unitName } of many)
      expect([html.includes(unitName), text.includes(unitName)]).toEqual([true, true]);
  }
});
