import { createHmac } from 'node:crypto';
import type { GroupChannelKind } from '../groups/group-channel';
import { robotAnswer } from '../web/robot-answer';
import { secretsOf } from '../web/without-secrets';

/** 11232: too often. 9499 and 99991400: too many requests. 19021 (signature), 19022, 19024 and all others are for good. */
const answers = {
  code: ['code', 'StatusCode'],
  words: ['msg', 'StatusMessage'],
  notNow: new Set([9499, 11232, 99991400]),
};

/**
 * Feishu's custom bot: 5 messages a second and 100 a minute. Rich text of plain pieces, so that a title can hold no
 * mention; time and signature stand in the body.
 */
export const feishu: GroupChannelKind = {
  limits: [
    { messages: 5, withinMs: 1_000 },
    { messages: 100, withinMs: 60_000 },
  ],
  knowsRepeats: false,
  open: (settings, { clock, post }) => ({
    name: 'feishu',
    async send({ text }) {
      const content = text.split('\n').map((line) => [{ tag: 'text', text: line }]);
      const language = settings.locale === 'zh' ? 'zh_cn' : 'en_us';
      const body = JSON.stringify({
        ...signature(settings.secret, await clock.now()),
        msg_type: 'post',
        content: { post: { [language]: { content } } },
      });
      return robotAnswer(await post({ ...settings, body }), answers, secretsOf(settings));
    },
  }),
};

/** HMAC-SHA256 of nothing under `<seconds>\n<key>`, in base64. */
function signature(secret: string | null, now: Date): { timestamp?: string; sign?: string } {
  if (secret === null) return {};
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).digest('base64') };
}
