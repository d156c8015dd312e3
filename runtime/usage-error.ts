/** Bad input or use: printed as one line (what, where, what was expected), exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
