import { send } from '../api/client';
import type { paths } from '../api/schema';

type Begun = paths['/api/v1/session/second-factor']['post']['responses'][200]['content']['application/json'];

/** One's own second factor, and the reset of somebody's who lost it. */
export const beginSecondFactor = (body: { current: string; code?: string }): Promise<Begun> =>
  send('/api/v1/session/second-factor', body);
export const confirmSecondFactor = (code: string): Promise<{ recoveryCodes: string[] }> =>
  send('/api/v1/session/second-factor/confirm', { code });
export const resetSecondFactor = (body: { email: string; reason: string }): Promise<unknown> =>
  send('/api/v1/second-factors/reset', body);
