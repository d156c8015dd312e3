/** A refusal as RFC 9457 knows it. Thrown anywhere below a route, answered as application/problem+json. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly status: number,
    /** Stable, kebab-case: what a program looks at. */
    readonly code: string,
    /** One line for a person: where, what, what was expected. */
    readonly detail: string,
    /** The same in Chinese, where the desk shows it as it is. */
    readonly detailZh?: string,
    /** Where a text has several faults: each by its place. */
    readonly errors?: readonly { path: string; message: string; messageZh?: string }[],
  ) {
    super(detail);
  }
}
