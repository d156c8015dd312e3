import { join } from 'node:path';

/** What jest calls around its tests, for a command that needs their database server as well. */
export async function ofTheTests(file: 'global-setup.mjs' | 'global-teardown.mjs'): Promise<void> {
  const { default: call } = (await import(join(__dirname, file))) as { default: () => Promise<void> };
  await call();
}
