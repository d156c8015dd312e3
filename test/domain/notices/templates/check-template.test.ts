import { checkTemplate } from '../../../../domain/notices/templates/check-template';
import { templatePartNames } from '../../../../domain/notices/templates/parts';

const found = (body: string) =>
  checkTemplate('greeting-remark', body).map(
    ({ line, column, message }) => `${line}:${column} ${message.en}`,
  );

test.each([
  ['nothing: back to ours', ''],
  ['plain words', '辛苦了，月底前别太赶。'],
  ['a variable', '{{ office }}祝您工作顺利。'],
  ['a condition with its other side', '{% if overdue > 0 %}不急，先报一句。{% else %}谢谢。{% endif %}'],
  ['filters of writing', '{{ name | strip | upcase }}{{ open | minus: overdue }}'],
  ['line breaks, which become spaces', '一行\n两行'],
])('%s is right', (_case, body) => {
  expect(checkTemplate('greeting-remark', body)).toEqual([]);
});

test.each([
  ['a name that is not there', '您好 {{ nmae }}', '1:7 no variable “nmae”, expected one of name, post'],
  ['a property of one that is', '{{ name.length }}', '1:4 no variable “name.length”'],
  ['a name in a condition, on its line', '谢谢\n{% if late %}x{% endif %}', '2:7 no variable “late”'],
  ['a filter that reads or lists', '{{ name | date: "%Y" }}', "the filter “date” can't be used"],
  ['a tag that repeats', '{% for i in (1..9) %}x{% endfor %}', "the tag “for” can't be used"],
  ['a tag that reads files', '{% include "x" %}', "the tag “include” can't be used"],
  ['an output that is not closed', '您好 {{ name', 'not closed'],
  ['a condition that is not closed', '{% if overdue > 0 %}x', 'not closed'],
  ['a mark of secrecy', '本件机密', '1:3 “机密”: nothing classified is ever mailed'],
  ['the same in English', 'Top Secret', '1:1 “Top Secret”: nothing classified'],
  ['a character that turns the writing', 'abc\u202Egpj', '1:4 the invisible character U+202E'],
  ['a control character', 'a\u0007b', '1:2 the invisible character U+0007'],
  ['what becomes too long', '{{ unit }}'.repeat(30), '1:1 the text is 1200 characters long'],
  ['a text without end', 'x'.repeat(301), '1:301 301 characters, expected at most 300'],
])('%s is refused with its place', (_case, body, words) => {
  expect(found(body).join('\n')).toContain(words);
});

test('all that is wrong is said at once, in the order of the text', () => {
  expect(found('{{ who }}\n绝密 {{ which }}').map((one) => one.split(' ')[0])).toEqual(['1:4', '2:1', '2:7']);
  expect(found('{% foo %}{{ a | nope }}').length).toBeGreaterThanOrEqual(2);
});

test('each part knows its own variables only', () => {
  expect(checkTemplate('contact', '{{ overdue }}')[0]?.message.zh).toBe(
    '没有“overdue”这个变量，可以用：name、office',
  );
  for (const part of templatePartNames) expect(checkTemplate(part, '{{ office }}')).toEqual([]);
});
