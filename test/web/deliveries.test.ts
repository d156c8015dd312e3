import type { Page } from 'playwright-core';
import { policyOf, SAMPLE_POLICY } from '../setup/test-office';
import { ledger, writeLedger } from './ledger-rows';
import { realOffice, type RealOffice } from './real-office';

jest.setTimeout(120_000);

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
const CADENCE = 'monthly-list';

let real: RealOffice;
let ids: string[];
let page: Page;
beforeAll(async () => {
  real = await realOffice(policyOf(SAMPLE_POLICY, [CADENCE]));
  ids = await writeLedger(real, CADENCE);
  page = await real.page('office', desk);
});
afterAll(() => real?.stop());

const open = (path: string, on = page): Promise<unknown> => on.goto(`${real.address}${path}`);
const idOf = (state: string): string => ids[ledger.findIndex((one) => one.state === state)] ?? '';
const rows = () => page.locator('.delivery-rows tbody tr');
const db = () => real.bench.deps.db;

test('a number of the sentence leads to exactly the notices it counts, those left on a page among what came back', async () => {
  await open('/deliveries');
  await rows().first().waitFor();
  expect(await rows().count()).toBe(ledger.length);
  await page.locator('h1').getByRole('link', { name: '2 封退信' }).click();
  await page.waitForURL(/state=bounced/);
  await rows().nth(2).waitFor({ state: 'detached' });
  expect(await rows().count()).toBe(2);
  expect(await page.locator('.delivery-rows').innerText()).toContain('邮件退信，改放在本人页面');
  await page.locator('.chips').getByRole('link', { name: '已收下 3' }).click();
  await rows().nth(2).waitFor();
  expect(await rows().count()).toBe(3);
});

test('a notice tells each try in words, the same ones together, and claims no more than is known', async () => {
  await open(`/deliveries/${idOf('failed')}`);
  await page.getByText('第 1 到 40 次，邮件：对方说暂时不行').waitFor();
  await open(`/deliveries/${idOf('unknown')}`);
  await page.getByText('可能到了，也可能没到，谁也分不清').waitFor();
  expect(await page.locator('.story li').count()).toBe(3);
  await open(`/deliveries/${idOf('accepted')}`);
  await page.getByText('看没看，邮件不会告诉我们').waitFor();
  await page.getByText('不作证据，不计分').waitFor();
  await page.getByRole('button', { name: '这封通知为什么发' }).click();
  await page.getByRole('heading', { name: '谁要发' }).waitFor();
});

test('a notice that was refused is sent again with a reason, once, and says so', async () => {
  const id = idOf('refused');
  await open(`/deliveries/${id}`);
  await page.getByRole('button', { name: '再发一次' }).click();
  await page.getByRole('button', { name: '再发', exact: true }).click();
  await page.getByText('还没填为什么').waitFor();
  await page.getByLabel('为什么再发').fill('邮箱改好了');
  await page.getByRole('button', { name: '再发', exact: true }).click();
  await page.getByText(/记下了：1 件事，.*的那一批发给secretary-1。/).waitFor();
  await page.getByText('办公室要再发一次：“邮箱改好了”').waitFor();
  expect(await db().noticeRequest.count({ where: { againOf: id } })).toBe(1);
  await page.reload();
  await page.getByRole('button', { name: '再发一次' }).click();
  await page.getByLabel('为什么再发').fill('又改了');
  await page.getByRole('button', { name: '再发', exact: true }).click();
  await page.getByText('已经要过再发了，还没走').waitFor();
});

test('the auditor reads and has no button to send; neither page is wider than a phone', async () => {
  const small = await real.page('auditor', phone);
  for (const path of ['/deliveries', `/deliveries/${idOf('refused')}`]) {
    await open(path, small);
    await small.locator('h1').waitFor();
    const width = await small.evaluate(() => document.documentElement.scrollWidth);
    expect({ path, width }).toEqual({ path, width: phone.width });
  }
  await small.getByText('对方的邮件服务器当场不收').waitFor();
  expect(await small.getByRole('button', { name: '再发一次' }).count()).toBe(0);
});

test('a notice on one’s own page is opened by unfolding it, and not by a look at the list', async () => {
  const [id = ''] = ids;
  const { postId } = real.office.office;
  const { personId } = await db().postHolding.findFirstOrThrow({ where: { postId: postId ?? '' } });
  await db().delivery.update({ where: { id }, data: { personId, openedAt: null } });
  const opened = async () => (await db().delivery.findUniqueOrThrow({ where: { id } })).openedAt;
  const own = await real.page('secretary', phone);
  await open('/wishes', own);
  await own.getByText('没打开过').waitFor();
  expect(await opened()).toBeNull();
  await own.getByText('【督办】1 项待报，周三到期').click();
  await own.getByText('没打开过').waitFor({ state: 'detached' });
  expect(await opened()).not.toBeNull();
});

test('the board names the posts that nothing reaches, and leads to them', async () => {
  await open('/');
  await page.getByRole('link', { name: /个岗位联系不到人/ }).click();
  await page.waitForURL(/unreachable$/);
});
