import { renderNotice } from '../../../domain/notices/message';
import { change, item, notice } from './notice-fixture';

test('the first line greets by name and post and says the sum', () => {
  const { text } = renderNotice(notice([item()]));
  expect(text.split('\n')[0]).toBe('何砚秋书记，您好：青澜镇有 1 项待报，周三到期。');
});

test('who answers for two units is told so, and each block names its unit', () => {
  const { text } = renderNotice(notice([item(), item({ dutyId: 'd2', unitName: '下砚村' })]));
  expect(text).toContain('您负责的 2 个单位共有 2 项待报');
  expect(text).toContain('下砚村：一月一清单 2026年11月');
  expect(text).toContain('您是青澜镇党委书记，也在下砚村任职，这 2 项由您牵头。每人每批只有这一封。');
});

test('most urgent first: overdue, then by deadline', () => {
  const { text } = renderNotice(
    notice([
      item({ dutyId: 'a', cadenceTitle: '月底的', dueAt: '2026-11-30T18:00:00+08:00' }),
      item({ dutyId: 'b', cadenceTitle: '周三的' }),
      item({
        dutyId: 'c',
        cadenceTitle: '退回的',
        returned: { reason: '缺数', dueAt: '2026-11-23T18:00:00+08:00' },
      }),
      item({
        dutyId: 'd',
        cadenceTitle: '逾期的',
        dueAt: '2026-11-18T18:00:00+08:00',
        overdue: true,
        workdaysLeft: -2,
      }),
    ]),
  );
  expect(text.match(/(?<=^\d\. )...(?= )/gm)).toEqual(['逾期的', '退回的', '周三的', '月底的']);
});

test.each([
  ['ahead', item(), '周三 11月25日 18:00 前，还有 3 个工作日'],
  [
    'due today',
    item({ dueAt: '2026-11-20T18:00:00+08:00', workdaysLeft: 0 }),
    '今天 18:00 前（11月20日 周五）',
  ],
  [
    'overdue',
    item({ dueAt: '2026-11-18T18:00:00+08:00', overdue: true, workdaysLeft: -2 }),
    '已逾期 2 个工作日，应在 11月18日 周三 18:00 前报',
  ],
  [
    'overdue since this afternoon',
    item({ dueAt: '2026-11-20T08:00:00+08:00', overdue: true, workdaysLeft: 0 }),
    '已逾期，应在 今天 8:00 前（11月20日 周五）报',
  ],
  [
    'returned',
    item({ returned: { reason: '缺两户的结果', dueAt: '2026-11-27T18:00:00+08:00' }, workdaysLeft: 5 }),
    '新的日期：11月27日 周五 18:00 前，还有 5 个工作日',
  ],
  [
    'opened late, past its due date, still in grace',
    item({
      dueAt: '2026-11-18T18:00:00+08:00',
      lateAfter: '2026-11-24T18:00:00+08:00',
      openedLateDays: 4,
      workdaysLeft: 2,
    }),
    '周二 11月24日 18:00 前，还有 2 个工作日',
  ],
])('the date of a duty %s', (_case, duty, when) => {
  const { text, html } = renderNotice(notice([duty]));
  expect(text).toContain(`   ${when}\n`);
  expect(html.replace(/<[^>]*>/g, '')).toContain(` ${when}\n`);
});

test('a late opening is nobody’s fault who answers', () => {
  const opened = item({
    dueAt: '2026-11-30T18:00:00+08:00',
    lateAfter: '2026-12-21T18:00:00+08:00',
    openedLateDays: 15,
    workdaysLeft: 6,
  });
  expect(renderNotice(notice([opened])).text).toContain(
    '开启晚了 15 个工作日，不是您的原因；12月21日 18:00 前报都不算迟。',
  );
});

test('a returned duty says the reason and asks for what is missing', () => {
  const { text } = renderNotice(
    notice([item({ returned: { reason: '缺两户的结果', dueAt: '2026-11-27T18:00:00+08:00' } })]),
  );
  expect(text).toContain('退回原因：缺两户的结果。');
  expect(text).toContain('补充结果：https://duban.example.invalid/r/7Q2K');
});

test('with nothing open it says what comes next and asks for nothing', () => {
  const { text, html } = renderNotice(
    notice([], {
      person: {
        name: '沈知行',
        post: { title: '经办', unitName: '澄岭县整体推进办公室', deputy: false },
      },
      lastToldAt: '2026-11-16T08:30:00+08:00',
      nextOpenings: [
        { cadenceTitle: '一周一例会', opensAt: '2026-11-27T09:00:00+08:00', provisional: false },
      ],
      changes: [change()],
    }),
  );
  expect(text).toContain('沈知行同志，您好：目前没有待报事项。');
  expect(text).toContain('- 一周一例会：11月27日周五开');
  expect(text).toContain('上次通知（11月16日）以来\n- 一月一清单 10 月，已核实');
  expect(text).toContain('请找澄岭县整体推进办公室。');
  expect([...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1])).toEqual([
    'https://duban.example.invalid/wishes',
  ]);
});

test('the words are those of a due-date notice: no ladder, no 提醒', () => {
  const late = item({ overdue: true, workdaysLeft: -9, asked: 'late' });
  const { subject, text, html } = renderNotice(notice([late, item({ dutyId: 'd2' })]));
  expect(`${subject}${text}${html}`).not.toMatch(/提醒|批评|约谈|通报|问责|处理|后果|严肃/);
  expect(text).toContain('到期提示');
});
