import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../runtime/chromium';
import { readConfig } from '../../runtime/config';
import { answerCases, type Office } from './fixture-cases-answers';
import { startFixtureServer, type FixtureServer } from './fixture-server';

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

let server: FixtureServer;
let browser: Browser;
let page: Page;
const office: Office = { role: 'decider', opened: false, writes: [] };

beforeAll(async () => {
  server = await startFixtureServer();
  const executablePath = findChromium(readConfig(process.env, process.cwd()));
  if (executablePath === null)
    throw new Error('Chromium: not found, expected DUBAN_CHROMIUM or `npx duban install test-parts`');
  browser = await chromium.launch({ executablePath, args: flags });
  page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.clock.setFixedTime(new Date('2026-11-21T10:00:00+08:00'));
  await answerCases(page, office);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  await page.setViewportSize(desk);
  Object.assign(office, { role: 'decider', opened: false });
  office.writes.length = 0;
});

const open = (path: string): Promise<unknown> => page.goto(`${server.address}${path}`);
const radio = (name: RegExp) => page.getByRole('radio', { name });

test('the cases stand in a column a rung, each with the clock that runs on it in words and by shape', async () => {
  await open('/cases');
  await page.locator('.case-card').first().waitFor();
  expect(await page.locator('h1').innerText()).toBe('5 件案件：严肃批评 3 件，约谈 1 件，组织处理 1 件。');
  expect(await page.locator('.case-columns h2').allInnerTexts()).toEqual([
    '严肃批评 3 件',
    '约谈 1 件',
    '通报 0 件',
    '组织处理 1 件',
  ]);
  const clocks = await page.locator('.case-columns section').first().locator('.clock').allInnerTexts();
  expect(clocks).toEqual([
    '最迟决定：周三 18:00 前，还有 3 个工作日',
    '听取说明到：11月30日 周一，还有 6 个工作日',
    '最迟整改：昨天 18:00 前，已经过了',
  ]);
  expect(await page.locator('.clock-over .mark-overdue').count()).toBe(1);
  expect(await page.getByRole('img', { name: '将到期' }).count()).toBe(2);
});

test('a filter that lets nothing through names itself and can be dropped; a case that is not there says so', async () => {
  await open('/cases?stage=acting');
  await page.getByRole('button', { name: '去掉“等待办理”' }).click();
  await page.locator('.case-card').first().waitFor();
  await open('/cases/nothing');
  await page.getByText('这里没有要找的内容').waitFor();
});

test('a decider opens the reply before confirming; nothing is chosen beforehand, and a reason is needed', async () => {
  await open('/cases/case-1');
  await radio(/严肃批评成立/).waitFor();
  expect(await radio(/严肃批评成立/).isDisabled()).toBe(true);
  expect(await page.locator('.choices .blocked').innerText()).toContain('说明还没有打开');
  expect(await page.locator('input[type=radio]:checked').count()).toBe(0);
  expect(await page.getByText('两名驻点干部').count()).toBe(0);

  await page.getByRole('button', { name: '打开说明' }).click();
  await page.getByText('两名驻点干部').waitFor();
  await page.waitForFunction(() => document.querySelector('.choices .blocked') === null);
  expect(await page.locator('input[type=radio]:checked').count()).toBe(0);

  await page.getByRole('button', { name: '提交' }).click({ force: true });
  expect(await page.locator('#act-hint').innerText()).toBe('还差：选一项。');
  await radio(/严肃批评成立/).check();
  await page.getByRole('button', { name: '提交' }).click({ force: true });
  expect(await page.locator('#act-hint').innerText()).toBe('还差：理由。');
  await page.getByLabel(/理由（必填/).fill('三次都有依据，说明承认没有申请延期。');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('已经记下了').waitFor();
  expect(office.writes).toEqual([
    {
      path: 'cases/case-1/acts',
      key: expect.any(String) as string,
      body: { do: 'open-reply', step: 1, replyId: 'reply-1' },
    },
    {
      path: 'cases/case-1/acts',
      key: expect.any(String) as string,
      body: {
        ...{ do: 'decide', step: 1, version: 2, outcome: 'confirm' },
        reason: '三次都有依据，说明承认没有申请延期。',
      },
    },
  ]);
});

test('every fact has its evidence one click away, and what may not be done is said with its reason', async () => {
  await open('/cases/case-1');
  const line = page.locator('.fact-lines > li').first();
  await line.getByText('看依据').click();
  expect(await line.locator('.evidence').innerText()).toMatch(
    /开启：已送达，10月30日 周五 8:30.*到期提示：被拒收/s,
  );
  expect(await line.getByRole('link').getAttribute('href')).toBe('/duties/weekly-meeting-1');
  expect(await page.locator('.cannot').innerText()).toMatch(/改为约谈\s*更重的一档要另行听取说明/);
  expect(await page.locator('.marks').innerText()).toContain('已失效，不再计入');
  expect(await page.locator('.ladder [aria-current=step]').innerText()).toContain('严肃批评');
});

test('the why of a case derives it again, each step with its source, and closes by the keyboard', async () => {
  await open('/cases/case-1');
  await page.getByRole('button', { name: '为什么是这样' }).click();
  const panel = page.locator('.why-panel');
  await panel.waitFor();
  expect(await panel.getByRole('status').innerText()).toContain('与存下的一致');
  expect(await panel.locator('li').allInnerTexts()).toEqual([
    expect.stringMatching(/近 4 周逾期 3 次，提出严肃批评\s*制度第 3 版第 88 行：ladder\.rungs\.criticism/),
    expect.stringMatching(/单位作了说明\s*记录第 12 条/),
  ]);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
});

