import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { renderNotice } from '../../domain/notices/message';
import { findChromium } from '../../runtime/chromium';
import { readConfig } from '../../runtime/config';
import { mailSamples } from './mail-samples';

// `npx tsx test/pictures/mails.ts` draws typical mails as a browser shows them, for docs/notices.md.

interface View {
  sample: keyof typeof mailSamples;
  width: 320 | 390 | 600 | 1024;
  dark?: boolean;
}

const VIEWS: readonly View[] = [
  { sample: 'calm', width: 390 },
  { sample: 'calm', width: 390, dark: true },
  { sample: 'calm', width: 1024 },
  { sample: 'overdue', width: 320 },
  { sample: 'overdue', width: 600 },
  { sample: 'facts', width: 390 },
  { sample: 'facts', width: 600 },
  { sample: 'decider', width: 390 },
  { sample: 'decider', width: 600, dark: true },
  { sample: 'english', width: 320 },
  { sample: 'english', width: 600 },
  { sample: 'held', width: 390 },
];

const FOLDER = join(__dirname, '../../docs/pictures/mails');
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

async function draw(): Promise<void> {
  const executablePath = findChromium(readConfig(process.env, process.cwd()));
  if (executablePath === null)
    throw new Error('Chromium: not found, expected DUBAN_CHROMIUM or `npx duban install test-parts`');
  await mkdir(FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    for (const { sample, width, dark = false } of VIEWS) {
      const input = mailSamples[sample];
      if (input === undefined) continue;
      const page = await browser.newPage({
        viewport: { width, height: 400 },
        colorScheme: dark ? 'dark' : 'light',
      });
      await page.setContent(renderNotice(input).html);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) throw new Error(`${sample} at ${width} px: ${wide} px wide, expected no wider`);
      const name = `${sample}-${width}${dark ? '-dark' : ''}.png`;
      await writeFile(join(FOLDER, name), await page.screenshot({ fullPage: true }));
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

void draw();
