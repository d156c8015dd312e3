import type { Ask } from './asks';

/** Milliseconds of many answers. */
export interface Spread {
  name: string;
  asked: number;
  p50: number;
  p95: number;
  most: number;
}

/** Clients at once: two people look at their pages while a third scrolls. */
const CLIENTS = 3;

export function spreadOf(name: string, all: readonly number[]): Spread {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0) * 10) / 10;
  return { name, asked: sorted.length, p50: at(0.5), p95: at(0.95), most: at(1) };
}

/** Asks so often, three clients side by side, each answer read to its end. Throws for any answer but 200. */
export async function askApi(
  { name, urls }: Ask,
  address: string,
  token: string,
  times: number,
): Promise<Spread> {
  const all: number[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < times) {
      const url = urls[next % urls.length] ?? '';
      next += 1;
      const begun = performance.now();
      const answer = await fetch(`${address}${url}`, { headers: { authorization: `Bearer ${token}` } });
      const body = await answer.text();
      all.push(performance.now() - begun);
      if (!answer.ok) throw new Error(`${url}: expected 200, got ${answer.status} ${body.slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return spreadOf(name, all);
}
