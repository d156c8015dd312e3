import { engineHome, eventually, signIn, startEngineProcess } from '../setup/engine-process';

jest.setTimeout(240_000);

/** Half a minute on an idle machine; no time is asserted here. */
const FIRST_WAVE_MS = 150_000;

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
    } else {
      // Between two rounds, such as on New Year's Day: the office alone is told when the next one opens.
      expect(addresses).toHaveLength(1);
      expect(inbox[0]?.subject).toContain('下一轮');
    }

    expect((await fetch(engine.signInUrl, { redirect: 'manual' })).headers.get('set-cookie')).toBeNull();
    expect((await fetch(`${engine.url}/api/v1/board`)).status).toBe(401);
    expect(await engine.end('SIGINT')).toBe(0);
    expect(engine.stderr()).not.toContain('did not end cleanly');
  } finally {
    await engine.end('SIGKILL');
    await remove();
  }
});
