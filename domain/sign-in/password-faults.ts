/** NIST SP 800-63B asks for 8 at least, and for 15 where nothing else is asked: this stands between. */
export const LEAST_CHARACTERS = 12;
/** A phrase of any length that a person would type; a bound only so that nobody has us hash a book. */
export const MOST_CHARACTERS = 200;
/** `aaaabbbbcccc` is long and no secret. */
const LEAST_DIFFERENT = 5;
/** Those of the lists of common passwords that are long enough, and what belongs to this very engine. */
const COMMON = /^(.*)(password|passw0rd|qwerty|12345678|87654321|iloveyou|woaini|letmein|duban)(.*)$/i;
/** What is left of a password when the common part is taken away has to stand by itself. */
const LEAST_BESIDE = 8;

export type PasswordFault = 'too-short' | 'too-long' | 'too-even' | 'common' | 'of-yourself';

/**
 * Why a password is not taken; null where it is. `own`: words that belong to the person: their address, their name.
 * No rule about kinds of characters: they make people write it down.
 */
export function passwordFault(password: string, own: readonly string[]): PasswordFault | null {
  const characters = [...password];
  if (characters.length < LEAST_CHARACTERS) return 'too-short';
  if (characters.length > MOST_CHARACTERS) return 'too-long';
  if (new Set(characters).size < LEAST_DIFFERENT) return 'too-even';
  const [, before = '', , after = ''] = COMMON.exec(password) ?? [];
  if (COMMON.test(password) && [...before, ...after].length < LEAST_BESIDE) return 'common';
  const lower = password.toLowerCase();
  const known = own.flatMap((word) => [word, word.split('@')[0] ?? '']).map((word) => word.toLowerCase());
  return known.some((word) => word.length >= 4 && isMostOf(word, lower)) ? 'of-yourself' : null;
}

function isMostOf(word: string, password: string): boolean {
  return password.includes(word) && [...password.replaceAll(word, '')].length < LEAST_BESIDE;
}
