import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a service was asked. */
export interface Asked {
  url: URL;
  headers: IncomingHttpHeaders;
  /** As it came: signatures are over these very bytes. */
  body: string;
}

export interface PlayedService {
  /** http://127.0.0.1:…, without a trailing slash. */
  url: string;
  asked: Asked[];
  stop(): Promise<void>;
}

/** What it answers; may also end the connection. */
export type Play = (asked: Asked, response: ServerResponse) => void;

/** A real HTTP server that plays a chat's service or another system. */
export async function playedService(play: Play): Promise<PlayedService> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const one = { url: new URL(request.url ?? '', 'http://played'), headers: request.headers, body };
      asked.push(one);
      play(one, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers JSON with a status. */
export function answers(body: object, status = 200, headers: Record<string, string> = {}): Play {
  return (_, response) =>
    void response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
