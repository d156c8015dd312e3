import { renderNotice } from '../../../../domain/notices/message';
import { officeTexts, readTemplates } from '../../../../domain/notices/templates/office-texts';
import type { TemplateBodies } from '../../../../domain/notices/templates/parts';
import { facts } from '../matter-fixture';
import { item, notice } from '../notice-fixture';

const late = item({ overdue: true, workdaysLeft: -2, dueAt: '2026-11-18T18:00:00+08:00' });

function said(bodies: TemplateBodies, input = notice([item(), late])) {
  const { texts, failed } = officeTexts(readTemplates(bodies), input);
  return { text: renderNotice({ ...input, texts }).text, failed };
}

test('the office’s words take the place of ours, with what is so for this reader', () => {
  const { text } = said({
    'greeting-remark': { zh: '{{ unit }}辛苦了{% if overdue > 0 %}，{{ overdue }} 项晚了也照收{% endif %}' },
    contact: { zh: '日期不对请找{{ office }}陆清和，电话 010-0000000' },
    closing: { zh: '{{ today }}，{{ office }}' },
  });
  expect(text).toContain('青澜镇辛苦了，1 项晚了也照收。');
  expect(text).toContain('日期不对请找澄岭县整体推进办公室陆清和，电话 010-0000000。');
  expect(text).toContain('\n11月20日，澄岭县整体推进办公室。\n');
  expect(text).not.toMatch(/有难处告诉我们|请找澄岭县整体推进办公室。|按制度自动发出/);
});

test('words for one language stay out of the other', () => {
  const { text } = said({ closing: { zh: '祝好' } }, notice([item()], { locale: 'en' }));
  expect(text).not.toContain('祝好');
  expect(text).toContain('sends automatically by its rules.');
});

test('a text of line breaks and turning characters is one plain line', () => {
  const { text } = said({ closing: { zh: '第一行\r\n第二行\u202E{{ name }}' } }, notice([item()]));
  expect(text).toContain('第一行 第二行 何砚秋。');
});

test.each([
  ['does not read', '{{ name'],
  ['names what is not there', '{{ nobody }}'],
  ['grows without end', `{{ name | append: "${'x'.repeat(1000)}" }}`],
])('a text that %s gives way to ours and is named; the mail is not lost', (_case, body) => {
  const { text, failed } = said({ closing: { zh: body } });
  expect(failed).toMatchObject([{ part: 'closing', locale: 'zh' }]);
  expect(text).toContain('这是澄岭县整体推进办公室按制度自动发出的到期提示。');
});

test('what a case has to say is never the office’s to leave out', () => {
  const bodies = { 'greeting-remark': { zh: '祝好' }, closing: { zh: '祝好' }, contact: { zh: '祝好' } };
  const { text } = said(bodies, notice([], { matters: [facts()] }));
  expect(text).toContain('现在还没有作出任何决定，先请您看清楚、说清楚。');
  expect(text).toContain('由人决定；系统不作处理决定。');
});
