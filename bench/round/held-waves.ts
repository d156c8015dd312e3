import type { WorkflowClientInterceptor } from '@temporalio/client';

/** Waves that wait for the benchmark in place of the clock: their slot comes when it says so. */
export interface HeldWaves {
  interceptor: WorkflowClientInterceptor;
  /** Starts the one wave that was asked for, at once. Its id. */
  leave(): Promise<string>;
}

export function heldWaves(): HeldWaves {
  const held = new Map<string, () => Promise<string>>();
  return {
    interceptor: {
      start(input, next) {
        const { startDelay, ...options } = input.options;
        if (input.workflowType !== 'wave' || startDelay === undefined) return next(input);
        held.set(options.workflowId, () => next({ ...input, options }));
        return Promise.resolve('held');
      },
    },
    async leave() {
      const [[workflowId, start] = [], ...others] = held;
      if (workflowId === undefined || start === undefined || others.length > 0)
        throw new Error(`expected one wave that waits, found ${held.size}`);
      await start();
      return workflowId;
    },
  };
}
