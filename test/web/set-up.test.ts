import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { columns } from '../../offices/roster/columns';
import { PASSWORD } from '../api/sign-in-bench';
import { codeOf } from '../setup/authenticator';
import { faultsOf } from './axe';
import { emptyEngine, type EmptyEngine } from './set-up-office';

jest.setTimeout(240_000);

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

let engine: EmptyEngine;
beforeAll(async () => {
  // A Friday morning: the week's round opens at nine.
  engine = await emptyEngine('2031-02-28T08:40:00+08:00');
});
afterAll(() => engine?.stop());

const HEADER = Object.values(columns).join(',');
const OFFICE = 'QH-0,清河县整体推进办,机关,';
const ROSTER = [
  HEADER,
  `${OFFICE},经办,经办,周晓,zhou@example.invalid,2030-01-01`,
  `${OFFICE},办公室主任,办公室主任,秦越,qin@example.invalid,2030-01-01`,
  'QH-1,清河镇,乡镇,,书记,党委书记,陆远,lu@example.invalid,2030-01-01',
  'QH-2,石桥镇,乡镇,,书记,党委书记,沈宁,shen@example.invalid,2030-01-01',
].join('\n');
const roster = (text: string) => ({ name: '花名册.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

/**
 * Nothing that axe finds, and no line wider than the page, at both widths. Where `DUBAN_PICTURES` names a folder, the
 * page is kept there as it looked.
 */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.DUBAN_PICTURES;
  const before = page.viewportSize() ?? desk;
  for (const size of [desk, phone]) {
    await page.setViewportSize(size);
    expect({ name, width: size.width, faults: await faultsOf(page) }).toMatchObject({ faults: [] });
    expect([name, await width(page)]).toEqual([name, size.width]);
    if (folder === undefined) continue;
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/setup-${name}-${size.width}.png`, fullPage: true });
  }
  await page.setViewportSize(before);
}

const width = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

async function linkIn(email: string): Promise<string> {
  const mail = (await engine.bench.mails()).find(({ to }) => to[0]?.address === email);
  const [link] = new RegExp(`${engine.address}/l/[\\w-]+`).exec(mail?.text ?? '') ?? [];
  if (link === undefined) throw new Error(`expected a link in the mail to ${email}, found: ${mail?.text}`);
  return link;
}

/** Deciders and administrators are led to the second step before anything else. */
async function secondStep(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '先设好两步登录，再办事。' }).waitFor();
  await page.getByLabel('您的密码').fill(PASSWORD);
  await page.getByRole('button', { name: '开始设置' }).click();
  const secret = (await page.locator('.own-form .address').innerText()).replaceAll(' ', '');
  await page.getByLabel('验证器上的六位数').fill(codeOf(secret, await engine.bench.now()));
  await page.getByRole('button', { name: '设好', exact: true }).click();
  await page.getByRole('button', { name: '我已收好，继续' }).click();
}

test('a newcomer sets up an office by the pages alone, and its first case ends without a consequence', async () => {
  const own = await engine.visitor(desk);
  await own.goto(engine.address);
  await own.getByText('先试用示例，还是设立自己的办公室').waitFor();
  await own.goto(engine.setUp);
  await own.getByLabel('办公室名称').fill('清河县整体推进办');
  await own.getByLabel('姓名').fill('周晓');
  await own.getByLabel('邮箱').fill('zhou@example.invalid');
  await own.getByRole('textbox', { name: '新密码' }).fill(PASSWORD);
  await picture(own, 'account');
  await own.getByRole('button', { name: '就这样设立' }).click();
  await own.getByRole('heading', { name: '还没有花名册，也没有人会收到通知。' }).waitFor();
  expect(await own.locator('#roster').innerText()).toContain(Object.values(columns).join('、'));
  await own.getByRole('radio', { name: '五项节奏（默认）' }).waitFor();
  await picture(own, 'empty');

  // The roster: every error at once and nothing written, then the mended one.
  const file = own.locator('input[type=file]');
  await file.setInputFiles(
    roster(ROSTER.replace('lu@example.invalid', 'lu.example').replace('石桥镇,乡镇', '石桥镇,镇子')),
  );
  await own.getByText('花名册.csv有 2 处要改，什么也没有写入').waitFor();
  expect(await own.locator('.begin-faults li').allInnerTexts()).toEqual([
    '第 4 行，电子邮箱： 应是邮箱地址，例如 name@example.com；现在是“lu.example”',
    expect.stringMatching(/^第 5 行，单位类别： 应是这些之一：县 .*；现在是“镇子”$/) as string,
  ]);
  await picture(own, 'faults');
  expect(await engine.bench.deps.db.unit.count()).toBe(0);
  await file.setInputFiles(roster(ROSTER));
  // The newcomer is known already: one person fewer is new.
  await own.getByText('花名册.csv没有问题。将新增 10').waitFor();
  await own.getByRole('button', { name: '就这样导入' }).click();
  await own.getByText('导入好了：新增 10').waitFor();
  await own.getByRole('heading', { name: '花名册有了，还没有制度生效。' }).waitFor();
  expect(await own.locator('#roster').innerText()).toContain('现在有 3 个单位、4 个职务、4 个人。');

  // The template, its year, and into force.
  await own.getByRole('radio', { name: '五项节奏（默认）' }).click();
  await own
    .getByText(/由书记报：/)
    .first()
    .waitFor();
  await own.getByText(/2031 年全年共 \d+ 轮/).waitFor();
  await picture(own, 'template');
  await own.getByRole('link', { name: '看看这一年会怎样' }).click();
  await own.getByText('这是模板推演出来的一年').waitFor();
  await picture(own, 'year');
  await own.getByRole('link', { name: '回到设立的步骤' }).click();
  await own.getByRole('button', { name: '从现在起生效' }).click();
  await own.getByRole('heading', { name: '办公室已经在运转。' }).waitFor();
  await picture(own, 'force');
  expect(await engine.bench.mails()).toHaveLength(0);

  // The first wave goes out at the hour that the rules say, and the board tells it.
  await engine.skipTo('2031-02-28T09:20:00+08:00');
  const heard = (await engine.bench.mails()).map(({ to }) => to[0]?.address);
  expect(heard).toEqual(expect.arrayContaining(['lu@example.invalid', 'shen@example.invalid']));
  await own.getByRole('link', { name: '今日' }).first().click();
  await own.locator('.lanes li').first().waitFor();
  await picture(own, 'board');

  // A secretary answers on a phone, from the button of the mail.
  const secretary = await engine.visitor(phone);
  await secretary.goto(await linkIn('lu@example.invalid'));
  await secretary.locator('#outcome').fill('周一已召开联席会议，定了三件事');
  expect(await width(secretary)).toBe(phone.width);
  await secretary.locator('form button[type=submit]').click();
  await secretary.locator('.receipt-number').waitFor();

  // Another unit is excused.
  await own.goto(`${engine.address}/duties?q=${encodeURIComponent('石桥镇')}`);
  await own.getByRole('link', { name: '石桥镇' }).first().click();
  await own.getByRole('button', { name: '准予免报' }).click();
  await own.getByLabel('理由').fill('本周在防汛一线');
  await own.getByRole('button', { name: '免报', exact: true }).click();
  await own.getByText('本周在防汛一线').first().waitFor();

  // An incident by hand, with its evidence.
  const { id: unitId } = await engine.bench.deps.db.unit.findFirstOrThrow({ where: { code: 'QH-1' } });
  await own.goto(`${engine.address}/units/${unitId}`);
  const pick = async (label: string, option: string | RegExp): Promise<void> => {
    await own.getByLabel(label, { exact: true }).click();
    await own.locator('.ant-select-item-option', { hasText: option }).click();
  };
  await pick('是什么', '报告不实');
  await pick('对谁', /^单位$/);
  await own.getByLabel('发生在哪一天').fill('2031-02-28');
  await own.getByLabel('依据（必填，单位看得到）').fill('会议室当天没有使用记录，签到表是后补的');
  await own.getByRole('button', { name: '登记', exact: true }).click();
  await own.getByText('已登记。').waitFor();
  await picture(own, 'incident');

  // Who is named is heard for five working days first. Then the decider is asked in, and declines.
  await engine.skipTo('2031-03-10T09:30:00+08:00');
  await own.goto(engine.address);
  await own.getByLabel('邮箱').fill('zhou@example.invalid');
  await own.getByRole('textbox', { name: '密码' }).fill(PASSWORD);
  await own.getByRole('button', { name: '登录', exact: true }).click();
  await own.getByText('周晓 · 办公室').waitFor();
  await own.goto(`${engine.address}/account`);
  await own.getByRole('radio', { name: '管理员' }).click();
  await own.getByText('周晓 · 管理员').waitFor();
  await own.goto(`${engine.address}/accounts`);
  await secondStep(own);
  await own.getByLabel('邮箱').fill('qin@example.invalid');
  await own.getByRole('button', { name: '生成链接' }).click();
  const invitation = await own.locator('.made .address').innerText();
  const decider = await engine.visitor(desk);
  await decider.goto(invitation);
  await decider.getByLabel('新密码').fill(PASSWORD);
  await decider.getByRole('button', { name: '设好并登录' }).click();
  await secondStep(decider);
  await decider.getByText('秦越 · 决定人').waitFor();
  await decider.goto(`${engine.address}/proposals`);
  await decider.locator('.proposal .case-unit').click();
  await decider.getByRole('radio', { name: /不予处置/ }).check();
  await decider.getByLabel(/理由（必填/).fill('签到表当天补齐，会议确实开了');
  await picture(decider, 'decide');
  await decider.getByRole('button', { name: '提交' }).click();
  await decider.getByText('已经记下了').waitFor();
  await engine.skipTo('2031-03-10T09:50:00+08:00');
  const found = await engine.bench.deps.db.caseFile.findFirstOrThrow({ where: { unitId } });
  expect(found.status).toBe('closed');
});
