import { TestWorkflowEnvironment } from '@temporalio/testing';
import { processConfig } from '../../runtime/config';
import { addSearchAttributes } from '../../runtime/temporal/search-attributes';
import { timeSkippingServerPath } from '../../runtime/temporal/test-server';

/** The SDK grants a server five seconds to start; on a machine that is busy with other tests one may take longer. */
const START_ATTEMPTS = 4;

/**
 * A server that skips time, with our search attributes (without them every workflow task fails for ever). Fetches the
 * server where `duban install test-parts` has not. Wait on one workflow's result at a time; call `teardown()`.
 */
export async function timeSkippingEnvironment(): Promise<TestWorkflowEnvironment> {
  const path = await timeSkippingServerPath(processConfig(), (line) => process.stderr.write(`${line}\n`));
  const environment = await started(path);
  await addSearchAttributes(environment.connection, environment.namespace ?? 'default');
  return environment;
}

async function started(path: string): Promise<TestWorkflowEnvironment> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await TestWorkflowEnvironment.createTimeSkipping({
        server: { executable: { type: 'existing-path', path } },
      });
    } catch (error) {
      if (attempt === START_ATTEMPTS) throw error;
    }
  }
}
