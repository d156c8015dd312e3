/*
 * The one way to the engine. `schema.d.ts` is generated from the running engine's own document, never edited:
 *   npx openapi-typescript http://127.0.0.1:3000/api/openapi.json -o web/api/schema.d.ts
 */
import { problemOf } from './problem';

/** Asks the engine and answers what it says; throws ApiProblem for a refusal and TypeError without a connection. */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(path, { credentials: 'same-origin', ...init });
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

/** A write that may be repeated: the engine answers the same key only once. */
export function send<T>(path: string, body: unknown, idempotencyKey?: string): Promise<T> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
  return ask<T>(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** A write that puts the whole in the place of what was: twice is the same as once. */
export function put<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return ask<T>(path, { method: 'PUT', headers, body: JSON.stringify(body) });
}

/** The address with those parameters that say something. */
export function withQuery(path: string, query: Record<string, string | undefined>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) params.set(name, value);
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}
