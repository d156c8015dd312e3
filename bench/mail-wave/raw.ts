import { createTransport } from 'nodemailer';
import type Mail from 'nodemailer/lib/mailer';
import { CONNECTIONS } from '../../activities/notifications/email/mailer';
import { gatherWave } from '../../activities/waves/gather';
import { composeNotices } from '../../activities/waves/compose';
import { answering } from '../answers';
import { openDeps, SLOT } from './setting';
import { cpuSecondsSince, secondsSince, type RawMeasured, type SideQuestion } from './sides';

/** The peer: nodemailer's pool and nothing else, with the very messages that ours sends, composed before. */
async function messagesOf({ databaseUrl, smtpUrl, officeId }: SideQuestion): Promise<Mail.Options[]> {
  const deps = openDeps(databaseUrl, smtpUrl);
  const wave = { officeId, slot: SLOT };
  await gatherWave(deps, wave);
  const deliveries = await deps.db.delivery.findMany({ where: wave });
  const asked = deliveries.map(({ id, personId }) => ({ deliveryId: id, officeId, personId }));
  const { notices } = await composeNotices(deps.db, asked, deps, await deps.clock.now());
  await deps.close();
  const date = await deps.clock.now();
  return deliveries.flatMap(({ id, messageId }) => {
    const notice = notices.get(id) ?? null;
    if (notice === null) return [];
    const { from, to, subject, text, html } = notice;
    const headers = { 'Auto-Submitted': 'auto-generated', 'List-Id': `<${officeId}.${deps.mailer.domain}>` };
    const sender = { name: from.name, address: 'duban@duban.invalid' };
    return [{ ...{ from: sender, to, subject, text, html, messageId, date, headers } }];
  });
}

/** The whole queue at once, as a pool is used; as many senders as connections were no faster. */
async function sendAll(smtpUrl: string, messages: readonly Mail.Options[]): Promise<void> {
  const transport = createTransport({
    ...{ url: smtpUrl, pool: true, maxConnections: CONNECTIONS, maxMessages: Infinity },
    ignoreTLS: true,
  });
  await Promise.all(messages.map((message) => transport.sendMail(message)));
  transport.close();
}

let messages: Mail.Options[] = [];
answering({
  async prepare(question: SideQuestion) {
    messages = await messagesOf(question);
  },
  async measure({ smtpUrl }: SideQuestion) {
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    await sendAll(smtpUrl, messages);
    const measured: RawMeasured = { seconds: secondsSince(began), cpuSeconds: cpuSecondsSince(cpu) };
    return measured;
  },
});
