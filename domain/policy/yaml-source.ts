import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Pair,
  type YAMLMap,
} from 'yaml';

export type Path = readonly PropertyKey[];

export interface SourceFault {
  path: Path;
  /** From 1. */
  line: number;
  message: string;
}

export interface YamlSource {
  /**
   * The plain data. Two readings where a key is repeated, with its first and with its last value, so that neither
   * hides the faults of the other.
   */
  readings: [Reading, ...Reading[]];
  syntaxErrors: SourceFault[];
  duplicateKeys: SourceFault[];
}

export interface Reading {
  value: unknown;
  /** The line of a field, or of the nearest thing above it that is there. */
  lineOf: (path: Path) => number;
}

type Pick = 'first' | 'last';

/** Reads one YAML 1.2 document and keeps the place of everything in it. JSON is YAML. Never throws. */
export function readYaml(source: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    version: '1.2',
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // Found below with their paths.
    uniqueKeys: false,
  });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const reading = (pick: Pick): Reading => ({
    value: plain(document.contents, pick),
    lineOf: (path) => lineAt(offsetOf(document.contents, path, pick)),
  });
  const syntaxErrors = [...document.errors, ...document.warnings].map(
    ({ pos, code, message }): SourceFault => ({
      path: [],
      line: lineAt(pos[0]),
      message: code === 'MULTIPLE_DOCS' ? 'expected one YAML document, found another' : message,
    }),
  );
  syntaxErrors.push(...aliases(document, lineAt));
  const duplicateKeys = duplicatesIn(document.contents, [], lineAt);
  const others = duplicateKeys.length > 0 ? [reading('last')] : [];
  return { readings: [reading('first'), ...others], syntaxErrors, duplicateKeys };
}

/** An alias is refused (see `aliases`), so here it is nothing. */
function plain(node: unknown, pick: Pick): unknown {
  if (isMap(node)) {
    // A key keeps the place where it first stood; its value is the one picked.
    const keys = [...new Set(node.items.map(keyOf))];
    return Object.fromEntries(keys.map((key) => [key, plain(pairOf(node, key, pick)?.value, pick)]));
  }
  if (isSeq(node)) return node.items.map((item) => plain(item, pick));
  return isScalar(node) ? node.value : undefined;
}

function pairOf(map: YAMLMap, key: PropertyKey, pick: Pick): Pair | undefined {
  const pairs = map.items.filter((pair) => keyOf(pair) === key);
  return pairs.at(pick === 'first' ? 0 : -1);
}

function keyOf(pair: Pair): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

/** A policy is read by people line by line; an alias would make one line stand for another. */
function aliases(document: Document, lineAt: (offset: number) => number): SourceFault[] {
  const found: SourceFault[] = [];
  visit(document, {
    Alias: (_, alias) => {
      const message = `expected the values themselves, found the alias *${alias.source}`;
      found.push({ path: [], line: lineAt(alias.range?.[0] ?? 0), message });
    },
  });
  return found;
}

function duplicatesIn(node: unknown, path: Path, lineAt: (offset: number) => number): SourceFault[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => duplicatesIn(item, [...path, index], lineAt));
  if (!isMap(node)) return [];
  const firstLines = new Map<string, number>();
  return node.items.flatMap((pair) => {
    const key = keyOf(pair);
    const line = lineAt(offsetIn(pair.key));
    const within = duplicatesIn(pair.value, [...path, key], lineAt);
    const first = firstLines.get(key);
    if (first === undefined) {
      firstLines.set(key, line);
      return within;
    }
    const message = `expected each field once, "${key}" is already given on line ${first}`;
    return [{ path: [...path, key], line, message }, ...within];
  });
}

/** Where a field's key stands (its value, in a list); for what is not there, the nearest mapping or list above. */
function offsetOf(contents: unknown, path: Path, pick: Pick): number {
  let node = contents;
  let offset = offsetIn(node);
  for (const step of path) {
    if (isMap(node)) {
      const pair = pairOf(node, step, pick);
      if (!pair) return offset;
      offset = offsetIn(pair.key);
      node = pair.value;
    } else {
      const item = isSeq(node) ? node.items[Number(step)] : undefined;
      if (item === undefined) return offset;
      offset = offsetIn(item);
      node = item;
    }
  }
  return offset;
}

function offsetIn(node: unknown): number {
  const ranged = node as { range?: [number, number, number] | null } | null | undefined;
  return ranged?.range?.[0] ?? 0;
}
