import type { Page } from 'playwright-core';
import { newId } from '../../prisma/ids';
import { SAMPLE_POLICY } from '../setup/test-office';
import { realOffice, type RealOffice } from './real-office';

jest.setTimeout(120_000);

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const MORE_UNITS = 400;

let real: RealOffice;
let page: Page;
const db = () => real.bench.deps.db;
beforeAll(async () => {
  real = await realOffice(SAMPLE_POLICY);
  const addedAt = await real.bench.now();
  await db().unit.createMany({
    data: Array.from({ length: MORE_UNITS }, (_, index) => {
      const number = String(index + 1).padStart(3, '0');
      const unit = { id: newId(), officeId: real.office.id, kind: 'village', addedAt };
      return { ...unit, code: `Z-${number}`, name: `第${number}村` };
    }),
  });
  const duties = await db().duty.findMany({
    where: { officeId: real.office.id },
    orderBy: { unitId: 'asc' },
  });
  const set = (at: number, data: object) => db().duty.update({ where: { id: duties[at]?.id ?? '' }, data });
  await set(0, { lateAfter: new Date(addedAt.getTime() - 60_000) });
  await set(1, { status: 'verified', verdict: 'late' });
  await set(2, { status: 'verified', verdict: 'on-time' });
  page = await real.page('office', desk);
});
afterAll(() => real?.stop());

const map = (on: Page) => on.getByRole('grid', { name: '单位和轮次' });

test('the map shows every unit by every round, draws what is seen, and opens by keyboard what it shows', async () => {
  await page.goto(`${real.address}/map?order=burning`);
  await page.getByRole('heading', { level: 1 }).getByText('现在有逾期的 1 家').waitFor();
  const [first] = await map(page).getByRole('row').nth(1).getByRole('gridcell', { name: '逾期未报' }).all();
  expect(await first?.textContent()).toBe('!');
  expect(await map(page).getByRole('row').count()).toBeLessThan(80);

  await map(page).focus();
  await page.keyboard.press('Control+End');
  await page.getByRole('rowheader', { name: `第${MORE_UNITS}村` }).waitFor();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  const picked = page.getByRole('region', { name: '选中的一格' });
  await picked.getByText('期限').waitFor();
  await page.getByRole('grid').locator('.at').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/duties**');
});

test('a search that finds none says so and leads back; a phone has the newest rounds and no sideways page', async () => {
  await page.goto(`${real.address}/map?q=没有这家`);
  await page.getByText('没有这样的单位').waitFor();
  await page.getByRole('button', { name: '看全部' }).click();
  await map(page).waitFor();

  const reader = await real.page('auditor', phone);
  await reader.goto(`${real.address}/map`);
  await map(reader).getByRole('rowheader').first().waitFor();
  const wide = await reader.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
