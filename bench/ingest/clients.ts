import { Agent, request } from 'node:http';
import { answering } from '../answers';
import { CLIENTS, each, stopwatch } from '../round/sides';
import type { Handing } from './api';

const BODY = JSON.stringify({ outcome: '上周议定的三件事都办成了' });

/** Hands in all outcomes from many clients at once, each with a key of its own. Seconds until all are answered. */
async function measure({ address, handings }: { address: string; handings: Handing[] }): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const watch = stopwatch();
  await each(handings, CLIENTS, (handing) => handIn(agent, address, handing));
  watch.part('all');
  agent.destroy();
  return watch.seconds();
}

function handIn(agent: Agent, address: string, { token, dutyId }: Handing): Promise<void> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(BODY),
    'idempotency-key': dutyId,
  };
  return new Promise((resolve, reject) => {
    const asked = request(
      `${address}/api/v1/duties/${dutyId}/outcome`,
      { agent, method: 'POST', headers },
      (answer) => {
        answer.resume();
        answer.on('end', () => {
          if (answer.statusCode === 201) resolve();
          else reject(new Error(`outcome of ${dutyId}: expected 201, got ${answer.statusCode}`));
        });
      },
    );
    asked.on('error', reject);
    asked.end(BODY);
  });
}

answering({ measure });
