import type { FastifyInstance, InjectOptions } from 'fastify';
import type { Actor } from '../../api/auth/actor';
import { createToken } from '../../api/auth/tokens';
import { buildServer } from '../../api/server';
import { newSigningKey } from '../audit/log/filled-log';
import { bundleOf } from '../../cli/start/bundle-of';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { SAMPLE_POLICY, policyOf, testOffice, withLadder, type TestOffice } from '../setup/test-office';
import { HOST, type Answer } from './api-bench';

/** The API beside the running engine: what is asked over HTTP is carried out by the workflows. */
export interface CaseApi {
  app: FastifyInstance;
  bench: EngineBench;
  office: TestOffice;
  /** The secretary of a unit, by its place in the roster. */
  secretary(unit: number): Promise<Actor & { unitId: string }>;
  get(actor: Actor, url: string): Promise<Answer>;
  post(actor: Actor, url: string, payload: object, key?: string): Promise<Answer>;
  /** Something that the office found about a unit; answers the case that it began. */
  caseOn(unit: number, kind: string): Promise<string>;
  /** Skips so far that a date which a case waits for has come. */
  passDate(caseId: string): Promise<void>;
  stop(): Promise<void>;
}

export async function caseApi(units: number): Promise<CaseApi> {
  const bench = await engineBench();
  await bench.skipTo('2031-03-03T08:00:00+08:00');
  const office = await testOffice(bench, { units });
  await office.load(withLadder(policyOf(SAMPLE_POLICY, ['weekly-meeting'])));
  const { db } = bench.deps;
  const app = await buildServer({
    ...bench.deps,
    linkKeys: [],
    inboxFolder: null,
    webFolder: '/nowhere',
    hosts: () => [HOST],
    address: () => `http://${HOST}`,
    ready: () => true,
    sampleName: '示例',
    bundleOf: bundleOf({ db, client: bench.env.client, codecs: [], signingKey: newSigningKey() }),
  });
  const ask = async ({ tokenId: _, ...actor }: Actor, options: InjectOptions): Promise<Answer> => {
    const now = await bench.now();
    const expiresAt = new Date(now.getTime() + 86_400_000);
    const { role } = actor;
    const name = `${role} ${actor.unitId ?? ''} ${actor.postId ?? ''} ${Math.floor(now.getTime() / 80_000_000)}`;
    const token = tokens.get(name) ?? (await createToken(db, { kind: 'bearer', ...actor, expiresAt }, now));
    tokens.set(name, token);
    const headers = { host: HOST, authorization: `Bearer ${token}`, ...options.headers };
    const response = await app.inject({ ...options, headers });
    return { status: response.statusCode, body: response.body === '' ? null : response.json() };
  };
  const tokens = new Map<string, string>();
  const secretary: CaseApi['secretary'] = async (unit) => {
    const { id } = await db.person.findFirstOrThrow({ where: { email: office.emailOf(unit) } });
    const { postId } = await db.postHolding.findFirstOrThrow({ where: { personId: id } });
    const { unitId } = await db.post.findUniqueOrThrow({ where: { id: postId } });
    return { ...office.secretary({ unitId, postId }), unitId };
  };
  const post: CaseApi['post'] = (actor, url, payload, key) =>
    ask(actor, {
      method: 'POST',
      url: `/api/v1${url}`,
      payload,
      headers: key === undefined ? {} : { 'idempotency-key': key },
    });
  return {
    ...{ app, bench, office, secretary, post },
    get: (actor, url) => ask(actor, { url: `/api/v1${url}` }),
    async caseOn(unit, kind) {
      const { unitId } = await secretary(unit);
      const found = { kind, against: 'unit', unitId, happenedOn: '2031-03-03', evidence: '现场核对的情况' };
      const answer = await post(office.office, '/incidents', found);
      if (answer.status !== 201) throw new Error(`expected 201, got ${JSON.stringify(answer)}`);
      // A notice of the facts leaves with the next wave.
      await bench.skipTo(new Date((await bench.now()).getTime() + 60_000));
      return (await db.caseFile.findFirstOrThrow({ where: { unitId, status: 'open' } })).id;
    },
    async passDate(caseId) {
      const { body } = await ask(office.office, { url: `/api/v1/cases/${caseId}` });
      await bench.skipTo(new Date(Date.parse(body.next.at) + 60_000));
    },
    async stop() {
      await app.close();
      await bench.stop();
    },
  };
}
