import type { NoReader } from '../../offices/links/reader-of-link';
import { Problem } from '../problem';

const WORDS: Record<NoReader, readonly [code: string, en: string, zh: string]> = {
  left: [
    'link-left',
    'by the roster you hold no post any more. If that is wrong, tell the office that wrote to you',
    '名册上您已不在任。如果不对，请告诉发通知的办公室。',
  ],
  'not-theirs': [
    'link-not-yours',
    'somebody else answers for this by now: nothing is asked of you. If that is wrong, tell the office',
    '这件事现在由别人负责，不用您办了。如果不对，请告诉发通知的办公室。',
  ],
  gone: ['link-gone', 'what this link was for is not there any more', '这个链接指的内容已经不在了。'],
  'sign-in': [
    'link-sign-in',
    'this is opened after signing in, not by a link of a mail',
    '这一项要登录后才能打开，邮件里的链接不能代替登录。',
  ],
};

/** Why a link opens nothing for its reader now, and what to do. */
export function noReader(why: NoReader): Problem {
  const [code, en, zh] = WORDS[why];
  return new Problem(403, code, en, zh);
}
