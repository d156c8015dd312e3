import { headWords, type LogHead } from '../../offices/documents/log-head';
import { qrCode } from '../../offices/documents/qr-code';

/** The head of the log as a page draws it: the words, the signed text, and its code as a path of squares. */
export function headOnPage(head: LogHead | null) {
  if (head === null) return null;
  const { path, size } = qrCode(head.note);
  return { words: headWords(head), note: head.note, code: { path, size } };
}
