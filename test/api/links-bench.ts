import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import { gatherWave } from '../../activities/waves/gather';
import { buildServer } from '../../api/server';
import { slotKey } from '../../domain/notices/slots';
import type { Link } from '../../offices/links/link';
import { linkKeys } from '../../offices/links/link-keys';
import { signLink } from '../../offices/links/sign-link';
import type { Delivery } from '../../prisma/generated/client';
import { newId } from '../../prisma/ids';
import { newEncryptionKeyText, parseEncryptionKeys } from '../../runtime/codec/encryption-key';
import type { EngineBench } from '../setup/engine-bench';
import { HOST, type Answer } from './api-bench';

export interface LinksBench {
  keys: Buffer[];
  /** A browser of its own: it keeps the cookies that it is given. */
  browser(): Browser;
  /** Asks for a reminder of each open duty of an office. */
  remind(officeId: string): Promise<void>;
  /** Gathers a wave of all that an office has to say now. */
  gather(officeId: string): Promise<void>;
  /** The text of a link in a delivery, for so many days from now. */
  text(of: Delivery, purpose: Link['purpose'], subject: string, days?: number): Promise<string>;
  stop(): Promise<void>;
}

export interface Browser {
  cookies: Map<string, string>;
  ask(options: InjectOptions): Promise<Answer & { headers: Record<string, unknown> }>;
  open(link: string): Promise<Answer>;
  fresh(link: string): Promise<Answer>;
}

const DAY_MS = 86_400_000;

/** The API with keys that sign links, and a page to draw, over the parts of another bench. */
export async function linksBench({ deps, now }: EngineBench): Promise<LinksBench> {
  const keys = linkKeys(parseEncryptionKeys(newEncryptionKeyText()));
  const webFolder = await mkdtemp(join(tmpdir(), 'duban-pages-'));
  await writeFile(join(webFolder, 'index.html'), '<p>the page</p>');
  const app = await buildServer({
    ...deps,
    linkKeys: keys,
    inboxFolder: null,
    webFolder,
    hosts: () => [HOST],
    address: () => `https://${HOST}`,
    ready: () => true,
    sampleName: '示例',
  });
  return {
    keys,
    browser() {
      const cookies = new Map<string, string>();
      const ask: Browser['ask'] = async (options) => {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const headers = { host: HOST, ...(cookie === '' ? {} : { cookie }), ...options.headers };
        const response = await app.inject({ ...options, headers });
        for (const { name, value } of response.cookies)
          if (value === '') cookies.delete(name);
          else cookies.set(name, value);
        const json = String(response.headers['content-type']).includes('json');
        const body = json ? response.json() : response.body;
        return { status: response.statusCode, body, headers: response.headers };
      };
      const post = (path: string, link: string) =>
        ask({ method: 'POST', url: `/api/v1/links/${path}`, payload: { link } });
      return { cookies, ask, open: (link) => post('open', link), fresh: (link) => post('fresh', link) };
    },
    async remind(officeId) {
      const at = await now();
      const duties = await deps.db.duty.findMany({ where: { officeId, status: 'open' } });
      await deps.db.noticeRequest.createMany({
        data: duties.map(({ id: dutyId, postId }) => ({
          ...{ id: newId(), officeId, postId, dutyId, kind: 'reminder', cause: `test:${dutyId}` },
          ...{ notBefore: at, requestedAt: at },
        })),
      });
    },
    async gather(officeId) {
      await gatherWave(deps, { officeId, slot: slotKey(await now()) });
    },
    async text({ id, officeId, personId }, purpose, subject, days = 14) {
      const expiresAt = new Date((await now()).getTime() + days * DAY_MS);
      const link = { officeId, personId, deliveryId: id, purpose, subject, expiresAt };
      return signLink(keys[0] as Buffer, link);
    },
    async stop() {
      await app.close();
      await rm(webFolder, { recursive: true, force: true });
    },
  };
}
