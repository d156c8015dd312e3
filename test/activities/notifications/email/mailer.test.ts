import { generateKeyPairSync } from 'node:crypto';
import ICAL from 'ical.js';
import { simpleParser, type ParsedMail } from 'mailparser';
import { openMailer, type Mail, type Mailer } from '../../../../activities/notifications/email/mailer';
import type { MailSender } from '../../../../activities/notifications/email/sender';
import { icalendarOf } from '../../../../domain/calendar-feed/icalendar';
import { deliveryOfAddress, deliveryOfMessageId } from '../../../../domain/bounces/whose';
import { newId } from '../../../../prisma/ids';
import { tlsOf } from '../../../../runtime/mail/tls';
import { dkimSignatureOf } from '../../../setup/dkim-signature';
import { mailCertificate } from '../../../setup/mail-certificate';
import { mailTaker, type MailTaker } from '../../../setup/mail-taker';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const sender: MailSender = {
  from: 'duban@office.example.cn',
  replyTo: 'ask@office.example.cn',
  bounces: 'bounces@bounce.example.cn',
  dkim: {
    domain: 'office.example.cn',
    selector: 'duban',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  },
};
const ID = newId();
const mail: Mail = {
  deliveryId: ID,
  officeId: 'office0000000000000k',
  from: { name: '澄岭县整体推进办公室' },
  to: { name: '蒋望津', address: 'jiang@example.invalid' },
  subject: '【督办】1 项待报，周一到期',
  text: '蒋望津书记，您好：\n\n.\n一行以点开头\n',
  html: '<p>蒋望津书记，您好</p>',
  messageId: `<${ID}@office.example.cn>`,
  date: new Date('2026-11-23T00:30:00Z'),
  calendar: null,
};
const WAITS = { connectMs: 2_000, answerMs: 5_000 };

let plain: MailTaker;
let secured: MailTaker;
const open: Mailer[] = [];
beforeAll(async () => {
  [plain, secured] = await Promise.all([mailTaker(), mailTaker({ starttls: true })]);
});
afterEach(() => open.splice(0).forEach((mailer) => mailer.close()));
afterAll(() => Promise.all([plain.stop(), secured.stop()]));

function mailer(url: string, from: MailSender = sender): Mailer {
  const opened = openMailer(url, from, WAITS);
  open.push(opened);
  return opened;
}
const plainUrl = (): string => `smtp://127.0.0.1:${plain.port}`;

/** The last message that a server took. */
async function last(
  server: MailTaker,
): Promise<{ parsed: ParsedMail; raw: Buffer; from: string; to: string[] }> {
  const { raw, envelope } = server.taken.at(-1) ?? { raw: Buffer.alloc(0), envelope: { from: '', to: [] } };
  return { parsed: await simpleParser(raw), raw, ...envelope };
}

test('a mail says whose it is, whom to answer, that a machine wrote it, and when', async () => {
  expect(await mailer(plainUrl()).send(mail)).toMatch(/^250/);
  const { parsed, raw } = await last(plain);
  expect(parsed.from?.value).toEqual([{ address: sender.from, name: mail.from.name }]);
  expect(parsed.replyTo?.value).toEqual([{ address: 'ask@office.example.cn', name: '' }]);
  expect(parsed).toMatchObject({ subject: mail.subject, messageId: mail.messageId, date: mail.date });
  expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
  expect(raw.toString()).toMatch(/^List-Id: <office0000000000000k\.office\.example\.cn>\r$/im);
  expect(parsed.text).toBe(mail.text);
  expect(parsed.html).toContain('您好');
  expect(parsed.attachments).toEqual([]);
});

test('each delivery has a way back of its own, which names it and nothing of its reader', async () => {
  await mailer(plainUrl()).send(mail);
  const { from, to } = await last(plain);
  expect([from, to]).toEqual([`bounces+${ID}@bounce.example.cn`, ['jiang@example.invalid']]);
  expect([deliveryOfAddress(from), deliveryOfMessageId(mail.messageId)]).toEqual([ID, ID]);
  await mailer(plainUrl(), { ...sender, bounces: null, replyTo: null }).send(mail);
  const without = await last(plain);
  expect([without.from, without.parsed.replyTo]).toEqual([sender.from, undefined]);
});

