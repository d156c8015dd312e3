import { isCommonPassword } from '../../../offices/accounts/common-password';

test.each(['1qaz2wsx3edc', 'Leavemealone', 'sonyericsson', '123456654321'])('%s is common', (password) => {
  expect(isCommonPassword(password)).toBe(true);
});

test.each(['', '榆树 下的 第七盏灯', 'seventh lamp below the elm'])('%j is not', (password) => {
  expect(isCommonPassword(password)).toBe(false);
});
