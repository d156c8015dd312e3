import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import { systemClock } from '../../../runtime/clock';
import { listInbox, readInbox } from '../../../runtime/mail/inbox-folder';
import { startInbox, type InboxServer } from '../../../runtime/mail/inbox-server';
import { temporaryHome } from '../temporary-home';

let folder: Awaited<ReturnType<typeof temporaryHome>>;
let inbox: InboxServer;
let transport: Transporter;
let path: string;

beforeEach(async () => {
  folder = await temporaryHome();
  path = folder.home.inbox;
  inbox = await startInbox(path, systemClock);
  transport = createTransport({ url: inbox.smtpUrl, pool: true, maxConnections: 10 });
});
afterEach(async () => {
  transport.close();
  await inbox.stop();
  await folder.remove();
});

const mail = (n: number) => ({
  from: '"督办室" <office@example.cn>',
  to: [`"王芳" <person${n}@example.cn>`],
  subject: `到期提示 ${n}`,
  text: `正文 ${n}`,
  html: `<p>正文 ${n}</p>`,
  messageId: `<notice-${n}@duban>`,
});

it('a message is kept whole before it is acknowledged, and read back', async () => {
  await transport.sendMail(mail(1));
  const [entry] = await listInbox(path, { limit: 10 });
  expect(entry).toMatchObject({
    from: { name: '督办室', address: 'office@example.cn' },
    to: [{ name: '王芳', address: 'person1@example.cn' }],
    subject: '到期提示 1',
  });
  expect(await readInbox(path, entry?.id ?? '')).toMatchObject({
    ...entry,
    text: expect.stringContaining('正文 1') as string,
    html: expect.stringContaining('<p>正文 1</p>') as string,
    messageId: '<notice-1@duban>',
    envelopeTo: ['person1@example.cn'],
  });
});

it('two messages with the same Message-ID are two', async () => {
  await transport.sendMail(mail(1));
  await transport.sendMail(mail(1));
  const entries = await listInbox(path, { limit: 10 });
  const ids = await Promise.all(entries.map(async ({ id }) => (await readInbox(path, id))?.messageId));
  expect(ids).toEqual(['<notice-1@duban>', '<notice-1@duban>']);
});

it('fifty that come side by side are all kept, each once', async () => {
  const numbers = Array.from({ length: 50 }, (_, n) => n);
  await Promise.all(numbers.map((n) => transport.sendMail(mail(n))));
  const entries = await listInbox(path, { limit: 100 });
  expect(entries.map(({ subject }) => subject).sort()).toEqual(numbers.map((n) => `到期提示 ${n}`).sort());
  expect(new Set(entries.map(({ id }) => id)).size).toBe(50);
});

it('lists page from the newest to the oldest', async () => {
  for (let n = 0; n < 5; n += 1) await transport.sendMail(mail(n));
  const first = await listInbox(path, { limit: 3 });
  const second = await listInbox(path, { limit: 3, before: first.at(-1)?.id ?? '' });
  expect([...first, ...second].map(({ subject }) => subject)).toEqual(
    [4, 3, 2, 1, 0].map((n) => `到期提示 ${n}`),
  );
});

it('numbers go on after a restart', async () => {
  await transport.sendMail(mail(1));
  transport.close();
  await inbox.stop();
  inbox = await startInbox(path, systemClock);
  transport = createTransport({ url: inbox.smtpUrl });
  await transport.sendMail(mail(2));
  expect((await listInbox(path, { limit: 10 })).map(({ id }) => id.split('-')[0])).toEqual([
    '0000000002',
    '0000000001',
  ]);
});

it('a hidden recipient is in the envelope, and a forged envelope is not believed', async () => {
  await transport.sendMail({
    ...mail(1),
    to: [],
    bcc: 'hidden@example.cn',
    headers: { 'X-Envelope-To': 'forged@example.cn' },
  });
  const [entry] = await listInbox(path, { limit: 1 });
  expect(entry?.to).toEqual([{ name: '', address: 'hidden@example.cn' }]);
});

it('a message whose sender went away in the middle is not kept', async () => {
  const socket = connect(Number(new URL(inbox.smtpUrl).port), '127.0.0.1');
  const answers = socket.setEncoding('utf8')[Symbol.asyncIterator]();
  await answers.next();
  for (const line of ['EHLO x', 'MAIL FROM:<a@b.cn>', 'RCPT TO:<c@d.cn>', 'DATA']) {
    socket.write(`${line}\r\n`);
    await answers.next();
  }
  socket.write('Subject: half\r\n\r\nhalf of it');
  socket.destroy();
  await once(socket, 'close');
  await inbox.stop();
  expect(await readdir(path)).toEqual([]);
  inbox = await startInbox(path, systemClock);
});

it.each(['../keys/encryption', '0000000001-20260101T000000000Z/../../x', '', 'x'])(
  'the id %p names nothing',
  async (id) => {
    expect(await readInbox(path, id)).toBeNull();
  },
);

it('the file holds what was sent after the envelope', async () => {
  await transport.sendMail({
    envelope: { from: 'a@b.cn', to: ['c@d.cn', 'e@f.cn'] },
    raw: 'Subject: raw\r\n\r\nbody\r\n',
  });
  const [name = ''] = await readdir(path);
  expect(await readFile(join(path, name), 'utf8')).toBe(
    `X-Envelope-From: a@b.cn\r\nX-Envelope-To: c@d.cn\r\nX-Envelope-To: e@f.cn\r\nX-Envelope-Id: ${name.replace('.eml', '')}\r\nSubject: raw\r\n\r\nbody\r\n`,
  );
});
