import { MOST_CHARACTERS, passwordFault } from '../../../domain/sign-in/password-faults';

const own = ['周建国', 'zhoujianguo@example.invalid'];

test.each([
  ['榆树下的七盏灯', 'too-short'],
  ['elevenchars', 'too-short'],
  ['长'.repeat(MOST_CHARACTERS + 1), 'too-long'],
  ['abababababababab', 'too-even'],
  ['password12345', 'common'],
  ['12345678abcd', 'common'],
  ['Duban-2026-6', 'common'],
  ['zhoujianguo2026', 'of-yourself'],
  ['ZhouJianguo@example.invalid', 'of-yourself'],
  ['zhoujianguo@example.invalid1', 'of-yourself'],
])('%s is refused: %s', (password, fault) => {
  expect(passwordFault(password, own)).toBe(fault);
});

test.each([
  '榆树下的第七盏灯亮到天明',
  'correct horse battery staple',
  'my duban desk stands by the window',
  'zhoujianguo walks home by the river',
])('%s is taken: no rule about kinds of characters', (password) => {
  expect(passwordFault(password, own)).toBeNull();
});
