import type { FastifyInstance, InjectOptions } from 'fastify';
import type { Actor } from '../../api/auth/actor';
import { createToken } from '../../api/auth/tokens';
import { buildServer } from '../../api/server';
import { openRound } from '../../activities/rounds/open-round';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { SAMPLE_POLICY, testOffice, type TestOffice } from '../setup/test-office';

export const HOST = 'duban.test';

export interface Answer {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into documents of every shape
  body: any;
}

export interface ApiBench {
  app: FastifyInstance;
  bench: EngineBench;
  office: TestOffice;
  /** A bearer token of that actor. */
  token(actor: Actor): Promise<string>;
  ask(token: string | null, options: InjectOptions): Promise<Answer>;
  stop(): Promise<void>;
}

/**
 * The API over real parts, with an office of six units whose first round of every cadence is open. `worker`: what is
 * asked of workflows is carried out, too.
 */
export async function apiBench({ worker = false } = {}): Promise<ApiBench> {
  const bench = await engineBench({ worker });
  const office = await testOffice(bench, { units: 6, shared: [[0, 1]] });
  await office.load(SAMPLE_POLICY);
  // Whatever day it is: on some, such as New Year's, no round would be open by its plan.
  for (const { id } of await bench.deps.db.round.findMany({
    where: { officeId: office.id, state: 'planned' },
  })) {
    await openRound(bench.deps, { roundId: id });
  }
  const app = await buildServer({
    ...bench.deps,
    linkKeys: [],
    inboxFolder: null,
    webFolder: '/nowhere',
    hosts: () => [HOST],
    address: () => `http://${HOST}`,
    ready: () => true,
    sampleName: '示例',
  });
  return {
    app,
    bench,
    office,
    token: async ({ tokenId: _, ...actor }) => {
      const at = await bench.now();
      const expiresAt = new Date(at.getTime() + 86_400_000);
      return createToken(bench.deps.db, { kind: 'bearer', ...actor, expiresAt }, at);
    },
    async ask(token, options) {
      const headers = {
        host: HOST,
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...options.headers,
      };
      const response = await app.inject({ ...options, headers });
      return { status: response.statusCode, body: response.body === '' ? null : response.json() };
    },
    async stop() {
      await app.close();
      await bench.stop();
    },
  };
}
