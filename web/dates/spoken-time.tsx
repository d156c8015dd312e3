/** A date as people say it, the exact one on hover. */
export function SpokenTime({ iso, exact, children }: { iso: string; exact: string; children: string }) {
  return (
    <time dateTime={iso} title={exact}>
      {children}
    </time>
  );
}
