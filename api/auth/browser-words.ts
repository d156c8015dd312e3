const browsers = [
  ['MicroMessenger', 'WeChat'],
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** What a browser calls itself, in two words that a person recognises it by; null where it is none of the usual. */
export function browserWords(userAgent: string | undefined): string | null {
  const found = [browsers, systems].flatMap(
    (list) => list.find(([sign]) => userAgent?.includes(sign))?.[1] ?? [],
  );
  return found.length === 0 ? null : found.join(' · ');
}
