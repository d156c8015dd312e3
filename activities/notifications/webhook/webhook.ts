import { createHmac } from 'node:crypto';
import type { GroupChannelKind } from '../groups/group-channel';
import { requireTaken } from '../web/status-error';

/**
 * Any other system, told after Standard Webhooks (standardwebhooks.com): the body and its metadata are signed, and the
 * id of a message stays the same however often it is tried, so the other side can tell a repeat. 2xx is taken, 410
 * means never again.
 */
export const webhook: GroupChannelKind = {
  limits: [{ messages: 60, withinMs: 60_000 }],
  knowsRepeats: true,
  open: (settings, { clock, post }) => ({
    name: 'webhook',
    async send({ id, kind, text, link, counts }) {
      const now = await clock.now();
      const timestamp = String(Math.floor(now.getTime() / 1000));
      const data = { text, link, counts };
      const body = JSON.stringify({ type: `notice.${kind}`, timestamp: now.toISOString(), data });
      const answer = await post({
        ...settings,
        body,
        headers: {
          'webhook-id': id,
          'webhook-timestamp': timestamp,
          'webhook-signature': `v1,${signatureOf(settings.secret ?? '', `${id}.${timestamp}.${body}`)}`,
        },
      });
      requireTaken(answer);
      return `HTTP ${answer.status}`;
    },
  }),
};

/** The key is what stands in base64 behind `whsec_`. */
function signatureOf(secret: string, content: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return createHmac('sha256', key).update(content).digest('base64');
}
