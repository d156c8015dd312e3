import { classificationMark } from '../../../domain/classified/classification-mark';

test.each([
  ['机密★10年', '机密', 1],
  ['绝密 ★ 长期', '绝密', 1],
  ['秘　密★1年\n某县整改情况', '秘密', 1],
  ['某委办公室文件\n\n机 密 ☆', '机密', 3],
  ['第一段。\n第二段。\n第三段。\n四\n五\n六\n七\n附件是机密★5年的', '机密', 8],
  ['密级：秘密\n正文', '秘密', 1],
  ['编号 12　密级:机密　份号 3', '机密', 1],
  ['【绝密】', '绝密', 1],
  ['000012\r\n机密 六个月\r\n特急', '机密', 2],
  ['秘密5年 关于三季度督办情况的通报', '秘密', 1],
  ['秘密', '秘密', 1],
] as const)('%j bears %s in line %d', (text, level, line) => {
  expect(classificationMark(text)).toEqual({ level, line });
});

test.each([
  '',
  '已组织学习保守国家秘密法，签订保密承诺书31份。',
  '机密事项管理制度已修订\n秘密工作人员培训两次',
  '密级：无',
  '密级：非密',
  '无密级，可以公开',
  '重点项目★三星级',
  '一\n二\n三\n四\n五\n六\n秘密',
  '该同志把举报人的秘密告诉了别人，5年内不得重用',
])('%j bears no mark', (text) => {
  expect(classificationMark(text)).toBeNull();
});
