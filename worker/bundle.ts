import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

let bundling: Promise<WorkflowBundleWithSourceMap> | undefined;

/** The workflows' code as the sandbox runs it; built once a process and used by the worker and the replay. */
export function workflowBundle(): Promise<WorkflowBundleWithSourceMap> {
  bundling ??= bundleWorkflowCode({
    workflowsPath: require.resolve('../workflows'),
    logger: { ...quiet, log: () => undefined },
  });
  return bundling;
}

const silent = (): void => undefined;
const quiet = { trace: silent, debug: silent, info: silent, warn: silent, error: silent };
