import fc from 'fast-check';

/** The part of JSON Schema that the engine's document uses. */
export interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: string;
}

/** What tends to break who did not think of it. */
export const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\u202e机密',
    '𠮷'.repeat(40),
    '..',
    '%00',
  ),
  fc.constantFrom<unknown>(-1, 0, 0.5, 1e308, -1e308, 9007199254740991, 2147483648, true, [], [[]], {}, '-0'),
  fc.constantFrom<unknown>(
    '2031-02-30',
    '0000-00-00',
    '+275760-09-13',
    '99999-01-01T00:00:00Z',
    "'; --",
    '{{x}}',
  ),
  fc.constant('长'.repeat(20_000)),
  fc.constant(JSON.parse('{"__proto__":{"role":"administrator"},"constructor":1}') as unknown),
);

/** Values of a schema, the edges of its bounds among them; `ids` are tried where a text may be anything. */
export function valuesOf(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const { anyOf, oneOf, allOf } = schema;
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = anyOf ?? oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => valuesOf(choice, ids)));
  if (allOf !== undefined) return valuesOf(Object.assign({}, ...allOf) as Schema, ids);
  const [type] = [schema.type].flat();
  if (type === 'string') return texts(schema, ids);
  if (type === 'integer') return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 2 ** 40 });
  if (type === 'number')
    return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'array') {
    const { minItems: minLength = 0, maxItems = 4 } = schema;
    return fc.array(valuesOf(schema.items ?? {}, ids), {
      minLength,
      maxLength: Math.max(minLength, Math.min(maxItems, 4)),
    });
  }
  if (type === 'object' || schema.properties !== undefined) {
    const fields = Object.entries(schema.properties ?? {}).map(([name, inner]) => [
      name,
      valuesOf(inner, ids),
    ]);
    const model = Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>;
    return fc.record(model, { requiredKeys: schema.required ?? [] });
  }
  return fc.anything({ maxDepth: 1 });
}

function texts({ pattern, format, minLength = 0, maxLength = 300 }: Schema, ids: readonly string[]) {
  if (format === 'date') return days;
  if (format === 'date-time')
    return fc
      .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString());
  if (format === 'base64') return fc.base64String({ maxLength: 80 });
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const free = fc.string({ minLength, maxLength: Math.min(maxLength, 300), unit: 'grapheme' });
  const known = [...ids, '2031', '2031-W10'].filter(
    (text) => text.length >= minLength && text.length <= maxLength,
  );
  return fc.oneof(free, days, fc.constantFrom(...known, 'a'.repeat(Math.max(1, minLength))));
}

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

/** A value with one part of it replaced by something that does not belong there, taken away, or added. */
export const spoiltOf = (whole: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(whole, nasty, fc.nat(20), fc.constantFrom('put', 'drop', 'add')).map(([value, bad, nth, how]) => {
    if (typeof value !== 'object' || value === null) return bad;
    const entries = Object.entries(value);
    if (how === 'add' || entries.length === 0) return { ...value, unknown: bad };
    const [name = ''] = entries[nth % entries.length] ?? [];
    if (how === 'drop') return Object.fromEntries(entries.filter(([other]) => other !== name));
    return { ...value, [name]: bad };
  });
