import { setUpAddress } from '../../cli/start/sign-in-address';
import { PASSWORD } from '../api/sign-in-bench';
import { policyOf, SAMPLE_POLICY } from '../setup/test-office';
import { realOffice, type RealOffice } from './real-office';

jest.setTimeout(120_000);

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

let real: RealOffice;
beforeAll(async () => {
  real = await realOffice(policyOf(SAMPLE_POLICY, ['monthly-list']));
});
afterAll(() => real?.stop());

test('an administrator invites a secretary, who sets a password on a phone, signs in again, and ends it all', async () => {
  const office = await real.page('administrator', desk);
  await office.goto(`${real.address}/accounts`);
  const email = real.office.emailOf(2);
  await office.getByLabel('邮箱').fill(email);
  await office.getByRole('button', { name: '生成链接' }).click();
  const link = await office.locator('.made .address').innerText();

  const small = await real.visitor(phone);
  await small.goto(link);
  await small.getByRole('heading', { name: 'secretary-2，请设一个密码。' }).waitFor();
  await small.getByLabel('新密码').fill('too short');
  await small.getByRole('button', { name: '设好并登录' }).click();
  await small.getByText('密码至少要 12 个字符').waitFor();
  await small.getByLabel('新密码').fill(PASSWORD);
  await small.getByRole('button', { name: '设好并登录' }).click();
  await small.getByRole('link', { name: '我', exact: true }).waitFor();
  expect(new URL(small.url())).toMatchObject({ pathname: '/', hash: '' });
  await small.getByRole('button', { name: '退出' }).click();

  await small.getByLabel('邮箱').fill(email);
  await small.getByRole('textbox', { name: '密码' }).fill(`${PASSWORD}?`);
  await small.getByRole('button', { name: '登录', exact: true }).click();
  await small.getByText('邮箱或密码不对').waitFor();
  await small.getByRole('textbox', { name: '密码' }).fill(PASSWORD);
  await small.getByRole('button', { name: '登录', exact: true }).click();
  await small.getByRole('link', { name: '我', exact: true }).click();
  await small.getByText('就是这里').waitFor();
  expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
  await small.getByRole('button', { name: '在所有地方退出' }).click();
  await small.getByRole('heading', { name: '登录督办' }).waitFor();

  await small.goto(link);
  await small.getByText('这个链接已用过').waitFor();
});

test('an inspector is appointed for one unit until a day, and is out when that is ended', async () => {
  const office = await real.page('administrator', phone);
  await office.goto(`${real.address}/accounts`);
  await office.getByLabel('邮箱').fill('check@example.invalid');
  await office.getByLabel('姓名').fill('陆核实');
  await office.getByLabel('身份', { exact: true }).selectOption('inspector');
  await office.getByLabel('只管哪个单位').fill('单位3');
  await office.getByLabel('选一个单位').selectOption({ label: '单位3' });
  await office.getByLabel('到哪天为止').fill('2099-12-31');
  await office.getByRole('button', { name: '生成链接' }).click();
  const link = await office.locator('.made .address').innerText();
  await office.getByText('陆核实 · 核实人').waitFor();
  expect(await office.locator('.rows li').innerText()).toMatch(/单位3 · 从.*起 · 到2099年12月31日/);
  expect(await office.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);

  const theirs = await real.visitor(desk);
  await theirs.goto(link);
  await theirs.getByLabel('新密码').fill(PASSWORD);
  await theirs.getByRole('button', { name: '设好并登录' }).click();
  await theirs.getByText('陆核实 · 核实人').waitFor();

  await office.getByRole('button', { name: '结束陆核实的身份' }).click();
  await office.getByRole('button', { name: '确实结束陆核实的身份' }).click();
  await office.getByText('还没有。').waitFor();
  await theirs.reload();
  await theirs.getByRole('heading', { name: '登录督办' }).waitFor();
});

test('whoever holds several posts chooses as what they act, and changes their password', async () => {
  const office = await real.page('administrator', desk);
  await office.goto(`${real.address}/accounts`);
  await office.getByLabel('邮箱').fill(real.office.contactEmail);
  await office.getByLabel('身份', { exact: true }).selectOption('administrator');
  await office.getByRole('button', { name: '生成链接' }).click();
  const link = await office.locator('.made .address').innerText();
  const own = await real.visitor(desk);
  await own.goto(link);
  await own.getByLabel('新密码').fill(PASSWORD);
  await own.getByRole('button', { name: '设好并登录' }).click();
  await own.getByRole('link', { name: '经办人 · 办公室' }).click();
  await own.getByRole('radio', { name: '管理员' }).click();
  await own.getByRole('link', { name: '经办人 · 管理员' }).waitFor();
  await own.getByLabel('现在的密码').fill(PASSWORD);
  await own.getByLabel('新密码').fill(`${PASSWORD}!`);
  await own.getByRole('button', { name: '改好' }).click();
  await own.getByText('改好了。别处的登录都已结束。').waitFor();
});

test('an address without its key, or after the set-up, leads on', async () => {
  const page = await real.visitor(phone);
  await page.goto(`${real.address}/welcome`);
  await page.getByText('这个地址不完整').waitFor();
  const { db, clock } = real.bench.deps;
  expect(await setUpAddress(db, clock, real.address)).toBeNull();
  await page.goto(`${real.address}/set-up#duban_old`);
  await page.getByText('办公室已经设好了').waitFor();
  await page.getByRole('link', { name: '去登录' }).click();
  await page.getByRole('heading', { name: '登录督办' }).waitFor();
});
