import type { PolicyError } from '../policy/parse';
import { describe, shapeErrors } from '../policy/shape-errors';
import { readYaml, type Path, type SourceFault } from '../policy/yaml-source';
import { rulePackName, rulePackSchema, type RulePack } from './rule-pack-schema';

export interface ParsedRulePack {
  /** Null exactly if there are errors. */
  pack: RulePack | null;
  /** All of them, by line. */
  errors: PolicyError[];
}

/** Whether a text says that it is a rule pack, and no policy. */
export function isRulePack(source: string): boolean {
  const [{ value }] = readYaml(source).readings;
  return fieldOf(value, 'schema') === rulePackName;
}

/** Reads and checks a rule pack from its YAML text. Never throws for any text. */
export function parseRulePack(source: string): ParsedRulePack {
  const { readings, syntaxErrors, duplicateKeys } = readYaml(source);
  const [{ value, lineOf }] = readings;
  const faults: SourceFault[] = [...syntaxErrors, ...duplicateKeys];
  // Behind a syntax error nothing is surely missing or wrong.
  if (syntaxErrors.length === 0) {
    const wrong = [...shapeErrors(rulePackSchema, value), ...repeatedForms(value)];
    faults.push(...wrong.map(({ path, message }) => ({ path, message, line: lineOf(path) })));
  }
  if (faults.length === 0) return { pack: rulePackSchema.parse(value), errors: [] };
  const errors = faults.map(({ path, line, message }) => ({
    path: path.map(String).join('.'),
    line,
    message,
  }));
  return { pack: null, errors: errors.sort((a, b) => a.line - b.line) };
}

function repeatedForms(value: unknown): { path: Path; message: string }[] {
  return ['organisation', 'cadre'].flatMap((of) => {
    const forms = fieldOf(fieldOf(fieldOf(value, 'forms'), of), 'forms');
    if (!Array.isArray(forms)) return [];
    return forms.flatMap((form: unknown, place) =>
      forms.indexOf(form) === place
        ? []
        : [
            {
              path: ['forms', of, 'forms', place],
              message: `expected each form once, found ${describe(form)}`,
            },
          ],
    );
  });
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, field)
    ? (value as Record<string, unknown>)[field]
    : undefined;
}
