import type { LightMyRequestResponse } from 'fastify';
import { codeOf } from '../setup/authenticator';
import { HOST, type Answer, type ApiBench } from './api-bench';

/** A browser that keeps its cookies, as the pages use the API. */
export interface Browser {
  ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<Answer>;
  cookies: Map<string, string>;
}

const CHROME =
  'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';

export function browser({ app }: Pick<ApiBench, 'app'>, remoteAddress = '192.0.2.1'): Browser {
  const cookies = new Map<string, string>();
  const keep = ({ cookies: set }: LightMyRequestResponse): void => {
    for (const { name, value } of set) {
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
  };
  return {
    cookies,
    async ask(method, path, body) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { host: HOST, 'user-agent': CHROME, ...(cookie === '' ? {} : { cookie }) };
      const payload = body === undefined ? {} : { payload: body };
      const answer = await app.inject({ method, url: `/api/v1/${path}`, headers, remoteAddress, ...payload });
      keep(answer);
      return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
    },
  };
}

/** Invites a person as an administrator does; answers the secret that stands in the link. */
export async function invite(api: ApiBench, body: object): Promise<Answer & { secret: string }> {
  const token = await api.token({ ...api.office.office, role: 'administrator', postId: null });
  const answer = await api.ask(token, { method: 'POST', url: '/api/v1/invitations', payload: body });
  return { ...answer, secret: String(answer.body.url ?? '').split('#')[1] ?? '' };
}

/** Of nobody's dictionary. */
export const PASSWORD = '榆树 下的 第七盏灯 1949';

/** A browser in which the person of an address has just set a password. */
export async function newcomer(
  api: ApiBench,
  body: { email: string; name?: string; appointment?: object },
): Promise<Browser> {
  const { secret } = await invite(api, body);
  const their = browser(api);
  const { status } = await their.ask('POST', 'invitations/take', { token: secret, password: PASSWORD });
  if (status !== 200) throw new Error(`invitations/take answered ${status}`);
  return their;
}

/** Sets up a second factor for whoever signed in in a browser; they go on as what they are. */
export async function withSecondFactor(
  api: ApiBench,
  their: Browser,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const begun = await their.ask('POST', 'session/second-factor', { current: PASSWORD });
  const { secret } = begun.body as { secret: string };
  const code = codeOf(secret, await api.bench.now());
  const { status, body } = await their.ask('POST', 'session/second-factor/confirm', { code });
  if (status !== 200) throw new Error(`session/second-factor/confirm answered ${status}`);
  return { secret, recoveryCodes: (body as { recoveryCodes: string[] }).recoveryCodes };
}
