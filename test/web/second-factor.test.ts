import type { Page } from 'playwright-core';
import { PASSWORD } from '../api/sign-in-bench';
import { codeOf } from '../setup/authenticator';
import { policyOf, SAMPLE_POLICY } from '../setup/test-office';
import { faultsOf } from './axe';
import { realOffice, type RealOffice } from './real-office';

jest.setTimeout(120_000);

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

let real: RealOffice;
beforeAll(async () => {
  real = await realOffice(policyOf(SAMPLE_POLICY, ['monthly-list']));
});
afterAll(() => real?.stop());

/** Both widths and both languages of what is shown now. */
async function sound(page: Page): Promise<void> {
  for (const language of ['en', 'zh']) {
    await page.getByRole('button', { name: language === 'en' ? 'English' : '中文' }).click();
    for (const viewport of [phone, desk]) {
      await page.setViewportSize(viewport);
      expect([language, viewport.width, await faultsOf(page)]).toEqual([language, viewport.width, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    }
  }
}

/** Invites somebody as an administrator, and sets their password in a browser of their own. */
async function invited(email: string, name: string): Promise<Page> {
  const office = await real.page('administrator', desk);
  await office.goto(`${real.address}/accounts`);
  await office.locator('#invite-email').fill(email);
  await office.getByLabel('姓名').fill(name);
  await office.getByLabel('身份', { exact: true }).selectOption('administrator');
  await office.getByRole('button', { name: '生成链接' }).click();
  const theirs = await real.visitor(phone);
  await theirs.goto(await office.locator('.made .address').innerText());
  await theirs.getByLabel('新密码').fill(PASSWORD);
  await theirs.getByRole('button', { name: '设好并登录' }).click();
  return theirs;
}

/** Sets up the second step on the page that is shown; answers the secret that stood there. */
async function setUp(page: Page): Promise<string> {
  await page.getByLabel('您的密码').fill(PASSWORD);
  await page.getByRole('button', { name: '开始设置' }).click();
  const secret = (await page.locator('.own-form .address').innerText()).replaceAll(' ', '');
  await page.getByLabel('验证器上的六位数').fill(codeOf(secret, await real.bench.now()));
  return secret;
}

test('a new administrator is led to the second step, keeps the codes, and gives six digits the next time', async () => {
  const page = await invited('lead@example.invalid', '林守门');
  await page.getByRole('heading', { name: '先设好两步登录，再办事。' }).waitFor();
  await sound(page);
  const secret = await setUp(page);
  await page.locator('.qr svg').waitFor();
  await sound(page);
  await page.getByRole('button', { name: '设好', exact: true }).click();
  await page.getByText('设好了。请现在就收好').waitFor();
  await sound(page);
  const codes = await page.locator('.recovery-codes code').allInnerTexts();
  expect(codes).toHaveLength(10);
  // The codes are on the page until they are kept, whatever the page asks meanwhile.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await page.locator('.recovery-codes code').count()).toBe(10);
  await page.getByRole('button', { name: '我已收好，继续' }).click();
  await page.getByRole('link', { name: '林守门 · 管理员' }).click();
  await page.getByText('备用码还剩 10 个').waitFor();
  await sound(page);

  await page.setViewportSize(phone);
  await page.getByRole('button', { name: '退出', exact: true }).click();
  await page.getByLabel('邮箱').fill('lead@example.invalid');
  await page.getByRole('textbox', { name: '密码' }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  const code = page.getByLabel('六位数或备用码');
  await code.fill('000000');
  await sound(page);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('验证码不对').waitFor();
  await code.fill(codeOf(secret, await real.bench.now(), 1));
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '两步登录' }).waitFor();
});

test('whoever lost phone and codes is helped by an administrator, and sets up another', async () => {
  const lost = await invited('lost@example.invalid', '柳新机');
  await setUp(lost);
  await lost.getByRole('button', { name: '设好', exact: true }).click();
  await lost.getByRole('button', { name: '我已收好，继续' }).click();
  await lost.getByRole('link', { name: '我', exact: true }).waitFor();

  const office = await real.page('administrator', desk);
  await office.goto(`${real.address}/accounts`);
  await office.getByRole('button', { name: '重置某人的两步登录' }).click();
  await office.locator('#reset-email').fill('lost@example.invalid');
  await office.getByLabel('理由').fill('当面核对了身份证，手机昨天掉进河里');
  await office.getByRole('button', { name: '重置', exact: true }).click();
  await office.getByText('重置好了。').waitFor();
  await sound(office);

  await lost.reload();
  await lost.getByLabel('邮箱').fill('lost@example.invalid');
  await lost.getByRole('textbox', { name: '密码' }).fill(PASSWORD);
  await lost.getByRole('button', { name: '登录', exact: true }).click();
  await lost.getByRole('heading', { name: '先设好两步登录，再办事。' }).waitFor();
});
