import { createHmac } from 'node:crypto';
import type { GroupChannelKind } from '../groups/group-channel';
import { robotAnswer } from '../web/robot-answer';
import { secretsOf } from '../web/without-secrets';

/** -1: busy. 130101 and 410100: too fast. 310000 (key word, signature or address not allowed) and others are for good. */
const answers = { code: ['errcode'], words: ['errmsg'], notNow: new Set([-1, 130101, 410100]) };

/**
 * DingTalk's custom robot: 20 messages a minute. With a signing key, time and signature stand in the address; the time
 * may be an hour off.
 */
export const dingtalk: GroupChannelKind = {
  limits: [{ messages: 20, withinMs: 60_000 }],
  knowsRepeats: false,
  open: (settings, { clock, post }) => ({
    name: 'dingtalk',
    async send({ text }) {
      const url = signedAddress(settings.url, settings.secret, await clock.now());
      const body = JSON.stringify({ msgtype: 'text', text: { content: text } });
      return robotAnswer(await post({ ...settings, url, body }), answers, secretsOf(settings));
    },
  }),
};

/** HMAC-SHA256 under the key, of `<milliseconds>\n<key>`, in base64 as a parameter of the address. */
function signedAddress(address: string, secret: string | null, now: Date): string {
  if (secret === null) return address;
  const url = new URL(address);
  const timestamp = String(now.getTime());
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  url.searchParams.set('timestamp', timestamp);
  url.searchParams.set('sign', sign);
  return url.href;
}
