import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { simpleParser, type ParsedMail } from 'mailparser';
import { chromium, type Browser, type Page } from 'playwright-core';
import { SMTPServer } from 'smtp-server';
import { openMailer, type Mailer } from '../../../activities/notifications/email/mailer';
import { renderNotice } from '../../../domain/notices/message';
import type { Locale, NoticeInput } from '../../../domain/notices/notice-content';
import { officeTexts, readTemplates } from '../../../domain/notices/templates/office-texts';
import { findChromium } from '../../../runtime/chromium';
import { readConfig } from '../../../runtime/config';
import { facts, work } from './matter-fixture';
import { change, item, notice } from './notice-fixture';

jest.setTimeout(120_000);

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const TO = 'he@example.invalid';

let browser: Browser;
let page: Page;
let server: SMTPServer;
let mailer: Mailer;
let received: ParsedMail | null = null;

beforeAll(async () => {
  const executablePath = findChromium(readConfig(process.env, process.cwd()));
  if (executablePath === null)
    throw new Error('Chromium: not found, expected DUBAN_CHROMIUM or `npx duban install test-parts`');
  browser = await chromium.launch({ executablePath, args: flags });
  page = await browser.newPage();
  server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true },
    onData(stream, _session, done) {
      void simpleParser(stream).then((mail) => {
        received = mail;
        done(null);
      }, done);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  mailer = openMailer(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
});
afterAll(async () => {
  mailer?.close();
  await new Promise((resolve) => server?.close(() => resolve(null)));
  await browser?.close();
});

/** What people or an office may have written to break out of a header, a line or an element. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        ...[
          '\r\nBcc: <eve@example.invalid>\r\n',
          '\r\n\r\n<script>alert(1)</script>',
          '<script>',
          '</td></table>',
        ],
        ...[
          '"><img src=x onerror=alert(1)>',
          '<!-- ',
          ' --></style>',
          '\u202Etxt.exe',
          '\u2066',
          '{{ office }}',
        ],
        ...[
          '{% include "/etc/passwd" %}',
          '{{',
          '%}',
          'a@b.invalid, eve@example.invalid',
          '=?utf-8?q?x?=',
          '\u0000',
        ],
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(''));

function noticeOf(said: string, template: string, locale: Locale): NoticeInput {
  const input = notice([item({ unitName: said, cadenceTitle: said, periodLabel: said, ask: said })], {
    locale,
    officeName: said,
    person: { name: said, post: { title: said, unitName: said, deputy: false } },
    matters: [
      facts({
        ...{ unitName: said, rungTitle: said },
        facts: [{ kinds: ['quality'], happenedAt: '2026-11-19T15:00:00+08:00', duty: null, text: said }],
      }),
      work('to-decide', { unitName: said, rungTitle: said }),
    ],
    changes: [change({ unitName: said, cadenceTitle: said })],
  });
  const bodies = { 'greeting-remark': template, closing: template, contact: template };
  const templates = readTemplates(
    Object.fromEntries(Object.entries(bodies).map(([part, body]) => [part, { [locale]: body }])),
  );
  return { ...input, texts: officeTexts(templates, input).texts };
}

interface Seen {
  /** Every element in its order, with the names of its attributes. */
  elements: string[];
  links: string[];
}

const seenIn = (html: string): Promise<Seen> =>
  page.evaluate((source) => {
    const found = Array.from(new DOMParser().parseFromString(source, 'text/html').querySelectorAll('*'));
    return {
      elements: found.map((element) => `${element.tagName} ${element.getAttributeNames().sort().join(' ')}`),
      links: found.flatMap((element) => element.getAttribute('href') ?? []),
    };
  }, html);

test('no text of people or of the office makes a header, a recipient or an element of its own', async () => {
  const calm = new Map<Locale, Seen>();
  for (const locale of ['zh', 'en'] as const)
    calm.set(locale, await seenIn(renderNotice(noticeOf('甲', '乙', locale)).html));
  await fc.assert(
    fc.asyncProperty(
      hostile,
      hostile,
      fc.constantFrom<Locale>('zh', 'en'),
      async (said, template, locale) => {
        const input = noticeOf(`甲${said}`, `乙${template}`, locale);
        const { subject, text, html } = renderNotice(input);
        received = null;
        await mailer.send({
          ...{ deliveryId: 'd1', officeId: 'o1', from: { name: input.officeName } },
          ...{ subject, text, html, calendar: null },
          ...{ to: { name: input.person.name, address: TO }, messageId: '<d1@duban.invalid>' },
          date: new Date(input.now),
        });
        const mail = received as ParsedMail | null;
        expect([...(mail?.headers.keys() ?? [])].sort()).toEqual([
          ...['auto-submitted', 'content-type', 'date', 'from', 'list', 'message-id', 'mime-version'],
          ...['subject', 'to'],
        ]);
        expect([mail?.to].flat().flatMap((to) => to?.value.map(({ address }) => address))).toEqual([TO]);
        expect(mail?.subject).toBe(subject);
        expect(await seenIn(mail?.html || '')).toEqual(calm.get(locale));
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cf}\p{Cc}]/u);
      },
    ),
    { numRuns: 60 },
  );
});
