import { readYaml } from '../policy/yaml-source';
import type { PolicySource } from './source';

export interface PolicyText {
  version: number;
  /** The policy as it was loaded, comments and all. */
  source: string;
}

/** A field of the policy as a source: where it stands, and its own fields each with its line. */
export type PolicyLines = (...path: (string | number)[]) => PolicySource;

/** Reads the text once; a path that is not there gives the line of the nearest thing above it. */
export function policyLines({ version, source }: PolicyText): PolicyLines {
  const [{ value, lineOf }] = readYaml(source).readings;
  return (...path) => ({
    kind: 'policy',
    version,
    path: path.join('.'),
    line: lineOf(path),
    fields: leavesOf(valueAt(value, path), path).map(({ path: at, leaf }) => ({
      path: at.join('.'),
      line: lineOf(at),
      value: String(leaf),
    })),
  });
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[step] : undefined,
    value,
  );
}

type Leaf = string | number | boolean | null;

function leavesOf(
  value: unknown,
  path: readonly (string | number)[],
): { path: readonly (string | number)[]; leaf: Leaf }[] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null) return [{ path, leaf: value as Leaf }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}
