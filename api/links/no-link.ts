import type { NoLink } from '../../offices/links/read-link';
import { Problem } from '../problem';

type Why = NoLink | 'expired' | 'used';

const WORDS: Record<Why, readonly [status: number, en: string, zh: string]> = {
  malformed: [
    400,
    'this is no whole link of a notice: expected the address as it stands in the mail, up to its end',
    '链接不完整，可能复制时少了一段。请回到邮件里直接点按钮。',
  ],
  forged: [
    400,
    'this engine did not make this link: expected one from a notice of this office',
    '这个链接不是本系统发出的。请回到通知邮件里点按钮，不要用转来的链接。',
  ],
  expired: [
    410,
    'this link has expired; have a fresh one sent to the address that the notice went to',
    '链接过期了。可以请系统把新链接发到收通知的邮箱。',
  ],
  used: [
    409,
    'this link was opened in another browser, and opens in that one alone; have a fresh link sent to the person’s address',
    '这个链接已经在别的浏览器里打开过，只在那里有效。可以请系统把新链接发到本人的邮箱。',
  ],
};

/** Why a link opens nothing, and what to do. */
export function noLink(why: Why): Problem {
  const [status, en, zh] = WORDS[why];
  return new Problem(status, `link-${why}`, en, zh);
}
