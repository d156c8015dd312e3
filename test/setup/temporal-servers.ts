import { TestWorkflowEnvironment } from '@temporalio/testing';
import { processConfig } from '../../runtime/config';
import { addSearchAttributes } from '../../runtime/temporal/search-attributes';
import { timeSkippingServerPath } from '../../runtime/temporal/test-server';

/**
 * A server that skips time, with our search attributes (without them every workflow task fails for ever). Fetches the
 * server where `duban install test-parts` has not. Wait on one workflow's result at a time; call `teardown()`.
 */
export async function timeSkippingEnvironment(): Promise<TestWorkflowEnvironment> {
  const path = await timeSkippingServerPath(processConfig(), (line) => process.stderr.write(`${line}\n`));
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  await addSearchAttributes(environment.connection, environment.namespace ?? 'default');
  return environment;
}
