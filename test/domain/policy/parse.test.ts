import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parsePolicy } from '../../../domain/policy/parse';

const fixtures = path.join(__dirname, 'fixtures');
const defaultPolicy = readFileSync(path.join(__dirname, '../../../policies/five-cadences.yaml'), 'utf8');

/** A fixture ends with its expected errors, a comment line each: `# 16 cadences.x.due.at: message`. */
function expectedErrors(source: string): string[] {
  const [, expected = ''] = source.split('# Expected errors:\n');
  return expected
    .split('\n')
    .filter(Boolean)
    .map((line) => line.replace(/^# /, ''));
}

describe('the default policy', () => {
  it('has no errors and no open questions', () => {
    const { policy, errors, unresolved } = parsePolicy(defaultPolicy);
    expect({ errors, unresolved }).toEqual({ errors: [], unresolved: [] });
    expect(Object.keys(policy?.cadences ?? {})).toEqual([
      'weekly-meeting',
      'monthly-list',
      'quarterly-supervision',
      'half-year-appraisal',
      'annual-assessment',
    ]);
  });
});

describe('each rejected configuration is refused with all its errors, their paths and lines', () => {
  it.each(readdirSync(fixtures))('%s', (file) => {
    const source = readFileSync(path.join(fixtures, file), 'utf8');
    const { policy, errors } = parsePolicy(source);
    const found = errors.map(({ line, path: at, message }) => `${line} ${at === '' ? '-' : at}: ${message}`);
    expect(found).toEqual(expectedErrors(source));
    expect(found.length).toBeGreaterThan(0);
    expect(policy).toBeNull();
  });
});

describe('vague words', () => {
  const recurrence = "'FREQ=WEEKLY;BYDAY=MO'";

  it.each(['定期', '经常', '适时', '不定期', 'regularly', 'From time to time', 'as needed', 'promptly'])(
    '"%s" is an open question, not an error and not a number',
    (word) => {
      const { policy, errors, unresolved } = parsePolicy(defaultPolicy.replace(recurrence, word));
      expect(errors).toEqual([]);
      expect(policy).not.toBeNull();
      expect(unresolved).toMatchObject([{ path: 'cadences.weekly-meeting.due.recurrence', quote: word }]);
    },
  );

  it('keeps the words and the question that a policy quotes itself', () => {
    const quoted = defaultPolicy.replace(recurrence, '{ quote: 定期开会, question: 多久一次？ }');
    expect(parsePolicy(quoted).unresolved).toMatchObject([{ quote: '定期开会', question: '多久一次？' }]);
  });

  it('asks beside the errors of other places', () => {
    const both = defaultPolicy.replace(recurrence, '定期').replace('Asia/Shanghai', 'Nowhere');
    const { errors, unresolved } = parsePolicy(both);
    expect([errors.length, unresolved.length]).toEqual([1, 1]);
  });
});

describe('what is no policy at all', () => {
  it.each(['', 'hello', '[1, 2]', '42', '- a\n- b', 'import { x } from "y";\nconst a = {'])(
    '%j',
    (source) => {
      const { policy, errors, notAPolicy } = parsePolicy(source);
      expect(policy).toBeNull();
      expect(errors).toHaveLength(1);
      expect(notAPolicy).toContain('expected a policy as a YAML mapping');
    },
  );
});

describe('properties', () => {
  it('never throws, and gives a policy exactly if there are no errors', () => {
    const lines = defaultPolicy.split('\n');
    const damaged = fc
      .array(
        fc.tuple(fc.nat(lines.length - 1), fc.oneof(fc.string(), fc.constant(''), fc.constant('  - ['))),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map((changes) => {
        const copy = [...lines];
        for (const [at, text] of changes) copy[at] = text;
        return copy.join('\n');
      });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string()), (source) => {
        const { policy, errors } = parsePolicy(source);
        expect(policy === null).toBe(errors.length > 0);
        for (const { line } of errors) expect(line).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});
