import type { WorkflowClientInterceptor } from '@temporalio/client';
import type { WaveInput } from '../../workflows/handles';

/** A wave that waits for its slot. */
export interface HeldWave {
  workflowId: string;
  /** Of its slot. */
  at: Date;
  /** Starts it, at once. */
  leave(): Promise<string>;
}

/** Waves that wait for the benchmark in place of the clock. */
export interface HeldWaves {
  interceptor: WorkflowClientInterceptor;
  /** Those that were asked for and have not left, in the order of their slots. */
  take(): HeldWave[];
}

export function heldWaves(): HeldWaves {
  const held = new Map<string, HeldWave>();
  return {
    interceptor: {
      start(input, next) {
        const { startDelay, ...options } = input.options;
        if (input.workflowType !== 'wave' || startDelay === undefined) return next(input);
        const { workflowId } = options;
        const [{ atMs }] = options.args as [WaveInput];
        held.set(workflowId, { workflowId, at: new Date(atMs), leave: () => next({ ...input, options }) });
        return Promise.resolve('held');
      },
    },
    take() {
      const waves = [...held.values()].sort((a, b) => a.at.getTime() - b.at.getTime());
      held.clear();
      return waves;
    },
  };
}
