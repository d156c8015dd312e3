import type { Mail } from '../../activities/notifications/email/mailer';
import type { LogCheckpoint } from '../../prisma/generated/client';
import type { Job } from './jobs';

/** Of its Message-ID and List-Id: it is no office's notice. */
const LIST = 'log';

/**
 * Mails the newest signed head of the log to somebody outside, who thereby can tell later whether the log up to it still
 * stands, whoever holds the engine, its database and its keys by then. The same head has the same Message-ID.
 */
export function mailHead(keeper: string): Job {
  return async ({ db, mailer }, now) => {
    const head = await db.logCheckpoint.findFirst({ orderBy: { size: 'desc' } });
    if (head !== null) await mailer.send(mailOf(head, { keeper, domain: mailer.domain, now }));
  };
}

interface Sending {
  keeper: string;
  domain: string;
  now: Date;
}

function mailOf({ size, note, signedAt }: LogCheckpoint, { keeper, domain, now }: Sending): Mail {
  const text = [
    `这是督办日志前 ${size} 条记录的签名检查点（${signedAt.toISOString()} 签名）。请原样保存这封邮件，不需要做别的。`,
    '以后有人要核对时，把下面这段文字存成文件，交给 duban audit check --checkpoint 文件。',
    '',
    `This is the signed checkpoint of the first ${size} entries of the log. Keep this mail as it is; nothing else is asked.`,
    'Whoever checks the log later saves the text below as a file for duban audit check --checkpoint FILE.',
    ...['', note],
  ].join('\n');
  return {
    ...{ deliveryId: LIST, officeId: LIST, date: now, calendar: null },
    from: { name: '督办 Duban' },
    to: { name: '', address: keeper },
    subject: `日志检查点：前 ${size} 条 (log checkpoint)`,
    text,
    html: `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`,
    messageId: `<log-head-${size}@${domain}>`,
  };
}