test('a secretary answers line by line; the draft survives a reload, and what is sent goes line by line', async () => {
  office.role = 'secretary';
  await page.setViewportSize(phone);
  await open('/units/unit-1');
  const boxes = page.getByLabel('对这一条，您要说的');
  await boxes.nth(2).fill('停摆一天半，已经恢复。');
  await page.reload();
  await boxes.nth(2).waitFor();
  expect(await boxes.nth(2).inputValue()).toBe('停摆一天半，已经恢复。');
  await boxes.nth(0).fill('例会推迟到下周一。');
  await page.getByRole('button', { name: '把说明交上去' }).click();
  await page.waitForFunction(() => localStorage.getItem('duban.draft.reply.case-1.1') === null);
  expect(office.writes.map(({ body }) => body)).toEqual([
    {
      ...{ do: 'reply', step: 1, reply: '见逐条说明。' },
      answers: [
        { incidentId: 'incident-1', text: '例会推迟到下周一。' },
        { incidentId: 'incident-3', text: '停摆一天半，已经恢复。' },
      ],
    },
  ]);
});

test('a body’s decision is written down with its votes, its minutes, and who left the room and why', async () => {
  office.role = 'office';
  await open('/cases/case-5');
  expect(await page.locator('.meeting-view').first().innerText()).toMatch(/周以宁回避：本人是该镇书记/);
  await radio(/组织处理成立/).check();
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  await page.getByLabel('会议日期').fill('2026-11-20');
  for (const [name, count] of Object.entries({ 实到: '9', 赞成: '7', 反对: '1', 弃权: '1' }))
    await page.getByLabel(name, { exact: true }).fill(count);
  await page.getByRole('checkbox', { name: /周以宁.*应当回避/s }).check();
  await page.getByText('最多 8 人，对不上').waitFor();
  await page.getByLabel('实到', { exact: true }).fill('8');
  await page.getByLabel('赞成', { exact: true }).fill('6');
  await page.getByText('合计与实到相符').waitFor();
  await page.getByLabel('会议纪要（必填）').fill('第 12 次会议');
  await page.getByLabel(/^理由（必填/).fill('集体决定');
  await page.getByRole('button', { name: '提交' }).click({ force: true });
  expect(await page.locator('#act-hint').innerText()).toBe('还差：会议情况。');
  await page.getByLabel('周以宁为什么回避（必填）').fill('本人是该镇书记');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('已经记下了').waitFor();
  expect(office.writes.map(({ body }) => body)).toMatchObject([
    {
      meeting: {
        ...{ members: 9, present: 8, inFavour: 6, against: 1, abstained: 1, minutes: '第 12 次会议' },
        recused: [{ personId: 'person-2', reason: '本人是该镇书记' }],
      },
    },
  ]);
});

test('an inspector finds a unit, sees what was found there and whom it concerns, and enters a finding', async () => {
  office.role = 'inspector';
  await open('/units');
  expect(await page.locator('nav').first().innerText()).toMatch(/单位/);
  await open('/units/unit-1');
  await page.locator('.posts').waitFor();
  expect(await page.locator('main').innerText()).toMatch(/等待回头看的案件\s.*正在回头看/s);
  expect(await page.locator('.posts').innerText()).toMatch(
    /周以宁 2024年3月1日 周五起\s+何砚秋 代，11月20日 周五起，到12月1日 周二/,
  );
  expect(await page.getByText('印记').count()).toBe(0);
  expect(await page.locator('a[href^="/cases"]').count()).toBe(0);
  await page.getByRole('button', { name: '登记' }).waitFor();
});

test('in bulk one may only decline or put off, and only where one person decides', async () => {
  await open('/proposals');
  await page.locator('.proposal').first().waitFor();
  expect(await page.locator('.proposal').count()).toBe(3);
  expect(await page.locator('.proposal').first().innerText()).toContain('松堰镇');
  expect(await page.getByRole('checkbox').count()).toBe(2);
  expect(await page.getByRole('radio').count()).toBe(2);
  expect(await page.locator('input:checked').count()).toBe(0);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await radio(/不予处置/).check();
  await page.getByLabel(/理由（必填/).fill('提示没有送到本人。');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('2 件已处理').waitFor();
  expect(office.writes.map(({ path, body }) => ({ path, body }))).toEqual([
    {
      path: 'proposals/bulk',
      body: {
        ...{ outcome: 'decline', reason: '提示没有送到本人。' },
        items: [
          { caseId: 'case-1', step: 1, version: 2 },
          { caseId: 'case-6', step: 1, version: 2 },
        ],
      },
    },
  ]);
});

test('no page of a case is wider than a phone, for whomever', async () => {
  await page.setViewportSize(phone);
  const paths = {
    office: ['/', '/cases', '/cases/case-1', '/cases/case-5', '/units/unit-1', '/proposals'],
    decider: ['/', '/proposals', '/cases', '/cases/case-1', '/documents/paper-1'],
    secretary: ['/units/unit-1', '/cases/case-1'],
    inspector: ['/units', '/units/unit-1'],
  };
  for (const [role, list] of Object.entries(paths)) {
    office.role = role as Office['role'];
    for (const path of list) {
      await open(path);
      await page.locator('main h1').first().waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ role, path, width }).toEqual({ role, path, width: phone.width });
    }
  }
});

test('the pages of cases speak English after the switch', async () => {
  await open('/cases/case-1');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('What you can do now').waitFor();
  await open('/proposals');
  expect(await page.locator('h1').innerText()).toBe(
    '3 proposals wait for your decision, the first due Tue by 18:00.',
  );
  expect(await page.locator('main').innerText()).not.toMatch(/理由|等待|案件/);
  await page.evaluate(() => localStorage.clear());
});
