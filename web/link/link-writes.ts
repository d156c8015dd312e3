import { ask, send } from '../api/client';
import type { paths } from '../api/schema';

export type Opened = paths['/api/v1/links/open']['post']['responses'][200]['content']['application/json'];
type Asked = paths['/api/v1/links/fresh']['post']['responses'][202]['content']['application/json'];

export const openLink = (link: string): Promise<Opened> => send('/api/v1/links/open', { link });
export const askFreshLink = (link: string): Promise<Asked> => send('/api/v1/links/fresh', { link });
export const signOut = (): Promise<unknown> => ask('/api/v1/session', { method: 'DELETE' });
