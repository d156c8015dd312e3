import fc from 'fast-check';
import { nasty, spoiltOf, valuesOf, type Schema } from './schema-values';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}

interface Described {
  parameters?: Parameter[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
}

export interface OpenApi {
  paths: Record<string, Record<string, Described>>;
}

/** A request as `inject` takes it. */
export interface Request {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  url: string;
  payload?: unknown;
  headers: Record<string, string>;
}

export interface Operation {
  name: string;
  requests: fc.Arbitrary<Request>;
}

/** Every operation of the document, with requests that it describes and such that miss it by a little. */
export function operationsOf({ paths }: OpenApi, ids: readonly string[]): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      name: `${method.toUpperCase()} ${path}`,
      requests: requestsOf(method.toUpperCase() as Request['method'], path, described, ids),
    })),
  );
}

function requestsOf(
  method: Request['method'],
  path: string,
  { parameters = [], requestBody }: Described,
  ids: readonly string[],
): fc.Arbitrary<Request> {
  const mostlyIds = (schema: Schema) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...ids) },
      { weight: 2, arbitrary: valuesOf(schema, ids) },
      nasty,
    );
  const of = (where: string) => parameters.filter((parameter) => parameter.in === where);
  const inPath = fc.record(
    Object.fromEntries(of('path').map(({ name, schema }) => [name, mostlyIds(schema)])),
  );
  const inQuery = fc.record(
    Object.fromEntries(
      of('query').map(({ name, schema }) => [
        name,
        fc.oneof({ weight: 5, arbitrary: valuesOf(schema, ids) }, nasty),
      ]),
    ),
    { requiredKeys: of('query').flatMap(({ name, required }) => (required === true ? [name] : [])) },
  );
  const schema = requestBody?.content?.['application/json']?.schema;
  const whole = schema === undefined ? undefined : valuesOf(schema, ids);
  const body =
    whole === undefined
      ? fc.constant(undefined)
      : fc.oneof({ weight: 3, arbitrary: whole }, { weight: 3, arbitrary: spoiltOf(whole) }, nasty);
  return fc.record({ inPath, inQuery, body }).map((drawn) => ({
    method,
    url: urlOf(path, drawn.inPath, drawn.inQuery),
    headers: {},
    ...(drawn.body === undefined
      ? {}
      : { payload: drawn.body, headers: { 'content-type': 'application/json' } }),
  }));
}

function urlOf(path: string, inPath: Record<string, unknown>, inQuery: Record<string, unknown>): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => asText(inPath[name]));
  const query = Object.entries(inQuery)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${asText(value)}`);
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`;
}

function asText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  // A lone surrogate is no text that an address can hold.
  return encodeURIComponent(Buffer.from(text.slice(0, 2_000)).toString());
}
