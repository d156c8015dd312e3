import type { GroupChannelKind } from '../groups/group-channel';
import { robotAnswer } from '../web/robot-answer';
import { secretsOf } from '../web/without-secrets';

/** -1: busy. 45009 and 45033: too often, or too many at once. 93000 (no such robot) and all others are for good. */
const answers = { code: ['errcode'], words: ['errmsg'], notNow: new Set([-1, 45009, 45033]) };

/**
 * WeCom's group robot (developer.work.weixin.qq.com/document/path/91770): its address holds its key, it signs nothing
 * and takes 20 messages a minute. A plain text, so nothing in a title is taken for markup or for a mention.
 */
export const wecom: GroupChannelKind = {
  limits: [{ messages: 20, withinMs: 60_000 }],
  knowsRepeats: false,
  open: (settings, { post }) => ({
    name: 'wecom',
    async send({ text }) {
      const body = JSON.stringify({ msgtype: 'text', text: { content: text } });
      return robotAnswer(await post({ ...settings, body }), answers, secretsOf(settings));
    },
  }),
};
