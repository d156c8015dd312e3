import { z } from 'zod';
import { didYouMean } from './near-spelling';
import type { Path } from './yaml-source';

type Issue = z.core.$ZodIssue;

export interface ShapeError {
  path: Path;
  message: string;
  /** The field is not there, or has no value. */
  missing: boolean;
}

/** Every way in which a value differs from a schema, each with what was expected and what was found. */
export function shapeErrors(schema: z.ZodType, value: unknown): ShapeError[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => explain(issue, [], { at: [], schema }, value));
}

/** The nearest place whose schema is settled: within a union that is the branch that was meant. */
interface Known {
  at: Path;
  schema: unknown;
}

function explain(issue: Issue, above: Path, known: Known, root: unknown): ShapeError[] {
  const path = [...above, ...issue.path];
  const fieldsHere = (): string[] =>
    fieldsAt(branchOf(schemaAt(known.schema, path.slice(known.at.length)), found), []);
  const found = valueAt(root, path);
  const missing = found === undefined || found === null;
  const one = (message: string): ShapeError[] => [{ path, message, missing }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: unknownField(key, fieldsHere()),
        missing: false,
      }));
    case 'invalid_union':
      if ('discriminator' in issue && issue.errors.length === 0) {
        const kinds = kindsOf(schemaAt(known.schema, path.slice(known.at.length, -1)), path.at(-1));
        const near = typeof found === 'string' ? didYouMean(found, kinds) : '';
        return one(`expected ${oneOf(kinds)}, found ${describe(found)}${near}`);
      }
      return explainUnion(issue.errors, path, known, root, found);
    case 'invalid_key':
      return one(issue.issues.map((each) => `${each.message}, found "${String(path.at(-1))}"`).join('; '));
    case 'invalid_type':
      return one(`expected ${typeName(issue.expected)}, found ${describe(found)}`);
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = typeof found === 'string' ? didYouMean(found, values) : '';
      return one(`expected ${oneOf(values)}, found ${describe(found)}${near}`);
    }
    case 'too_small':
      return one(`expected ${atLeast(issue.origin, Number(issue.minimum))}, found ${describe(found)}`);
    case 'too_big':
      return one(`expected at most ${issue.maximum}, found ${describe(found)}`);
    default:
      return one(
        issue.message.includes('found ') ? issue.message : `${issue.message}, found ${describe(found)}`,
      );
  }
}

/** A union's errors are those of the branch that was meant: the one of the found value's type, with fewest errors. */
function explainUnion(
  branches: readonly (readonly Issue[])[],
  path: Path,
  known: Known,
  root: unknown,
  found: unknown,
): ShapeError[] {
  const union = schemaAt(known.schema, path.slice(known.at.length));
  const meant = (index: number): Known =>
    union instanceof z.ZodUnion ? { at: path, schema: union.options[index] } : known;
  const isOfOtherType = ([first]: readonly Issue[]): boolean =>
    first !== undefined &&
    first.path.length === 0 &&
    (first.code === 'invalid_type' || (first.code === 'invalid_value' && typeof found !== 'string'));
  const explained = branches
    .map((branch, index) => ({ branch, index }))
    .filter(({ branch }) => !isOfOtherType(branch))
    .map(({ branch, index }) => branch.flatMap((issue) => explain(issue, path, meant(index), root)))
    .sort((a, b) => a.length - b.length);
  if (explained[0]) return explained[0];
  const expected = branches.map(([first]) => (first ? expectedBy(first) : '')).filter(Boolean);
  const message = `expected ${[...new Set(expected)].join(' or ')}, found ${describe(found)}`;
  return [{ path, message, missing: found === undefined || found === null }];
}

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_type') return typeName(issue.expected);
  return issue.code === 'invalid_value' ? oneOf(issue.values.map(String)) : issue.message;
}

/** The branch of a union that the value itself names by the field that tells them apart; else the union. */
function branchOf(schema: unknown, value: unknown): unknown {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const field = schema.def.discriminator;
  const named = valueAt(value, [field]);
  return schema.options.find((option) => kindOf(option, field) === String(named)) ?? schema;
}

function unknownField(key: string, known: readonly string[]): string {
  return `unknown field "${key}"${didYouMean(key, known) || `; expected ${known.join(', ')}`}`;
}

function typeName(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    object: 'a mapping',
    record: 'a mapping',
    array: 'a list',
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
  };
  return names[expected] ?? expected;
}

function oneOf(values: readonly string[]): string {
  const quoted = values.map((value) => `"${value}"`);
  return quoted.length === 1 ? `${quoted[0]}` : `one of ${quoted.join(', ')}`;
}

function atLeast(origin: string, minimum: number): string {
  if (origin === 'string') return 'a text that is not empty';
  return origin === 'array' ? `a list of at least ${minimum}` : `at least ${minimum}`;
}

/** A value in a few words: `"18.00"`, `5`, `a list`, `nothing`. */
export function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- no object comes this far
  if (typeof value !== 'object') return String(value);
  return Object.keys(value).length === 0 ? 'an empty mapping' : 'a mapping';
}

/** The fields of a mapping that have their right shape, whatever is wrong with the others. */
export function validFields<Shape extends z.core.$ZodLooseShape>(
  schema: z.ZodObject<Shape>,
  value: unknown,
): Partial<z.infer<z.ZodObject<Shape>>> {
  const valid: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const result = z.safeParse(field as z.ZodType, valueAt(value, [name]));
    if (result.success) valid[name] = result.data;
  }
  return valid as Partial<z.infer<z.ZodObject<Shape>>>;
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    root,
  );
}

/** The schema of a place, as far as one can be told; a union stands for itself at the end of a path only. */
function schemaAt(schema: unknown, [step, ...rest]: Path): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    return schemaAt(schema.unwrap(), step === undefined ? [] : [step, ...rest]);
  }
  if (step === undefined) return schema;
  if (schema instanceof z.ZodObject) {
    return schemaAt((schema.shape as Record<string, unknown>)[String(step)], rest);
  }
  if (schema instanceof z.ZodRecord) return schemaAt(schema.valueType, rest);
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest);
  if (!(schema instanceof z.ZodUnion)) return undefined;
  const found = schema.options.map((option) => schemaAt(option, [step, ...rest]));
  return found.find((one) => one !== undefined);
}

/** The fields that a schema knows at a path, of every branch of a union. */
function fieldsAt(schema: unknown, path: Path): string[] {
  const here = schemaAt(schema, path);
  if (here instanceof z.ZodUnion) return [...new Set(here.options.flatMap((option) => fieldsAt(option, [])))];
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

/** The values that a field may have that tells the branches of a union apart. */
function kindsOf(union: unknown, field: PropertyKey | undefined): string[] {
  if (!(union instanceof z.ZodUnion)) return [];
  return union.options.flatMap((option) => kindOf(option, field) ?? []);
}

function kindOf(option: unknown, field: PropertyKey | undefined): string | null {
  if (!(option instanceof z.ZodObject)) return null;
  const kind = (option.shape as Record<string, unknown>)[String(field)];
  return kind instanceof z.ZodLiteral ? String(kind.value) : null;
}
