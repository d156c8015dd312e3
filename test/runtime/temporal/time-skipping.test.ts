import { searchAttributesUsable } from '../../../runtime/temporal/search-attributes';
import { timeSkippingEnvironment } from '../../setup/temporal-servers';

it('the test server skips time', async () => {
  const environment = await timeSkippingEnvironment();
  try {
    const before = await environment.currentTimeMs();
    await environment.sleep('30 days');
    expect((await environment.currentTimeMs()) - before).toBeGreaterThanOrEqual(30 * 86_400_000);
    expect(await searchAttributesUsable(environment.connection, 'default')).toBe(true);
  } finally {
    await environment.teardown();
  }
}, 60_000);