test('a second try is the same mail: same Message-ID, same date, signed anew', async () => {
  const sending = mailer(plainUrl());
  plain.refuseNext(451);
  await expect(sending.send(mail)).rejects.toMatchObject({ kind: 'temporary', unreachable: false });
  await sending.send(mail);
  await sending.send(mail);
  const [one, two] = await Promise.all(plain.taken.slice(-2).map(({ raw }) => simpleParser(raw)));
  expect([one?.messageId, two?.messageId]).toEqual([mail.messageId, mail.messageId]);
  expect([one?.date, two?.date]).toEqual([mail.date, mail.date]);
});

test('the signature holds over body and headers, and no more once a word is changed', async () => {
  await mailer(plainUrl()).send(mail);
  const { raw } = await last(plain);
  const signature = dkimSignatureOf(raw, publicKey);
  expect(signature).toMatchObject({
    ...{ domain: 'office.example.cn', selector: 'duban' },
    ...{ bodyHolds: true, headersHold: true },
  });
  expect(signature.headers).toEqual(
    expect.arrayContaining(['from', 'to', 'subject', 'date', 'message-id', 'reply-to', 'list-id']),
  );
  const body = Buffer.from(raw.toString('latin1').replace(/(\r\n\r\n[\s\S]*)$/, '$1more\r\n'), 'latin1');
  expect(dkimSignatureOf(body, publicKey)).toMatchObject({ bodyHolds: false, headersHold: true });
  const redirected = Buffer.from(raw.toString('latin1').replace('ask@office', 'asm@office'), 'latin1');
  expect(dkimSignatureOf(redirected, publicKey)).toMatchObject({ bodyHolds: true, headersHold: false });
  await mailer(plainUrl(), { ...sender, dkim: null }).send(mail);
  const unsigned = await last(plain);
  expect(() => dkimSignatureOf(unsigned.raw, publicKey)).toThrow(/found none/);
});

test('a calendar comes as the method that its object names, for a phone to take it in', async () => {
  const calendar = icalendarOf([], { name: '督办到期日', locale: 'zh' });
  await mailer(plainUrl()).send({ ...mail, calendar });
  const { parsed, raw } = await last(plain);
  expect(raw.toString()).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=PUBLISH\r$/m);
  const [file] = parsed.attachments.filter(({ filename }) => filename === 'duban.ics');
  const sent = new ICAL.Component(ICAL.parse(file?.content.toString() ?? '') as unknown[]);
  expect(sent.getFirstPropertyValue('method')).toBe('PUBLISH');
});

test('over the network only encrypted, and only to a server that can prove its name', async () => {
  // 0.0.0.0 is this machine under a name that is not known to be.
  const network = `smtp://0.0.0.0:${secured.port}`;
  const trusted = `${network}?tls.ca=${encodeURIComponent(mailCertificate.cert)}`;
  await mailer(trusted).send(mail);
  expect(secured.taken.map(({ secure }) => secure)).toEqual([true]);
  await expect(mailer(network).send(mail)).rejects.toMatchObject({
    ...{ kind: 'temporary', unreachable: true },
    message: expect.stringMatching(/self-signed certificate/) as string,
  });
  const elsewhere = `${trusted}&tls.servername=mail.example.cn`;
  await expect(mailer(elsewhere).send(mail)).rejects.toMatchObject({ kind: 'temporary', unreachable: true });
  const before = plain.taken.length;
  await expect(mailer(`smtp://0.0.0.0:${plain.port}`).send(mail)).rejects.toMatchObject({
    ...{ kind: 'temporary', unreachable: true },
    message: expect.stringMatching(/STARTTLS|TLS/) as string,
  });
  expect([secured.taken.length, plain.taken.length]).toEqual([1, before]);
});

test.each([
  ['smtp://mail.example.cn', true],
  ['smtp://10.0.0.9:2525', true],
  ['smtp://localhost:25', false],
  ['smtp://[::1]:25', false],
  ['smtps://mail.example.cn', false],
  ['smtp://mail.example.cn?ignoreTLS=true', false],
])('%s: STARTTLS is asked for first: %s', (url, required) => {
  expect(tlsOf(url)).toEqual(required ? { requireTLS: true } : {});
});
