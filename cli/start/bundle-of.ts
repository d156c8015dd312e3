import type { KeyObject } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import type { ApiDeps } from '../../api/deps';
import { exportBundle } from '../../audit/bundle/export-bundle';
import type { Database } from '../../prisma/client';
import { scopesOf } from '../bundle-scope/scope-of';
import { historiesOf } from '../engine-histories';
import { ownRelease } from '../release';

interface Source {
  db: Database;
  client: Client;
  codecs: readonly PayloadCodec[];
  signingKey: KeyObject;
}

/** Writes a bundle as `duban audit export` does, for the pages of an auditor. */
export function bundleOf({ db, client, codecs, signingKey }: Source): NonNullable<ApiDeps['bundleOf']> {
  return async ({ kind, id, officeId }, now) => {
    const { scope, workflows } = await scopesOf[kind]({ db, officeId, now }, id);
    const histories = await historiesOf({ db, client, codecs }, workflows);
    return JSON.stringify(
      await exportBundle(db, { scope, histories, release: ownRelease(), signingKey, now }),
    );
  };
}
