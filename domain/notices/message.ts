import { htmlBody } from './html-body';
import type { NoticeInput } from './notice-content';
import { noticeWords } from './notice-words';
import { noticeSubject } from './subject';
import { textBody } from './text-body';

/** A mail ready to be sent; `text` and `html` say the same. */
export interface RenderedNotice {
  subject: string;
  text: string;
  html: string;
}

/** One mail for one person over all duties. Pure: the same input gives the same bytes, so a retry sends what was first written. */
export function renderNotice(input: NoticeInput): RenderedNotice {
  const subject = noticeSubject(input);
  const words = noticeWords(input);
  return { subject, text: textBody(words), html: htmlBody(subject, words) };
}
