import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import type { NoticeStep } from '../../../domain/why/notice-step';
import { whyNotice, type NoticeToExplain } from '../../../domain/why/why-notice';
import { policyOf, source } from './duty-fixture';

const at = (iso: string): Date => new Date(iso);
const duty = { id: 'duty-1', cadence: 'monthly-list', period: '2026-06', unit: '望溪镇' };
const beginning = {
  ...{ ordinal: 0, lateAfter: at('2026-06-30T18:00:00+08:00') },
  ...{ required: 1, target: null, acceptanceNeeded: true },
};

/** Asked for on a Thursday at 17:50 by the due look; the office's hours end at 18:00, a wave every quarter of an hour. */
function notice(change: Partial<NoticeToExplain> = {}): NoticeToExplain {
  const requestedAt = at('2026-06-18T17:50:00+08:00');
  const slotAt = at('2026-06-18T18:00:00+08:00');
  return {
    policy: policyOf(source),
    text: { version: 2, source },
    calendar: { calendar: statutoryCalendar, versions: [] },
    delivery: { personId: 'person-1', slotAt, createdAt: slotAt },
    requests: [
      {
        ...{ kind: 'due', requestedAt, heldFor: null, duty },
        asked: { by: 'checkpoint', kind: 'due', at: requestedAt, doneAt: requestedAt, position: 31 },
      },
    ],
    duties: [{ duty, beginning, events: [], inText: true }],
    cases: [],
    covers: [],
    named: [],
    posts: [
      {
        ...{ postId: 'post-1', post: '望溪镇 党委书记', absences: [] },
        holdings: [{ personId: 'person-1', from: at('2024-01-15T00:00:00+08:00'), until: null }],
      },
    ],
    pauses: [],
    attempts: [
      {
        ...{
          attempt: 1,
          state: 'accepted',
          claimedAt: slotAt,
          endedAt: slotAt,
          answer: '250 ok',
          position: 33,
        },
      },
    ],
    returned: null,
    ...change,
  };
}

function step<W extends NoticeStep['what']>(input: NoticeToExplain, what: W) {
  const found = whyNotice(input).steps.find((one) => one.what === what);
  if (found === undefined) throw new Error(`no step ${what}`);
  return found as Extract<NoticeStep, { what: W }>;
}

const sentAt = (slot: string, more: Partial<NoticeToExplain> = {}): NoticeToExplain => {
  const { delivery } = notice();
  const slotAt = at(slot);
  return notice({ delivery: { ...delivery, slotAt, createdAt: slotAt }, ...more });
};

it('says who asked, with the place in the log, and agrees with itself', () => {
  const why = whyNotice(notice());
  expect(why.agrees).toBe(true);
  expect(why.steps.map(({ what }) => what)).toEqual([
    'asked',
    'slot',
    'slot-day',
    'person',
    'told',
    'attempt',
  ]);
  expect(step(notice(), 'asked')).toMatchObject({
    asks: 'due',
    duty,
    source: { kind: 'engine', entry: 'checkpoint.due', position: 31 },
  });
  expect(step(notice(), 'attempt')).toMatchObject({
    state: 'accepted',
    answer: '250 ok',
    source: { entry: 'delivery.accepted', position: 33 },
  });
});

it.each([
  // [asked, slot, took, permitted]
  ['2026-06-18T17:50:00+08:00', '2026-06-18T18:00:00+08:00', 'first', true],
  // A holiday, a weekend and no make-up day lie between.
  ['2026-06-18T18:00:00+08:00', '2026-06-22T08:30:00+08:00', 'first', true],
  ['2026-06-18T17:40:00+08:00', '2026-06-18T18:00:00+08:00', 'held', true],
  ['2026-06-18T17:30:05+08:00', '2026-06-18T17:30:00+08:00', 'joined', true],
  ['2026-06-18T17:50:00+08:00', '2026-06-18T18:15:00+08:00', 'held', false],
  ['2026-06-18T17:50:00+08:00', '2026-06-19T09:00:00+08:00', 'held', false],
])('asked for at %s and sent at %s: %s, permitted %s', (asked, slot, took, permitted) => {
  const [request] = notice().requests;
  if (request === undefined) throw new Error('no request');
  const input = sentAt(slot, { requests: [{ ...request, requestedAt: at(asked) }] });
  const found = step(input, 'slot');
  expect([found.took, found.permitted]).toEqual([took, permitted]);
  expect(found).toMatchObject({ days: 'working', from: '08:30', until: '18:00', everySeconds: 900 });
  expect(found.source).toMatchObject({ kind: 'policy', version: 2, path: 'office' });
  expect(whyNotice(input).agrees).toBe(permitted);
});

