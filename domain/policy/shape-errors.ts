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
  return result.success ? [] : result.error.issues.flatMap((issue) => explain(issue, [], schema, value));
}

function explain(issue: Issue, above: Path, schema: z.ZodType, root: unknown): ShapeError[] {
  const path = [...above, ...issue.path];
  const found = valueAt(root, path);
  const missing = found === undefined || found === null;
  const one = (message: string): ShapeError[] => [{ path, message, missing }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: unknownField(key, fieldsAt(schema, path)),
        missing: false,
      }));
    case 'invalid_union':
      return explainUnion(issue.errors, path, schema, root, found);
    case 'invalid_key':
      return one(issue.issues.map((each) => `${each.message}, found "${String(path.at(-1))}"`).join('; '));
    case 'invalid_type':
      return one(`expected ${typeName(issue.expected)}, found ${describe(found)}`);
    case 'invalid_value': {
      const known = issue.values.map(String);
      const near = typeof found === 'string' ? didYouMean(found, known) : '';
      return one(`expected ${oneOf(known)}, found ${describe(found)}${near}`);
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
  schema: z.ZodType,
  root: unknown,
  found: unknown,
): ShapeError[] {
  const isOfOtherType = ([first]: readonly Issue[]): boolean =>
    first !== undefined &&
    first.path.length === 0 &&
    (first.code === 'invalid_type' || (first.code === 'invalid_value' && typeof found !== 'string'));
  const explained = branches
    .filter((branch) => !isOfOtherType(branch))
    .map((branch) => branch.flatMap((issue) => explain(issue, path, schema, root)))
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

/** The fields that a schema knows at a path, of every branch of a union. */
function fieldsAt(schema: unknown, [step, ...rest]: Path): string[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    return fieldsAt(schema.unwrap(), step === undefined ? [] : [step, ...rest]);
  }
  if (schema instanceof z.ZodUnion) {
    return [
      ...new Set(
        schema.options.flatMap((option) => fieldsAt(option, step === undefined ? [] : [step, ...rest])),
      ),
    ];
  }
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, unknown>;
    return step === undefined ? Object.keys(shape) : fieldsAt(shape[String(step)], rest);
  }
  if (schema instanceof z.ZodRecord) return step === undefined ? [] : fieldsAt(schema.valueType, rest);
  if (schema instanceof z.ZodArray) return step === undefined ? [] : fieldsAt(schema.element, rest);
  return [];
}
