import { isClassified, stamped } from '../../../domain/documents/document-content';
import { documentKinds } from '../../../domain/documents/document-kind';
import { isStatutoryNumber, numberInWords } from '../../../domain/documents/document-number';
import { outlined } from '../../../domain/documents/outline';
import { writeDocument } from '../../../domain/documents/write-document';
import { sampleFacts } from './sample-facts';

const textOf = (kind: (typeof documentKinds)[number], facts = sampleFacts): string => {
  const { title, addressee, paragraphs } = writeDocument(kind, facts);
  return [title, addressee, ...paragraphs.map(({ number, text }) => number + text)].join('\n');
};

test('every kind of paper can be written of a case, and never leaves a hole in a sentence', () => {
  for (const kind of documentKinds) {
    const text = textOf(kind);
    expect(text).toMatch(/石桥镇/);
    expect(text).not.toMatch(/undefined|null|NaN|。。|，。|提醒谈话|\[object/);
  }
});

test('the notice of proposed facts says that nothing is decided, what was sent, and how to answer until when', () => {
  const text = textOf('proposed-facts');
  expect(text).toContain('目前尚未作出任何决定');
  expect(text).toContain(
    '1.周例会情况报送（第 45 周）：应于2026年11月2日18:00前报送（因通知发出较晚，顺延至2026年11月3日18:00），到截止仍未报送，2026年11月9日10:30收到。到期提示已送达2次（首次2026年10月30日，最近一次2026年11月2日），另有1次未能送达。',
  );
  expect(text).toContain('2.报送内容不实，发生于2026年11月10日。依据：核查组');
  expect(text).toContain('自本告知书送达之日起5个工作日内');
  expect(text).toContain('不会因申辩而加重处理');
  expect(text).not.toContain('代替此前');
  expect(textOf('proposed-facts', { ...sampleFacts, version: 2 })).toContain('本告知书为第2版，代替此前');
});

test('a decision says who decided, how they voted, why, and what one may do against it and until when', () => {
  for (const kind of ['criticism-notice', 'interview-notice', 'handling-proposal'] as const) {
    const text = textOf(kind);
    expect(text).toContain('领导小组会议应到9人、实到7人，1人回避，赞成6票、反对0票、弃权1票');
    expect(text).toContain('理由：情况属实。');
    expect(text).toMatch(/自送达之日起1个月内书面(向本办)?申诉/);
  }
  expect(textOf('handling-proposal')).toContain('本件只是建议，不是处理决定');
});

test('a circular tells others no more than they need: no reply, no evidence of how it was heard', () => {
  const text = textOf('circular');
  expect(text).toContain('关于石桥镇有关工作情况的通报');
  expect(text).not.toContain('已收到申辩');
  expect(text).not.toContain('理由：');
});

test('a supervision notice bears its colour, and without one it is not written', () => {
  const colours = (['blue', 'yellow', 'red'] as const).map((colour) =>
    textOf('supervision-notice', { ...sampleFacts, colour }),
  );
  expect(colours[0]).toContain('请于2026年12月23日18:00前完成整改');
  expect(colours[1]).toContain('整改原定于2026年12月23日18:00前完成');
  expect(colours[2]).toContain('“回头看”发现问题没有解决');
  expect(() => writeDocument('supervision-notice', { ...sampleFacts, colour: null })).toThrow(/colour/);
});

test('paragraphs are numbered 一、（一）1.（1）, and a level starts anew below a higher one', () => {
  const levels = [1, 2, 3, 4, 4, 3, 2, 1, 3] as const;
  const numbers = outlined(levels.map((level) => [level, 'x'])).map(({ number }) => number);
  expect(numbers).toEqual(['一、', '（一）', '1.', '（1）', '（2）', '2.', '（二）', '二、', '1.']);
  const many = outlined(Array.from({ length: 21 }, () => [1, 'x'] as const)).map(({ number }) => number);
  expect([many[9], many[11], many[19], many[20]]).toEqual(['十、', '十二、', '二十、', '二十一、']);
});

test('numbers have hexagonal brackets, the full year, no 第 and no zeros in front', () => {
  expect(numberInWords(2026, 3)).toBe('〔2026〕3号');
  const forms: [text: string, is: boolean][] = [
    ['测委办〔2026〕3号', true],
    ['〔2026〕3号', false],
    ['测委办[2026]3号', false],
    ['测委办（2026）3号', false],
    ['测委办〔2026〕003号', false],
    ['测委办〔26〕3号', false],
    ['测委办〔2026〕第3号', false],
    ['测委办〔2026〕3', false],
  ];
  for (const [text, is] of forms) expect([text, isStatutoryNumber(text)]).toEqual([text, is]);
});

test('without number or date a paper is a draft and says so; one with a mark of secrecy is known', () => {
  const written = writeDocument('circular', sampleFacts);
  const stamp = { kind: 'circular', issuer: '清江县整体推进办' } as const;
  const draft = stamped(written, { ...stamp, number: null, date: '2026年11月23日' });
  expect(draft).toMatchObject({ draft: true, mark: 'draft', date: null, statutory: true });
  expect(isClassified(draft)).toBe(false);
  expect(isClassified({ ...draft, title: '秘密★1年 关于某事的通报' })).toBe(true);
});