it.each([
  // [asked, slot, in the policy, in the request, permitted, says]
  [
    '2026-06-18T11:50:00+08:00',
    '2026-06-18T14:00:00+08:00',
    { breaks: [{ from: '12:00', until: '14:00' }] },
    {},
    true,
    '12:00 到 14:00除外',
  ],
  [
    '2026-06-18T11:50:00+08:00',
    '2026-06-18T12:00:00+08:00',
    { breaks: [{ from: '12:00', until: '14:00' }] },
    {},
    false,
    '不是许可的时刻',
  ],
  [
    '2026-06-18T23:50:00+08:00',
    '2026-06-19T00:00:00+08:00',
    { urgent: ['facts'] },
    { kind: 'facts' },
    true,
    '急件',
  ],
  ['2026-06-18T23:50:00+08:00', '2026-06-19T00:00:00+08:00', { urgent: ['facts'] }, {}, false, '不是许可'],
  ['2026-06-18T09:00:00+08:00', '2026-06-18T16:00:00+08:00', {}, { heldFor: 'hour' }, true, '自选的钟点'],
  ['2026-06-18T09:00:00+08:00', '2026-06-22T08:30:00+08:00', {}, { heldFor: 'cap' }, true, '负担上限'],
] as const)('asked for at %s and sent at %s under %j as %j: permitted %s', (...row) => {
  const [asked, slot, terms, asking, permitted, words] = row;
  const [request] = notice().requests;
  if (request === undefined) throw new Error('no request');
  const policy = structuredClone(notice().policy);
  Object.assign(policy.office.notices, structuredClone(terms));
  const input = sentAt(slot, { policy, requests: [{ ...request, requestedAt: at(asked), ...asking }] });
  expect(step(input, 'slot').permitted).toBe(permitted);
  expect(step(input, 'slot').says.zh).toContain(words);
});

it('names the holiday that it waited for, and a pause', () => {
  const [request] = notice().requests;
  if (request === undefined) throw new Error('no request');
  const input = sentAt('2026-06-22T08:30:00+08:00', {
    requests: [{ ...request, requestedAt: at('2026-06-18T18:00:00+08:00') }],
    pauses: [
      {
        ...{ id: 'pause-1', position: 32 },
        ...{ from: at('2026-06-19T09:00:00+08:00'), until: at('2026-06-20T09:00:00+08:00') },
      },
      {
        ...{ id: 'pause-2', position: 40 },
        ...{ from: at('2026-07-19T09:00:00+08:00'), until: null },
      },
    ],
  });
  expect(step(input, 'slot').says.zh).toContain('跳过 2026-06-19 至 2026-06-21（端午节）');
  expect(step(input, 'slot-day').source).toMatchObject({ date: '2026-06-22', day: 'workday' });
  expect(whyNotice(input).steps.flatMap((one) => (one.what === 'pause' ? one.source : []))).toMatchObject([
    { entry: 'cadence.paused', position: 32 },
  ]);
});

describe('why this person', () => {
  const [post] = notice().posts;
  const holdings = [
    {
      personId: 'person-0',
      from: at('2020-01-01T00:00:00+08:00'),
      until: at('2026-06-18T18:00:00+08:00'),
    },
    { personId: 'person-1', from: at('2026-06-18T18:00:00+08:00'), until: null },
  ];
  const away = {
    ...{ deputyId: 'person-1', recordedAt: at('2026-06-10T00:00:00+08:00') },
    ...{ from: at('2026-06-15T00:00:00+08:00'), until: at('2026-06-30T00:00:00+08:00') },
  };
  const other = [{ personId: 'person-2', from: at('2024-01-15T00:00:00+08:00'), until: null }];

  it.each([
    ['who held the post when the wave was gathered', { holdings }, 'holder'],
    ['the deputy of one who was away', { holdings: other, absences: [away] }, 'deputy'],
    ['nobody that the roster knows of', { holdings: other }, null],
    [
      'not the deputy of an absence that was recorded later',
      {
        holdings: other,
        absences: [{ ...away, recordedAt: at('2026-06-19T00:00:00+08:00') }],
      },
      null,
    ],
  ])('%s', (_what, change, as) => {
    if (post === undefined) throw new Error('no post');
    const input = notice({ posts: [{ ...post, ...change }] });
    expect(step(input, 'person')).toMatchObject({ as, personId: 'person-1', agrees: as !== null });
    expect(whyNotice(input).agrees).toBe(as !== null);
  });
});

describe('what it spoke of', () => {
  const reported = {
    ...{ kind: 'fact' as const, fact: 'outcome', dueAt: null, remaining: null, position: 32 },
    at: at('2026-06-18T17:59:00+08:00'),
  };
  const afterwards = { ...reported, at: at('2026-06-18T18:00:01+08:00') };

  it.each([
    ['outstanding when it was written', [], true, true, true],
    ['answered before it was written', [reported], false, false, true],
    ['answered only afterwards', [afterwards], true, true, true],
    ['answered before, and the stored text has it all the same', [reported], true, false, false],
    ['the text is erased', [reported], null, false, true],
  ])('%s', (_what, events, inText, told, agrees) => {
    const input = notice({ duties: [{ duty, beginning, events, inText }] });
    expect(step(input, 'told')).toMatchObject({ told, stored: inText, agrees });
    expect(whyNotice(input).agrees).toBe(agrees);
  });

  it('nothing before a first try', () => {
    const { steps } = whyNotice(notice({ attempts: [] }));
    expect(steps.map(({ what }) => what)).toEqual(['asked', 'slot', 'slot-day', 'person']);
  });

  it('a mail that came back afterwards, without blame for having been sent', () => {
    const returned = { at: at('2026-10-08T08:40:00+08:00'), status: '5.1.1', position: 40 };
    const { agrees, steps } = whyNotice(notice({ returned }));
    expect(steps.at(-1)).toMatchObject({
      what: 'bounced',
      says: { zh: expect.stringContaining('退回（5.1.1）：当作没有送到') as string },
      source: { position: 40 },
    });
    expect(agrees).toBe(true);
  });
});
