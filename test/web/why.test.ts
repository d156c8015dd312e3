import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../runtime/chromium';
import { readConfig } from '../../runtime/config';
import { startFixtureServer, type FixtureServer } from './fixture-server';

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

let server: FixtureServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startFixtureServer();
  const executablePath = findChromium(readConfig(process.env, process.cwd()));
  if (executablePath === null)
    throw new Error('Chromium: not found, expected DUBAN_CHROMIUM or `npx duban install test-parts`');
  browser = await chromium.launch({ executablePath, args: flags });
  page = await browser.newPage({ reducedMotion: 'reduce' });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(() => page.setViewportSize(desk));

const openPanel = async (duty: string): Promise<void> => {
  await page.goto(`${server.address}/duties/${duty}`);
  await page.getByRole('button', { name: '为什么是这样' }).click();
  await page.locator('.why-panel').waitFor();
};

test('the button derives the duty again: dates, steps with their sources, and what it was made with', async () => {
  await openPanel('weekly-meeting-1');
  const panel = page.locator('.why-panel');
  expect(await panel.getByRole('status').innerText()).toContain('与存下的一致');
  expect(await panel.locator('h3').allInnerTexts()).toEqual([
    '期限',
    '开启',
    '算逾期',
    '收口',
    '经过',
    '还要看的',
    '评定',
  ]);
  const due = panel.locator('section').first().locator('li');
  expect(await due.allInnerTexts()).toEqual([
    expect.stringMatching(
      /制度定在2026年10月5日（周一）18:00.*\s*制度第 3 版第 \d+ 行：cadences\.weekly-meeting\.due/s,
    ),
    expect.stringMatching(/2026年10月5日（周一）是假日（国庆节）\s*法定日历 2026-10-05/),
    expect.stringMatching(/移到2026年10月8日（周四）；跳过 2026-10-05 至 2026-10-07（国庆节）/),
  ]);
  expect(await panel.locator('.why-made').innerText()).toMatch(/制度第 3 版，代码 0\.1\.0.*sha256:3f/s);
});

test('a look that made a notice opens the reason of that notice', async () => {
  await openPanel('weekly-meeting-1');
  const ask = page.locator('.why-panel').getByRole('button', { name: '这封通知为什么发' }).first();
  await ask.click();
  const reason = page.locator('.notice-reason');
  await reason.waitFor();
  expect(await reason.innerText()).toContain('通知只在工作日 08:30 到 18:00 发，每 900 秒一批');
  expect(await reason.innerText()).toContain('收件人任望溪镇 党委书记');
  await page.getByRole('button', { name: '收起' }).click();
  await reason.waitFor({ state: 'detached' });
});

test('what does not agree is marked by a sign and words, not by colour alone', async () => {
  await openPanel('monthly-list-20');
  const panel = page.locator('.why-panel');
  expect(await panel.getByRole('status').innerText()).toMatch(/^✗ .*不一致/);
  expect(await panel.locator('.why-dates .differs').allInnerTexts()).toEqual([
    expect.stringContaining('存下的是2026年12月4日（周五）18:00，重算得2026年11月30日（周一）18:00'),
  ]);
});

test('the small why beside the date tells the fields of the derivation, a make-up day and a grace among them', async () => {
  await page.goto(`${server.address}/duties/weekly-meeting-1`);
  await page.getByRole('button', { name: '为什么', exact: true }).click();
  const steps = page.locator('.why-steps li p:not(.small)');
  await steps.first().waitFor();
  expect(await steps.allInnerTexts()).toEqual([
    '制度定在 10月5日 周一 18:00',
    '10月5日 周一是假日：国庆节',
    '因节假日顺延到 10月8日 周四',
    '10月8日 周四 12:00才开启，晚了 1 个工作日',
    '10月9日 周五 18:00之后才算逾期',
  ]);
});

test('it closes by the keyboard and fits a phone', async () => {
  await page.setViewportSize(phone);
  await openPanel('weekly-meeting-1');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
  const panel = await page.locator('.why-panel').boundingBox();
  expect((panel?.x ?? -1) >= 0 && (panel?.x ?? 0) + (panel?.width ?? 0) <= phone.width).toBe(true);
  await page.keyboard.press('Escape');
  await page.locator('.why-panel').waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.textContent === '为什么是这样');
});
