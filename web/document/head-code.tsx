import type { Paper } from './paper';

/** Of the quiet zone that a reader of the code needs. */
const QUIET = 4;

/** The head of the log when the paper was issued: whoever keeps the sheet can hold it against the log later. */
export function HeadCode({ words, code }: NonNullable<Paper['logHead']>) {
  const side = code.size + 2 * QUIET;
  return (
    <figure className="sheet-head-code">
      <svg viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} role="img" aria-label={words}>
        <path d={code.path} />
      </svg>
      <figcaption>{words}</figcaption>
    </figure>
  );
}
