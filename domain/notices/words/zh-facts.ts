import type { FactWords } from './fact-words';

export const zhFacts: FactWords = {
  recorded: {
    overdue: '到期没有收到',
    missed: '到收口没有收到',
    quality: '报来的结果没有达到要求',
    'unclosed-finding': '问题到期没有销号',
    'bottom-rank': '排名连续靠后',
    'false-report': '报来的结果与核查到的不一致',
    'failed-look-back': '回头看没有通过',
    unrectified: '整改到期没有完成',
    'grave-consequence': '登记为有严重后果',
  },
  entered: (day, recorded) => `${day}记录：${recorded}。`,
  silent: (deadline, recorded, receivedOn) =>
    `应在 ${deadline}报，${recorded}，${receivedOn === null ? '现在也还没有' : `${receivedOn}收到补报`}。`,
  ofDuty: (title, sentences) => `${title}：${sentences.join('')}`,
  told: (days) => (days.length === 0 ? '没有查到发出的通知。' : `通知发出：${days.join('、')}。`),
};
