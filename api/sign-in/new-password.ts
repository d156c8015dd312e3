import {
  LEAST_CHARACTERS,
  MOST_CHARACTERS,
  passwordFault,
  type PasswordFault,
} from '../../domain/sign-in/password-faults';
import { isCommonPassword } from '../../offices/accounts/common-password';
import { hashOfPassword } from '../../offices/accounts/password-hash';
import { Problem } from '../problem';

const words: Readonly<Record<PasswordFault, [en: string, zh: string]>> = {
  'too-short': [`expected at least ${LEAST_CHARACTERS} characters`, `密码至少要 ${LEAST_CHARACTERS} 个字符`],
  'too-long': [`expected at most ${MOST_CHARACTERS} characters`, `密码最多 ${MOST_CHARACTERS} 个字符`],
  'too-even': ['expected more than a few different characters', '密码里不同的字符太少'],
  common: ['it is among the first that anybody would try', '这是人人都会先试的密码'],
  'of-yourself': ['it is little more than your own name or address', '密码里几乎只有您的名字或邮箱'],
};

/** The hash of a password that is good enough. Throws Problem 400 that says what is wrong with it. */
export async function newPassword(password: string, own: readonly string[]): Promise<string> {
  const fault = passwordFault(password, own) ?? (isCommonPassword(password) ? 'common' : null);
  if (fault !== null) {
    const [en, zh] = words[fault];
    throw new Problem(400, 'weak-password', `password: ${en}`, zh);
  }
  return hashOfPassword(password);
}
