import type { Page } from 'playwright-core';
import { answers, playedService, type PlayedService } from '../activities/notifications/played-service';
import { policyOf, SAMPLE_POLICY } from '../setup/test-office';
import { realOffice, type RealOffice } from './real-office';

jest.setTimeout(120_000);

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
const TOKEN = '5f0e2c1a-8d7b-4b7e-9a53-1f2e3d4c5b6a';
const SECRET = 'SECd41d8cd98f00b204e9800998ecf8427e';
const LIMITED = `${policyOf(SAMPLE_POLICY, ['monthly-list'])}
limits:
  no-reports:
    { kind: cap, title: { zh: 少报告, en: Few }, then: warn, of: report, per: unit, each: year, atMost: 0 }
`;

let real: RealOffice;
let robot: PlayedService;
let page: Page;
beforeAll(async () => {
  robot = await playedService(answers({ errcode: 0, errmsg: 'ok' }));
  real = await realOffice(LIMITED);
  page = await real.page('office', desk);
});
afterAll(async () => {
  await real?.stop();
  await robot?.stop();
});

const open = (path: string, on = page): Promise<unknown> => on.goto(`${real.address}${path}`);
const db = () => real.bench.deps.db;

test('a group is added, tested and closed; what was typed wrong stays to be mended, and no key stays on the device', async () => {
  await open('/channels');
  await page.getByRole('button', { name: '添加一个群' }).click();
  await page.getByText('钉钉群机器人').click();
  await page.locator('#channel-title').fill('联络员群');
  await page.locator('#channel-url').fill(`${robot.url}/robot/send?token=${TOKEN}`);
  await page.locator('#channel-secret').fill(SECRET);
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await page.locator('#url-faults').getByText('access_token', { exact: false }).first().waitFor();
  expect(await page.locator('#channel-secret').inputValue()).toBe(SECRET);
  await page.locator('#channel-url').fill(`${robot.url}/robot/send?access_token=${TOKEN}`);
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await page.getByRole('heading', { name: '联络员群' }).waitFor();
  const said = await page.content();
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(said + kept).not.toMatch(new RegExp(`${TOKEN}|${SECRET}`));

  await page.getByRole('button', { name: '给“联络员群”发一条测试' }).click();
  await page.getByText('测试消息发到了').waitFor();
  expect(robot.asked.map(({ body }) => body).join()).toContain('不点名');

  await page.getByRole('button', { name: '关掉“联络员群”' }).press('Enter');
  await page.getByRole('button', { name: '确实关掉' }).press('Enter');
  await page.getByText('“联络员群”关掉了。').waitFor();
  expect(await db().groupChannel.count({ where: { closedAt: null } })).toBe(0);
});

test('a text with a fault leads to its place and is not saved; a good one is seen in a notice, saved and taken back', async () => {
  await open('/templates?part=closing&locale=zh');
  const field = page.getByLabel('您的文字');
  await field.fill('祝好\n{{ who }}');
  await page.getByRole('button', { name: '第 2 行第 4 列' }).click();
  expect(await field.evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(6);
  await page.getByRole('button', { name: '存为新版本' }).click();
  await page.getByText('有 1 处不对').waitFor();
  expect(await db().noticeTemplate.count()).toBe(0);

  await field.fill('辛苦了。');
  await page.getByRole('button', { name: /office/ }).click();
  expect(await field.inputValue()).toBe('辛苦了。{{ office }}');
  await page.frameLocator('iframe').getByText('辛苦了。测试县整体推进办').waitFor();
  await page.getByRole('button', { name: '存为新版本' }).click();
  await page.getByText('存下了，是第 1 版').waitFor();
  await page.getByRole('region', { name: '写过的各版' }).getByText('经办 经办人').waitFor();

  await page.getByRole('button', { name: '换回现成的' }).click();
  await page.getByRole('button', { name: '确实换回' }).click();
  await page.getByText('存下了，是第 2 版').waitFor();
  expect(await field.inputValue()).toBe('');
});

test('the meter says in words who is over a cap, and a number leads to those it counts', async () => {
  await open('/burden');
  await page.getByRole('link', { name: '6 个超过了上限' }).click();
  await page.waitForURL(/standing=over/);
  const rows = page.locator('.meter-rows tbody tr');
  await rows.nth(5).waitFor();
  expect(await rows.count()).toBe(6);
  expect(await rows.first().innerText()).toMatch(/报告，今年 \d+ \/ 最多 0\s+超 \d+/);
  await page.getByRole('link', { name: '个人', exact: true }).click();
  await page.getByRole('columnheader', { name: '姓名' }).waitFor();
  expect(await rows.first().innerText()).toMatch(/^secretary-\d.*没有上限$/s);
  // Two at once: what is looked for, and how it stands.
  await page.getByRole('link', { name: '单位', exact: true }).click();
  await page.getByLabel('按名称找').fill('单位3');
  await page.getByLabel('按名称找').press('Enter');
  await page.waitForURL(/q=/);
  await page.getByRole('link', { name: '1 个超过了上限' }).waitFor();
});

test('a vacant post is out of reach until somebody stands in for it', async () => {
  const duty = await db().duty.findFirstOrThrow({ where: { officeId: real.office.id } });
  const until = await real.bench.now();
  await db().postHolding.updateMany({ where: { postId: duty.postId }, data: { until } });
  await open('/unreachable');
  await page.getByText('岗位空着，也没有人代理').waitFor();
  await page.getByRole('button', { name: '请人代理' }).click();
  await page.getByLabel('代理人的邮箱').fill('nobody@example.invalid');
  await page.getByLabel('为什么').fill('书记调走，新人未到');
  await page.getByRole('button', { name: '就由他代理' }).click();
  await page.locator('.refusal').waitFor();
  await page.getByLabel('代理人的邮箱').fill(real.office.emailOf(5));
  await page.getByRole('button', { name: '就由他代理' }).click();
  await page.getByText('要报的岗位，都联系得到人。').first().waitFor();
});

test('each role finds its own pages beside each other, none wider than a phone', async () => {
  const small = await real.page('inspector', phone);
  await open('/burden', small);
  const beside = small.getByRole('navigation', { name: '通知各页' });
  await beside.waitFor();
  expect(await beside.getByRole('link').allInnerTexts()).toEqual(['联系不到', '负担']);
  const mine = await real.page('office', phone);
  for (const path of ['/channels', '/templates', '/burden', '/unreachable']) {
    await open(path, mine);
    await mine.locator('h1').waitFor();
    const width = await mine.evaluate(() => document.documentElement.scrollWidth);
    expect({ path, width }).toEqual({ path, width: phone.width });
    expect(
      await mine.getByRole('navigation', { name: '底部导航' }).locator('[aria-current]').innerText(),
    ).toBe('通知');
  }
});
