import v8 from 'node:v8';

/**
 * Does the work while no promise hook can be installed. The SDK keeps a stack for each promise of a workflow, for its
 * stack-trace query; a replay that nobody queries spends half its time on them. Only for a process whose workflows
 * run in its own thread, as replays do; hooks that are installed already stay.
 */
export async function withoutPromiseStacks<T>(work: () => Promise<T>): Promise<T> {
  const { promiseHooks } = v8;
  const put = (hooks: typeof promiseHooks): void => void Object.assign(v8, { promiseHooks: hooks });
  put({ ...promiseHooks, createHook: () => () => undefined });
  try {
    return await work();
  } finally {
    put(promiseHooks);
  }
}
