/** Shorter parts are words of an address that everybody knows: send, hook, v2. */
const SHORTEST_KEY = 8;

/** What of a channel's settings must never be repeated: the whole address, its keys, what messages are signed with. */
export function secretsOf({ url, secret }: { url: string; secret: string | null }): string[] {
  const { pathname, searchParams } = new URL(url);
  const parts = [...pathname.split('/'), ...searchParams.values()];
  const keys = parts.filter((part) => part.length >= SHORTEST_KEY);
  return [url, ...keys, ...(secret === null ? [] : [secret, secret.replace(/^whsec_/, '')])];
}

/** A text without them, as they are or encoded for an address. The longest first, for one may hold another. */
export function without(secrets: readonly string[], text: string): string {
  return secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, secret) => (secret === '' ? rest : rest.replaceAll(secret, '…')), text);
}
