import MailComposer from 'nodemailer/lib/mail-composer';
import { wholeMessage } from '../../../../activities/notifications/email/whole-message';

const compiled = (options: ConstructorParameters<typeof MailComposer>[0]) =>
  new MailComposer({
    from: { name: '澄岭县整体推进办公室', address: 'duban@duban.invalid' },
    to: { name: '李书记', address: 'li@example.invalid' },
    date: new Date('2031-08-01T01:01:00Z'),
    messageId: '<one@duban.invalid>',
    ...options,
  }).compile();

test.each([
  [
    'Chinese in both parts',
    { subject: '【督办】1 项待报', text: '您好：\n.\n一行以点开头\n', html: '<p>您好</p>' },
  ],
  ['ASCII alone', { subject: 'Due on Monday', text: 'Dear Li,\n', html: '<p>Dear Li</p>' }],
  [
    'long lines, blanks at their ends',
    { text: `${'督办 report '.repeat(200)}\t \n=3D`, html: 'x'.repeat(2_000) },
  ],
  [
    'base64, of one line, two, and a bit more',
    { textEncoding: 'base64' as const, text: 'x'.repeat(57), html: 'x'.repeat(115) },
  ],
  ['base64, Chinese', { textEncoding: 'base64' as const, text: '督办'.repeat(300), html: '报'.repeat(115) }],
  ['text alone', { text: 'Dear Li,\r\n您好\r\n' }],
  [
    'a calendar',
    { text: '您好', html: '<p>您好</p>', icalEvent: { method: 'PUBLISH', content: 'BEGIN:VCALENDAR' } },
  ],
])('%s: the bytes are those of nodemailer', async (_, options) => {
  const message = compiled(options);
  const whole = wholeMessage(message).toString('latin1');
  // Its streams end each message with a line break; SMTP does where there is none.
  expect(whole.replace(/(?:\r?\n)?$/, '\r\n')).toBe((await message.build()).toString('latin1'));
});
