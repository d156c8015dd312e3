import { shapeErrors } from '../policy/shape-errors';
import { readYaml } from '../policy/yaml-source';
import { behaviourSchema, partsOf, type BehaviourFile } from './behaviour-schema';
import { parseShare } from './share';

/** How the people of a rehearsal behave, ready to be drawn from. */
export interface Behaviour extends Pick<BehaviourFile, 'reports' | 'review'> {
  /** How many of `whole` draws are which deed, in the order of `deeds`. */
  parts: readonly number[];
  whole: number;
  /** What becomes of proposals. */
  decisions: Record<'confirmed' | 'rectified' | 'lasting', Likelihood>;
}

/** `part` of `whole` draws. */
export interface Likelihood {
  part: number;
  whole: number;
}

export interface BehaviourError {
  path: string;
  /** From 1. */
  line: number;
  message: string;
}

/** Reads a behaviour from its YAML text, with all errors at once; `behaviour` is null exactly if there are some. */
export function parseBehaviour(source: string): { behaviour: Behaviour | null; errors: BehaviourError[] } {
  const { readings, syntaxErrors, duplicateKeys } = readYaml(source);
  const [{ value, lineOf }] = readings;
  const faults = [...syntaxErrors, ...duplicateKeys];
  // Behind a syntax error nothing is surely missing or wrong.
  if (syntaxErrors.length === 0) {
    faults.push(
      ...shapeErrors(behaviourSchema, value).map((fault) => ({ ...fault, line: lineOf(fault.path) })),
    );
    const shares = behaviourSchema.shape.shares.safeParse((value as { shares?: unknown } | null)?.shares);
    const parts = shares.success ? partsOf(shares.data) : null;
    if (typeof parts === 'string')
      faults.push({ path: ['shares'], line: lineOf(['shares']), message: parts });
  }
  if (faults.length === 0) return { behaviour: behaviourOf(behaviourSchema.parse(value)), errors: [] };
  const errors = faults.map(({ path, line, message }) => ({
    path: path.map(String).join('.'),
    line,
    message,
  }));
  return { behaviour: null, errors: errors.sort((a, b) => a.line - b.line) };
}

/** Throws RangeError for shares that are not exactly the whole. */
export function behaviourOf({ shares, reports, review, decisions }: BehaviourFile): Behaviour {
  const parts = partsOf(shares);
  if (typeof parts === 'string') throw new RangeError(`shares: ${parts}`);
  const { confirm, rectified, lasting } = decisions;
  return {
    ...parts,
    reports,
    review,
    decisions: {
      confirmed: likelihoodOf(confirm),
      rectified: likelihoodOf(rectified),
      lasting: likelihoodOf(lasting),
    },
  };
}

function likelihoodOf(text: string): Likelihood {
  const { part, whole } = parseShare(text);
  return { part: Number(part), whole: Number(whole) };
}
