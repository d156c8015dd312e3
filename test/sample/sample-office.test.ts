import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkRoster } from '../../offices/roster/check-roster';
import { readRoster } from '../../offices/roster/read-roster';
import type { Authority, RungTerms } from '../../domain/policy/ladder';
import { policySchema } from '../../domain/policy/schema';

const root = join(__dirname, '../..');
const policy = (path: string) => policySchema.parse(parse(readFileSync(join(root, path), 'utf8')));

async function sampleRoster() {
  const bytes = readFileSync(join(root, 'sample/roster.csv'));
  const { roster, errors } = checkRoster(await readRoster({ name: 'roster.csv', bytes }), '2026-01-01');
  expect(errors).toEqual([]);
  if (!roster) throw new Error('unreachable');
  return roster;
}

test('the sample has 31 units that owe, each with a secretary, and an office that owes nothing', async () => {
  const { units, posts } = await sampleRoster();
  const owing = posts.filter((post) => post.kind === 'secretary' && post.holder);
  expect(new Set(owing.map((post) => post.unitCode)).size).toBe(31);
  const office = units.filter((unit) => !owing.some((post) => post.unitCode === unit.code));
  expect(office).toMatchObject([{ name: '澄岭县整体推进办公室', kind: 'agency' }]);
});

test('its office has one holder for every post that the ladder names', async () => {
  const { units, posts } = await sampleRoster();
  const [office] = units.filter(({ name }) => name === '澄岭县整体推进办公室');
  const held = posts.filter(({ unitCode, holder }) => unitCode === office?.code && holder);
  expect(held.map(({ kind }) => kind)).toEqual([...new Set(held.map(({ kind }) => kind))]);
  const { ladder } = policy('sample/policy.yaml');
  const named = Object.values(ladder?.rungs ?? {}).flatMap((rung) =>
    rung === undefined ? [] : postsOf(rung),
  );
  expect(new Set(named)).toEqual(new Set(held.map(({ kind }) => kind)));
  expect(new Set(held.map(({ holder }) => holder?.email)).size).toBe(held.length);
});

function postsOf({ decidedBy, appeal, rectification, lookBack }: RungTerms): string[] {
  const chain = (authority: Authority): string[] =>
    authority.kind === 'person' ? authority.posts : authority.recordedBy;
  return [...chain(decidedBy), ...chain(appeal.decidedBy), ...rectification.verifiedBy, ...lookBack.by];
}

test('some people answer for two units, so that one notice a person can be seen', async () => {
  const owing = (await sampleRoster()).posts.filter((post) => post.kind === 'secretary');
  const addresses = owing.map((post) => post.holder?.email);
  expect(addresses.length - new Set(addresses).size).toBe(2);
});

test('nobody in the sample can be reached: every address ends in example.invalid', async () => {
  for (const { holder } of (await sampleRoster()).posts) expect(holder?.email).toMatch(/@example\.invalid$/);
});

test('the sample differs from the default policy in its title and the hours and pace of its notices alone', () => {
  const [sample, standard] = [policy('sample/policy.yaml'), policy('policies/five-cadences.yaml')];
  expect(sample.office.notices).toEqual({ days: 'any', from: '00:00', until: '23:59' });
  expect(sample.office.waveEverySeconds).toBe(10);
  expect({ ...sample, title: standard.title, office: standard.office }).toEqual(standard);
});
