import { cadenceFaults } from './cadence-faults';
import { officeFaults } from './office-faults';
import { ladderFaults } from './ladder-faults';
import { limitSchema } from './limits';
import { limitFaults } from './limit-faults';
import { fillParameters } from './parameters';
import { postKindFault } from './post-kind-faults';
import { referenceFaults } from './reference-faults';
import { cadenceSchema, officeSchema, policySchema, recurrenceSchema, type Policy } from './schema';
import { describe, shapeErrors, validFields } from './shape-errors';
import { openQuestion, type Recurrence, type Unresolved } from './vague-words';
import { readYaml, type Path, type Reading, type SourceFault } from './yaml-source';

export interface PolicyError {
  /** `cadences.weekly-meeting.due.at`; empty for the file as a whole. */
  path: string;
  /** From 1. */
  line: number;
  /** What was expected and what was found. */
  message: string;
}

export interface ParsedPolicy {
  /** Null exactly if there are errors. A policy with unresolved questions is one: those cadences are not planned. */
  policy: Policy | null;
  /** All of them, by line. */
  errors: PolicyError[];
  unresolved: (Unresolved & { line: number })[];
  /** Why the text is no policy at all, not even a wrong one: it is no mapping. Then this is the one error. */
  notAPolicy: string | null;
}

/** Reads and checks a policy from its YAML text. Never throws for any text. */
export function parsePolicy(source: string): ParsedPolicy {
  const { readings, syntaxErrors, duplicateKeys } = readYaml(source);
  const [{ value, lineOf }] = readings;
  // Prose or code may begin like a mapping; a broken policy at least has a field of one.
  const isPolicy = isMapping(value) && (syntaxErrors.length === 0 || fields.some((field) => field in value));
  if (!isPolicy) return notAPolicy(value, syntaxErrors);
  // Behind a syntax error the text may have been read otherwise than it was meant, and nothing is surely missing.
  const firstSyntaxError = Math.min(Infinity, ...syntaxErrors.map((fault) => fault.line));
  const sure = readings
    .flatMap(contentFaults)
    .filter((fault) => fault.line < firstSyntaxError && !(fault.missing && firstSyntaxError < Infinity));
  const errors = inOrder([...syntaxErrors, ...duplicateKeys, ...sure]);
  const policy = errors.length === 0 ? policySchema.parse(fillParameters(value).value) : null;
  return { policy, errors, unresolved: questions(filledIn(value), lineOf), notAPolicy: null };
}

const fields = Object.keys(policySchema.shape);

function notAPolicy(value: unknown, syntaxErrors: readonly SourceFault[]): ParsedPolicy {
  const [first] = syntaxErrors;
  const message = `expected a policy as a YAML mapping, found ${first ? first.message : describe(value)}`;
  const error = { path: '', line: first?.line ?? 1, message };
  return { policy: null, errors: [error], unresolved: [], notAPolicy: message };
}

/** What is wrong with the shape, and what the rules say beyond it for each field of a right shape. */
function contentFaults({ value: written, lineOf }: Reading): (SourceFault & { missing: boolean })[] {
  const { value, faults: unfilled } = fillParameters(written);
  const places = new Set(unfilled.map(({ path }) => path.join('.')));
  const shape = shapeErrors(policySchema, value).filter(({ path }) => !places.has(path.join('.')));
  const rules = isMapping(value) ? ruleFaults(value) : [];
  const sure = [...unfilled, ...rules].map((fault) => ({ ...fault, missing: false }));
  return [...shape, ...sure].map((fault) => ({ ...fault, line: lineOf(fault.path) }));
}

