/** The levels of a state secret, as the head of a paper names them (GB/T 9704, 7.2.2), with or without blanks between. */
const LEVEL = '(?:绝|机|秘)[^\\S\\n]*密';
/** What parts the level from its term, and says that it is a mark and no word: 机密★10年. */
const STARRED = new RegExp(`(${LEVEL})[^\\S\\n]*[★☆⭐]`, 'u');
/** How long it is one: 10年, 六个月, 长期. */
const TERM = '(?:[\\d零一二三四五六七八九十]{1,4}(?:年|个月|月|日|天)|长期)';
/** A line of the head that is a mark and nothing else, or begins with one: 密级：机密, 【秘密】, 机密 10年. */
const HEAD_LINES = [
  new RegExp(`^[【（(\\[〔]?(?:密级[:：]?)?(${LEVEL})(?:[·、,，]?${TERM})?[】）)\\]〕]?$`, 'u'),
  new RegExp(`密级[:：](${LEVEL})`, 'u'),
  new RegExp(`^(${LEVEL})[·、,，]?${TERM}`, 'u'),
];
/** So many lines that say something are the head of a text. */
const LINES_OF_HEAD = 6;

export interface ClassificationMark {
  level: '绝密' | '机密' | '秘密';
  /** Counted from 1. */
  line: number;
}

/**
 * The mark of secrecy that a text bears: a level with a star wherever it stands, else one in the first lines. Null
 * where it bears none: a sentence that speaks of secrets is not marked.
 */
export function classificationMark(text: string): ClassificationMark | null {
  let ofHead = 0;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const close = line.replace(/\s/g, '');
    if (close !== '') ofHead += 1;
    const inHead = close !== '' && ofHead <= LINES_OF_HEAD;
    const found = STARRED.exec(line) ?? (inHead ? inLineOfHead(close) : null);
    if (found !== null) return { level: levelOf(found[1] ?? ''), line: index + 1 };
  }
  return null;
}

function inLineOfHead(line: string): RegExpExecArray | null {
  for (const pattern of HEAD_LINES) {
    const found = pattern.exec(line);
    if (found !== null) return found;
  }
  return null;
}

function levelOf(found: string): ClassificationMark['level'] {
  return found.replace(/\s/g, '') as ClassificationMark['level'];
}
