import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePolicy } from '../../../domain/policy/parse';

const source = readFileSync(path.join(__dirname, 'fixtures/twenty-mistakes.yaml'), 'utf8');

/** The lines that their writer knows to be wrong, whatever the engine says. */
const marked = source.split('\n').flatMap((text, index) => (text.endsWith('# mistake') ? [index + 1] : []));

it('a policy with twenty different mistakes is refused with all twenty, each on its own line', () => {
  const { policy, errors } = parsePolicy(source);
  expect(policy).toBeNull();
  expect(marked).toHaveLength(20);
  expect(errors.map(({ line }) => line)).toEqual(marked);
  expect(new Set(errors.map(({ message }) => message)).size).toBe(20);
});

it('with one mistake mended it is refused with the nineteen others', () => {
  const mended = source.replace('Asia/Shangai', 'Asia/Shanghai');
  expect(parsePolicy(mended).errors.map(({ line }) => line)).toEqual(marked.slice(1));
});
