import { loadSampleOffice } from '../../cli/start/sample-office';
import { faultsOf } from './axe';
import { emptyEngine, type EmptyEngine } from './set-up-office';

jest.setTimeout(120_000);

let engine: EmptyEngine;
beforeAll(async () => {
  engine = await emptyEngine('2031-02-28T09:30:00+08:00', loadSampleOffice);
});
afterAll(() => engine?.stop());

test('a newcomer tries the sample from the set-up page, and its board stands at once', async () => {
  const page = await engine.visitor({ width: 390, height: 844 });
  await page.goto(engine.setUp);
  await page.getByRole('heading', { name: '试用示例' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: '先看示例' }).click();
  await page.locator('.lane').first().waitFor();
  expect(await page.locator('.lane').count()).toBe(5);
  expect(await page.locator('body').innerText()).toContain('澄岭县整体推进办（示例）');
  const { db } = engine.bench.deps;
  expect(await db.unit.count()).toBeGreaterThan(20);
  // The key of the set-up is used up: there is an office now.
  const again = await engine.visitor({ width: 1280, height: 900 });
  await again.goto(engine.setUp);
  await again.getByLabel('邮箱').waitFor();
});
