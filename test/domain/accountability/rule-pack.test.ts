import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mayAnswerTo } from '../../../domain/accountability/may-answer-to';
import { isRulePack, parseRulePack } from '../../../domain/accountability/parse-rule-pack';
import { rungs } from '../../../domain/policy/rungs';

const read = (file: string) => readFileSync(path.join(__dirname, '../../../policies', file), 'utf8');
const source = read('packs/accountability-2019.yaml');

it('the pack of 2019 has no errors, and says of each clause where it was read', () => {
  const { pack, errors } = parseRulePack(source);
  expect(errors).toEqual([]);
  expect(pack?.source).toMatchObject({ inForce: '2019-09-01', version: 'revised in 2019' });
  const verified = Object.entries(pack?.clauses ?? {}).filter(([, clause]) => clause.verified);
  expect(verified.map(([name]) => name)).toEqual(['correction']);
  for (const name of ['formalities', 'appeal', 'appeal-decision']) {
    expect(pack?.clauses[name]).toMatchObject({ within: { months: 1 }, verified: false });
  }
});

it('a policy is no rule pack', () => {
  expect(isRulePack(source)).toBe(true);
  expect(isRulePack(read('five-cadences.yaml'))).toBe(false);
});

it('a pack with mistakes is refused with all of them, each on its line', () => {
  const lines = source
    .replace('[self-examination, circular, reorganisation]', '[circular, circular, interview]')
    .replace("'2019-09-01'", "'September'")
    .replace('within: { months: 1 }', 'within: { months: one }')
    .split('\n');
  const at = (words: string) => 1 + lines.findIndex((line) => line.includes(words));
  const { pack, errors } = parseRulePack(lines.join('\n'));
  expect(pack).toBeNull();
  expect(new Set(errors.map(({ line }) => line))).toEqual(
    new Set([at("'September'"), at('[circular, circular, interview]'), at('{ months: one }')]),
  );
  const messages = errors.map(({ message }) => message).join('\n');
  expect(messages).toContain('expected each form once, found "circular"');
  expect(messages).toContain('found "one"');
});

it('criticism and interview answer to no form of accountability, and no rung to one alone', () => {
  const counts = rungs.map((rung) => mayAnswerTo(rung).length);
  expect(counts).toEqual([0, 0, 2, 5]);
});
