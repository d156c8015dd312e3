import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { engineHome, eventually, signIn, startEngineProcess } from '../setup/engine-process';

jest.setTimeout(240_000);

/** Half a minute on an idle machine; no time is asserted here. */
const FIRST_WAVE_MS = 150_000;

const duban = join(__dirname, '..', '..', 'cli', 'duban.cjs');

async function ask<Row extends object>(url: string, sql: string): Promise<Row | undefined> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows[0];
  } finally {
    await client.end();
  }
}

/** An auditor's way: a checkpoint and the key to keep, the round in a file, verified where there is no engine. */
async function takesAway(home: string, dutyId: string): Promise<void> {
  const audit = async (of: string, ...args: string[]): Promise<string> => {
    const env = { ...process.env, DUBAN_HOME: of };
    return (await promisify(execFile)(process.execPath, [duban, 'audit', ...args], { env, timeout: 60_000 }))
      .stdout;
  };
  const { databaseUrl } = JSON.parse(await readFile(join(home, 'running.json'), 'utf8'));
  const round = await ask<{ id: string }>(
    databaseUrl,
    `SELECT s.round_id AS id FROM duty d JOIN shard s ON s.id = d.shard_id WHERE d.id = '${dutyId}'`,
  );
  const [note, key, file] = ['note', 'key', 'bundle'].map((name) => join(home, name)) as [
    string,
    string,
    string,
  ];
  await writeFile(note, await audit(home, 'checkpoint'));
  await writeFile(key, await audit(home, 'key'));
  const written = JSON.parse(
    await audit(home, 'export', '--round', round?.id ?? '', '--out', file, '--json'),
  );
  expect(written).toMatchObject({ file, histories: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  await expect(audit(home, 'export', '--round', round?.id ?? '', '--out', file)).rejects.toMatchObject({
    code: 2,
  });
  const nowhere = join(home, 'nowhere');
  const verify = ['verify', file, '--key', key, '--checkpoint', note, '--json'];
  const { entries } = written;
  expect(JSON.parse(await audit(nowhere, ...verify))).toEqual({
    ...{ verdict: 'intact', key: 'given', replayed: 1, entries, firstFault: null },
    recomputed: { rounds: 1, duties: expect.any(Number), looks: 1, cases: 0 },
  });
  await writeFile(file, (await readFile(file, 'utf8')).replace('checkpoint.opening', 'checkpoint.opened'));
  await expect(audit(nowhere, ...verify)).rejects.toMatchObject({
    ...{ code: 1, stdout: expect.stringContaining('"entry-altered"') },
  });
  await expect(audit(nowhere, 'verify', note)).rejects.toMatchObject({
    ...{ code: 2, stdout: expect.stringContaining('not-a-bundle') },
  });
}

interface Inbox {
  items: { id: string; subject: string; to: { address: string }[] }[];
}
interface Duties {
  items: { id: string; unit: { name: string } }[];
  total: number;
}

test('a newcomer starts it, signs in once, finds one mail a person, reports an outcome over HTTP and sees it counted', async () => {
  const { home, remove } = await engineHome();
  const engine = await startEngineProcess(home);
  try {
    const headers = await signIn(engine.signInUrl);
    const get = async <T>(path: string): Promise<T> =>
      (await (await fetch(`${engine.url}${path}`, { headers })).json()) as T;

    const inbox = await eventually(
      async () => {
        const { items, deliveries } = await get<Inbox & { deliveries: { accepted: number; queued: number } }>(
          '/api/v1/inbox?limit=100',
        );
        return deliveries.accepted > 0 && deliveries.queued === 0 ? items : null;
      },
      'the first wave',
      FIRST_WAVE_MS,
    );
    const addresses = inbox.flatMap(({ to }) => to.map(({ address }) => address));
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const { subject } of inbox) expect(subject).toMatch(/^【督办】/);

    const open = await get<Duties>('/api/v1/duties?status=open&limit=200');
    if (open.total > 0) {
      expect(addresses.length).toBeGreaterThan(20);
      const duty = open.items[0];
      if (duty === undefined) throw new Error('expected an open duty');
      const mails = await Promise.all(
        inbox.map(({ id }) => get<{ text: string; html: string }>(`/api/v1/inbox/${encodeURIComponent(id)}`)),
      );
      // A link of its own, signed: it names what it opens among the ids of whose it is.
      const link = new RegExp(`${engine.url}/l/[\\w-]{68}${duty.id}[\\w-]{24}`);
      const telling = mails.filter(({ text }) => link.test(text));
      expect(telling).toHaveLength(1);
      expect(telling[0]?.text).toContain(duty.unit.name);
      expect(telling[0]?.html).toMatch(link);

      const answer = await fetch(`${engine.url}/api/v1/duties/${duty.id}/outcome`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': 'smoke-1' },
        body: JSON.stringify({ outcome: '排水口已改通，三场雨没有积水' }),
      });
      expect(answer.status).toBe(201);
      expect(await answer.json()).toMatchObject({ dutyId: duty.id, status: 'reported', verdict: null });
      expect((await get<Duties>('/api/v1/duties?status=open')).total).toBe(open.total - 1);
      await takesAway(home, duty.id);
    } else {
      // Between two rounds, such as on New Year's Day: the office alone is told when the next one opens.
      expect(addresses).toHaveLength(1);
      expect(inbox[0]?.subject).toContain('下一轮');
    }

    // The database keeps what happened from its own engine.
    const { databaseUrl } = JSON.parse(await readFile(join(home, 'running.json'), 'utf8'));
    await expect(ask(databaseUrl, 'ALTER TABLE log_entry DISABLE TRIGGER ALL')).rejects.toThrow(
      /must be owner/,
    );

    expect((await fetch(engine.signInUrl, { redirect: 'manual' })).headers.get('set-cookie')).toBeNull();
    expect((await fetch(`${engine.url}/api/v1/board`)).status).toBe(401);
    expect(await engine.end('SIGINT')).toBe(0);
    expect(engine.stderr()).not.toContain('did not end cleanly');
  } finally {
    await engine.end('SIGKILL');
    await remove();
  }
});
