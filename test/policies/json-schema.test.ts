import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { policyJsonSchema } from '../../domain/policy/json-schema';
import { parsePolicy } from '../../domain/policy/parse';
import { jsonSchemaFile, templates } from './policies';

const written = JSON.parse(readFileSync(jsonSchemaFile, 'utf8'));
const schema = z.fromJSONSchema(written);
const all = templates();
const sourceOf = (file: string): string => all.find((one) => one.file === file)?.source ?? '';
const accepts = (source: string): boolean => schema.safeParse(parse(source)).success;

it('the file is what the schema gives: `npx tsx test/policies/write-schema.ts` writes it', () => {
  expect(written).toEqual(JSON.parse(JSON.stringify(policyJsonSchema())));
  expect(written.$schema).toBe('http://json-schema.org/draft-07/schema#');
});

it.each(all.map(({ file, source }) => [file, source]))('an editor marks nothing in %s', (_, source) => {
  expect(schema.safeParse(parse(source)).error?.issues).toBeUndefined();
});

describe('what both the editor and the engine refuse', () => {
  it.each([
    ['a field that there is none of', 'outcome:', 'outcomes:'],
    ['a period that there is none of', 'period: half-year', 'period: semester'],
    ['a time of day', "at: '18:00'", "at: '6 pm'"],
    ['a number as words', 'count: { atLeast: 1 }', 'count: { atLeast: one }'],
    ['a share as a decimal', 'atLeast: 1/5', 'atLeast: 0.2'],
    ['a kind of limit', 'kind: share', 'kind: portion'],
    ['a class of burden', 'as: inspection', 'as: visit'],
    ['an act below its least', 'exactly: 1', 'exactly: 0'],
    ['a name in the place of a number', '$reply', 'reply'],
    ['a name that is not in kebab-case', 'special-supervision:', 'Special_Supervision:'],
    ['a missing title', 'title:', 'name:'],
  ])('%s', (_, from, to) => {
    const sources = ['inspections.yaml', 'leading-cadres-in-person.yaml', 'leading-group-office.yaml'];
    const source = sources.map(sourceOf).find((text) => text.includes(from)) ?? '';
    const changed = source.replace(from, to);
    expect(changed).not.toBe(source);
    expect(accepts(changed)).toBe(false);
    expect(parsePolicy(changed).policy).toBeNull();
  });
});

describe('what both read as a parameter', () => {
  const source = sourceOf('inspections.yaml');
  const declared = (value: string): string =>
    source.replace(
      'parameters:',
      `parameters:\n  ours:\n    { value: ${value}, says: { zh: 某数, en: A number }, status: default }`,
    );

  it.each([
    ['a number', 'atLeast: 1 }', 'atLeast: $ours }', '1'],
    ['a fraction', 'atLeast: 1/5', 'atLeast: $ours', '1/5'],
    ['a time of day', "from: '08:30'", 'from: $ours', "'08:30'"],
    ['a choice', 'measure: $content-measure', 'measure: $ours', 'items'],
    [
      'a rule',
      "recurrence: 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1'",
      'recurrence: $ours',
      "'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1'",
    ],
  ])('%s', (_, from, to, value) => {
    const changed = declared(value).replace(from, to);
    expect(changed).not.toBe(declared(value));
    expect(accepts(changed)).toBe(true);
    expect(parsePolicy(changed).errors).toEqual([]);
  });

  it('but not the value of a parameter itself, nor the name of a cadence', () => {
    expect(accepts(declared('{ a: b }'))).toBe(false);
    expect(accepts(source.replace('special-supervision:', '$special:'))).toBe(false);
    expect(parsePolicy(source.replace('special-supervision:', '$special:')).policy).toBeNull();
  });
});
