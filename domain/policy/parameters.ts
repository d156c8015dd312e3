import { didYouMean } from './near-spelling';
import type { Path } from './yaml-source';

const reference = /^\$([a-z][a-z0-9-]*)$/;

export interface Filled {
  value: unknown;
  faults: { path: Path; message: string }[];
}

/**
 * Puts the value of a parameter where the policy names it (`$interview-within`), wherever that is. Numbers that the
 * sources leave open so stand in one place, each with its reason.
 */
export function fillParameters(policy: unknown): Filled {
  if (!isMapping(policy)) return { value: policy, faults: [] };
  const declared = isMapping(policy['parameters']) ? policy['parameters'] : {};
  const faults: Filled['faults'] = [];
  const fill = (value: unknown, path: Path): unknown => {
    if (typeof value === 'string') return filled(value, path, declared, faults);
    if (Array.isArray(value)) return value.map((item, index) => fill(item, [...path, index]));
    if (!isMapping(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, [...path, key])]));
  };
  const value = Object.fromEntries(
    Object.entries(policy).map(([key, item]) => [key, key === 'parameters' ? item : fill(item, [key])]),
  );
  return { value, faults };
}

function filled(
  text: string,
  path: Path,
  declared: Record<string, unknown>,
  faults: Filled['faults'],
): unknown {
  const name = reference.exec(text)?.[1];
  if (name === undefined) return text;
  const parameter = Object.hasOwn(declared, name) ? declared[name] : undefined;
  if (isMapping(parameter) && 'value' in parameter) return parameter['value'];
  const known = Object.keys(declared);
  const those = known.length === 0 ? 'there is none' : known.join(', ');
  const message = `expected a parameter that "parameters" declares (${those}), found "${text}"${didYouMean(name, known)}`;
  faults.push({ path, message });
  return text;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
