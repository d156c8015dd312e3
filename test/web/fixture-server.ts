import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { board, duties, now, rule, session } from './fixture-office';
import { comparison, draftAnswer, policies } from './fixture-policies';
import { year } from './fixture-year';
import { yearLoad } from './fixture-year-load';
import { dutyWhyAnswer, noticeWhyAnswer } from './fixture-why';

const dist = join(__dirname, '../../web/dist');
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/** A mail that tries what a mail must not do. */
const mail = {
  ...{ id: 'mail-1', receivedAt: '2026-11-20T00:30:00.000Z', subject: '【督办】3 项待报，最早周三到期' },
  from: { name: '督办', address: 'duban@duban.invalid' },
  to: [{ name: '沈知远', address: 'shen@example.invalid' }],
};
const html = `<p id="said">您好</p><script>document.title = parent.document.title = 'ran'; top.ran = true</script>
<img src="x" onerror="parent.ran = true">`;

export interface Write {
  path: string;
  key: string | undefined;
  body: unknown;
}

export interface FixtureServer {
  address: string;
  writes: Write[];
  close: () => Promise<void>;
}

/** The built pages with the engine's headers, and an invented office behind the API's addresses. */
export async function startFixtureServer(): Promise<FixtureServer> {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error('web/dist: not built, expected `npm run web` before');
  const writes: Write[] = [];
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://fixture');
    if (!url.pathname.startsWith('/api/')) {
      const { type, content } = page(url.pathname);
      response
        .writeHead(200, { 'content-type': type, 'content-security-policy': policy, ...kept(url.pathname) })
        .end(content);
      return;
    }
    void bodyOf(request).then((body) => {
      const key = request.headers['idempotency-key'] as string | undefined;
      if (request.method === 'POST') writes.push({ path: url.pathname, key, body });
      const answer = request.method === 'POST' ? receipt(url.pathname) : read(url);
      const type = answer === undefined ? 'application/problem+json' : 'application/json';
      response
        .writeHead(answer === undefined ? 404 : 200, { 'content-type': type })
        .end(JSON.stringify(answer ?? { title: 'not-found', status: 404, detail: `${url.pathname}: none` }));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${port}`, writes, close };
}

/** Assets carry a hash of their content in their name. */
const kept = (path: string): Record<string, string> =>
  path.startsWith('/assets/') ? { 'cache-control': 'max-age=3600, immutable' } : {};

function page(path: string): { type: string; content: Buffer } {
  const file = join(dist, path);
  const found = existsSync(file) && statSync(file).isFile() ? file : join(dist, 'index.html');
  return { type: types[extname(found)] ?? 'text/html; charset=utf-8', content: readFileSync(found) };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? null : JSON.parse(text);
}

function receipt(path: string): unknown {
  if (path === '/api/v1/year/compare') return draftAnswer;
  const dutyId = path.split('/')[4];
  return { dutyId, status: 'reported', verdict: 'on-time', receivedAt: now, receipt: 'R-20261121-0007' };
}

function read({ pathname, searchParams }: URL): unknown {
  const path = pathname.replace('/api/v1/', '');
  if (path === 'session') return session;
  if (path === 'board') return board;
  if (path === 'duties') return dutyPage(searchParams);
  if (path === 'inbox') {
    const deliveries = { queued: 0, accepted: 1, unknown: 0, refused: 0, bounced: 0, failed: 0 };
    return { embedded: true, items: [mail], next: null, deliveries };
  }
  if (path === 'inbox/mail-1') return { ...mail, text: '您好', html };
  if (path === 'year') return year(Number(searchParams.get('year')));
  if (path === 'year/load') return yearLoad(searchParams);
  if (path === 'year/compare') return comparison(Number(searchParams.get('year')));
  if (path === 'policies') return policies;
  if (path === 'policies/2') return { version: 2, digest: '', source: 'schema: duban/policy/1\n' };
  const [, noun, id = ''] = /^(duties|notices)\/([^/]+)\/why$/.exec(path) ?? [];
  if (noun !== undefined) return noun === 'duties' ? dutyWhyAnswer(id) : noticeWhyAnswer(id);
  const duty = duties.find(({ id }) => path === `duties/${id}`);
  if (duty === undefined) return undefined;
  const opened = { kind: 'opened', at: '2026-11-02T09:00:00+08:00', by: null, text: null };
  return {
    ...duty,
    ...{
      ask: { zh: '本月清单逐项的结果', en: 'The result of each item' },
      rule,
      shift: null,
      openedLateDays: 0,
    },
    ...{
      workdaysLeft: 6,
      closesAt: duty.dueAt,
      provisional: false,
      awaitsAcceptance: true,
      progress: { required: 1, received: 0, remaining: null, inPerson: false, carriedOver: null },
      heldBy: [],
      extensionAsked: null,
      actions: ['report', 'excuse'],
    },
    facts: [{ ...opened, receipt: null, verdict: null, dueAt: null }],
  };
}

function dutyPage(asked: URLSearchParams): unknown {
  const wanted = (name: string, value: string) => asked.get(name) === null || asked.get(name) === value;
  const rows = duties.filter(
    (duty) =>
      wanted('roundId', duty.roundId) &&
      wanted('cadence', duty.cadence) &&
      wanted('status', duty.standing) &&
      wanted('unit', duty.unit.id),
  );
  const from = Number(asked.get('cursor') ?? 0);
  const next = from + 50 < rows.length ? String(from + 50) : null;
  return { items: rows.slice(from, from + 50), next, total: rows.length };
}
