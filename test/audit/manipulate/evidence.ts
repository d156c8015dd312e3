import type { KeyObject } from 'node:crypto';
import type { Bundle } from '../../../audit/bundle/bundle';
import { exportBundle } from '../../../audit/bundle/export-bundle';
import { readRuns } from '../../../audit/bundle/read-runs';
import { keptRuns, withKept } from '../../../audit/histories/kept-runs';
import { signHead } from '../../../audit/log/sign-head';
import { scopesOf } from '../../../cli/bundle-scope/scope-of';
import type { EngineBench } from '../../setup/engine-bench';
import { officeMonth } from '../../setup/office-month';
import { liveOn } from '../../setup/office-weeks';
import { SAMPLE_POLICY } from '../../setup/test-office';
import { copyOf, dropCopy } from '../../setup/database-copy';
import { keepHistories } from '../../../worker/housekeeping/keep-histories';
import { newSigningKey } from '../log/filled-log';

export const RELEASE = '0.1.0';

/** What an office has lived through, as an auditor may meet it: a file, and a database. */
export interface Evidence {
  /** Of the whole office. */
  bundle: Bundle;
  /** Of a database that is copied for each manipulation. */
  databaseUrl: string;
  /** The same database as it was at earlier times. */
  olderUrls: string[];
  /** Signed heads, the oldest first; the last covers all. */
  checkpoints: string[];
  signingKey: KeyObject;
  drop(): Promise<void>;
}

/**
 * An office from March 2031 until a day, with the real workflows. At each look its head is signed and its database
 * copied. A county is that many units with every cadence and the ladder, of which each misses one duty in ten.
 */
export async function evidenceOf(
  bench: EngineBench,
  looks: readonly string[],
  county?: { units: number },
): Promise<Evidence> {
  const { deps, env, databaseUrl } = bench;
  const { db } = deps;
  const signingKey = newSigningKey();
  const checkpoints: string[] = [];
  const olderUrls: string[] = [];
  const look = async (): Promise<string> => {
    const now = await bench.now();
    await keepHistories(deps, now);
    const { checkpoint } = await signHead(db, { signingKey, now });
    checkpoints.push(checkpoint?.note ?? '');
    return copyOf(databaseUrl);
  };
  const office = await officeMonth(bench, county && { ...county, policy: SAMPLE_POLICY });
  olderUrls.push(await look());
  for (const [index, day] of looks.entries()) {
    await liveOn(bench, office, day, county && 10);
    if (index < looks.length - 1) olderUrls.push(await look());
  }
  await office.end();
  const now = await bench.now();
  await keepHistories(deps, now);
  const { scope, workflows } = await scopesOf.office({ db, officeId: office.id, now }, office.id);
  const histories = await Promise.all(
    workflows.map(async ({ id }) => withKept(await keptRuns(db, id), await readRuns(env.client, id, []))),
  );
  const request = { scope, histories: histories.flat(), release: RELEASE, signingKey, now };
  const bundle = await exportBundle(db, request);
  const copy = await look();
  return {
    ...{ bundle, databaseUrl: copy, olderUrls, checkpoints, signingKey },
    async drop() {
      for (const url of [copy, ...olderUrls]) await dropCopy(url);
    },
  };
}