function ruleFaults(value: Record<string, unknown>): { path: Path; message: string }[] {
  const office = officeFaults(validFields(officeSchema, value['office'])).map(within(['office']));
  const entries = entriesOf(value, 'cadences');
  const valid = Object.fromEntries(entries.map(([name, raw]) => [name, validFields(cadenceSchema, raw)]));
  const cadences = entries.flatMap(([name, raw]) =>
    cadenceFaults(valid[name] ?? {}, {
      due: recurrenceIn(raw, 'due'),
      opens: recurrenceIn(raw, 'opens'),
    }).map(within(['cadences', name])),
  );
  const posts = entries.flatMap(([name, raw]) => owedPostFaults(raw).map(within(['cadences', name])));
  const references = referenceFaults(valid, Object.keys(mappingIn(value, 'events')));
  const limits = entriesOf(value, 'limits').flatMap(([name, raw]) => {
    const limit = limitSchema.safeParse(raw).data;
    return limit ? limitFaults(limit).map(within(['limits', name])) : [];
  });
  const ladder = mappingIn(value, 'ladder')['rungs'];
  const rungs = isMapping(ladder) ? ladderFaults(ladder).map(within(['ladder'])) : [];
  return [...office, ...rulesAtAll(value), ...cadences, ...posts, ...references, ...limits, ...rungs];
}

/** Read by itself, for the other fields of "owes" may be wrong as well. */
function owedPostFaults(cadence: unknown): { path: Path; message: string }[] {
  const post = isMapping(cadence) ? mappingIn(cadence, 'owes')['post'] : undefined;
  const fault = typeof post === 'string' && post !== '' ? postKindFault(['owes', 'post'], post) : null;
  return fault === null ? [] : [fault];
}

/** A pack of limits needs no cadence; a policy with neither asks for nothing. */
function rulesAtAll(value: Record<string, unknown>): { path: Path; message: string }[] {
  const none = isMapping(value['cadences']) && entriesOf(value, 'cadences').length === 0;
  if (!none || entriesOf(value, 'limits').length > 0) return [];
  return [{ path: ['cadences'], message: 'expected at least one cadence, found an empty mapping' }];
}

function within(above: Path): (fault: { path: Path; message: string }) => { path: Path; message: string } {
  return ({ path, message }) => ({ path: [...above, ...path], message });
}

/** A mapping stays one: only values within it change. */
function filledIn(policy: Record<string, unknown>): Record<string, unknown> {
  const { value } = fillParameters(policy);
  return isMapping(value) ? value : policy;
}

/** Where a rule can stand that a source leaves open. */
const rulePlaces = [
  ['due', 'recurrence'],
  ['due', 'campaign', 'starts', 'recurrence'],
  ['opens', 'recurrence'],
] as const;

function questions(
  value: Record<string, unknown>,
  lineOf: (path: Path) => number,
): ParsedPolicy['unresolved'] {
  return entriesOf(value, 'cadences').flatMap(([name, cadence]) =>
    rulePlaces.flatMap((place) => {
      const recurrence = recurrenceAt(cadence, place);
      const open = recurrence === undefined ? null : openQuestion(recurrence);
      const path = ['cadences', name, ...place];
      return open ? [{ path: path.join('.'), ...open, line: lineOf(path) }] : [];
    }),
  );
}

/** The recurrence of a cadence's due or opening day, if it has the shape of one. */
function recurrenceIn(cadence: unknown, date: 'due' | 'opens'): Recurrence | undefined {
  return recurrenceAt(cadence, [date, 'recurrence']);
}

function recurrenceAt(cadence: unknown, place: Path): Recurrence | undefined {
  const found = place.reduce<unknown>(
    (value, step) => (isMapping(value) ? value[String(step)] : undefined),
    cadence,
  );
  return recurrenceSchema.safeParse(found).data;
}

function entriesOf(value: Record<string, unknown>, field: string): [string, unknown][] {
  return Object.entries(mappingIn(value, field));
}

function mappingIn(value: Record<string, unknown>, field: string): Record<string, unknown> {
  const found = value[field];
  return isMapping(found) ? found : {};
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** By line; a fault that both readings of a repeated key have is told once. */
function inOrder(faults: readonly SourceFault[]): PolicyError[] {
  const errors = faults.map(({ path, line, message }) => ({
    path: path.map(String).join('.'),
    line,
    message,
  }));
  const distinct = new Map(errors.map((error) => [`${error.line} ${error.path} ${error.message}`, error]));
  return [...distinct.values()].sort((a, b) => a.line - b.line);
}
