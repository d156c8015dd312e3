/**
 * What an office asked for and can't have; nothing was written. `what`: it names something unknown, says something
 * that can't be, or comes at the wrong time. The message is one line for a person: where, what, what was expected.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly what: 'unknown' | 'invalid' | 'conflict',
    /** Stable, kebab-case: what a program looks at. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
