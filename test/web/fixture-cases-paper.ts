import type { Paper } from '../../web/document/paper';

/** A draft of a notice, as the engine tells it. */
export const paper: Paper = {
  ...{ id: 'paper-1', caseId: 'case-1', step: 1, kind: 'criticism-notice', state: 'draft' },
  ...{
    ...{ statutory: false, issuer: '砚川县整体推进办', number: null },
    ...{ title: '关于对禾塘镇党委予以严肃批评的通知', addressee: '禾塘镇党委：' },
    paragraphs: [
      {
        level: 0,
        number: '',
        text: '经查，你单位近四周内三次未按期反馈例会议定事项。现将有关情况通知如下。',
      },
      { level: 1, number: '一、', text: '事实' },
      { level: 3, number: '1.', text: '10 月 30 日到期的第 44 周例会议定事项，未收到反馈。' },
      { level: 1, number: '二、', text: '决定' },
      { level: 0, number: '', text: '对你单位予以严肃批评。收到本通知之日起十五个工作日内整改。' },
    ],
    ...{ attachments: ['事实清单'], signature: '砚川县整体推进办', date: null, copyTo: [], colour: null },
    ...{ draft: true, mark: 'draft', remark: '草稿：尚未编发文字号，未印发，不具效力', logHead: null },
  },
};
