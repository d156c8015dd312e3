import { z } from 'zod';
import { policySchema } from './schema';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** `$reply-within`: the value of a parameter, wherever the policy could have a value of its own. */
const parameterReference: JsonSchema = {
  type: 'string',
  pattern: '^\\$[a-z][a-z0-9-]*$',
  description: 'The value of an entry of "parameters", by its name.',
};

/**
 * The shape of a policy as a JSON Schema, for the completion and the marks of an editor. `parsePolicy` knows more: what
 * one field says about another is not in a shape. Numbers, fractions, decimals, times, days and choices may be written
 * as a reference to a parameter, as `fillParameters` reads them.
 */
export function policyJsonSchema(): JsonSchema {
  const shape = z.toJSONSchema(policySchema, { target: 'draft-7', io: 'input' });
  const filled = withReferences(shape);
  // What a parameter says of itself is never filled from another one.
  const parameters = shape.properties?.['parameters'];
  return {
    title: 'Policy of an office (duban/policy/1)',
    ...filled,
    properties: { ...filled.properties, ...(parameters === undefined ? {} : { parameters }) },
    definitions: { 'parameter-reference': parameterReference },
  };
}

function withReferences(schema: JsonSchema): JsonSchema {
  const within = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, inPart(key, part)]));
  return mayBeReference(schema) ? { anyOf: [within, { $ref: '#/definitions/parameter-reference' }] } : within;
}

/** The keywords whose value is a schema, a list of them, or a mapping of names to them. */
function inPart(key: string, part: unknown): unknown {
  if (key === 'properties') {
    return Object.fromEntries(
      Object.entries(part as Record<string, JsonSchema>).map(([name, field]) => [
        name,
        withReferences(field),
      ]),
    );
  }
  if (key === 'anyOf' || key === 'oneOf') return (part as JsonSchema[]).map(withReferences);
  // Names of cadences and limits (`propertyNames`) are never taken from a parameter.
  if (key === 'items' || (key === 'additionalProperties' && typeof part === 'object')) {
    return withReferences(part as JsonSchema);
  }
  return part;
}

/** Texts without a form of their own accept a reference as they are; what has one value only needs none. */
function mayBeReference({ type, pattern, enum: choices }: JsonSchema): boolean {
  return type === 'integer' || pattern !== undefined || choices !== undefined;
}
