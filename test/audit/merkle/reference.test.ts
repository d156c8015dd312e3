import { CompactRange } from '../../../audit/merkle/compact-range';
import { EMPTY_ROOT, hashFromText, hashText, leafHash } from '../../../audit/merkle/hash';
import { consistencySpans, inclusionSpans } from '../../../audit/merkle/proof-spans';
import { leaves, naiveRoot } from './naive-tree';

// The leaves, roots and proofs that implementations of Certificate Transparency test each other by.
const INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const hashes = INPUTS.map((input) => leafHash(Buffer.from(input, 'hex')));

test('the tree has the known roots, leaf by leaf', () => {
  const range = new CompactRange();
  const roots = [range.root()];
  for (const hash of hashes) {
    range.append(hash);
    roots.push(range.root());
  }
  expect(roots.map((root) => root.toString('hex'))).toEqual(ROOTS);
  expect(EMPTY_ROOT.toString('hex')).toBe(ROOTS[0]);
});

const proofOf = (spans: { from: number; to: number }[]): string[] =>
  spans.map(({ from, to }) => naiveRoot(hashes.slice(from, to)).toString('hex'));

test('inclusion proofs are the known ones', () => {
  expect(proofOf(inclusionSpans(0, 1))).toEqual([]);
  expect(proofOf(inclusionSpans(0, 8))).toEqual([
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ]);
  expect(proofOf(inclusionSpans(2, 3))).toEqual([
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  ]);
  expect(proofOf(inclusionSpans(1, 5))).toEqual([
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  ]);
});

test('consistency proofs are the known ones', () => {
  expect(proofOf(consistencySpans(1, 1))).toEqual([]);
  expect(proofOf(consistencySpans(6, 8))).toEqual([
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]);
  expect(proofOf(consistencySpans(2, 5))).toEqual([
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  ]);
});

test.each([
  [
    'a leaf that is not there',
    () => inclusionSpans(5, 5),
    /^index: expected a whole number from 0 to 4, got 5$/,
  ],
  ['a tree without leaves', () => inclusionSpans(0, 0), /^size: expected a whole number from 1 to/],
  [
    'a tree that grew smaller',
    () => consistencySpans(6, 5),
    /^old size: expected a whole number from 1 to 5, got 6$/,
  ],
  ['a half leaf', () => consistencySpans(1.5, 5), /^old size: .*got 1\.5$/],
])('of %s there is no proof', (_what, ask, words) => {
  expect(ask).toThrow(words);
});

test('a subtree of eight leaves begins only where eight divides the size', () => {
  const range = new CompactRange();
  range.append(hashes[0] ?? EMPTY_ROOT);
  expect(() => range.appendSubtree(naiveRoot(leaves(8)), 3)).toThrow(/expected a size that 8 divides, got 1/);
});

test('a hash is written with its algorithm, and nothing else is read as one', () => {
  const [hash] = hashes;
  expect(hashFromText(hashText(hash ?? EMPTY_ROOT))).toEqual(hash);
  for (const text of ['', 'sha256:00', `sm3:${'0'.repeat(64)}`, 'A'.repeat(64)])
    expect(hashFromText(text)).toBeNull();
});
