import { generateKeyPairSync } from 'node:crypto';
import { readCheckpoint, signCheckpoint } from '../../../audit/checkpoint/checkpoint';
import { noteKey, parseNoteKey } from '../../../audit/checkpoint/note-key';
import { parseNote, signNote, verifyNote } from '../../../audit/checkpoint/signed-note';
import { EMPTY_ROOT } from '../../../audit/merkle/hash';

// The example that implementations of C2SP signed-note test each other by.
const KNOWN_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const KNOWN_NOTE = `This is an example message.

\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;

const ORIGIN = 'duban/0123456789abcdefghjk';
const own = generateKeyPairSync('ed25519').privateKey;
const other = generateKeyPairSync('ed25519').privateKey;
const ownKey = noteKey(ORIGIN, own);
const note = signCheckpoint({ origin: ORIGIN, size: 7, root: EMPTY_ROOT }, own);

function keyOf(text: string) {
  const key = parseNoteKey(text);
  if (key === null) throw new Error(`expected a key, got ${text}`);
  return key;
}

test('a note that another implementation signed is verified by the key that it printed', () => {
  const known = keyOf(KNOWN_KEY);
  const signed = parseNote(KNOWN_NOTE);
  expect(signed?.text).toBe('This is an example message.\n');
  expect(signed && verifyNote(signed, [known])).toBe('signed');
  expect(known).toMatchObject({ name: 'example.com/foo', id: '530d903a', text: KNOWN_KEY });
});

test('a checkpoint is three lines that can be printed, and what was signed is read again', () => {
  const [origin, size, root, empty, signature, end] = note.split('\n');
  expect([origin, size, root]).toEqual([ORIGIN, '7', '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=']);
  expect([empty, end]).toEqual(['', '']);
  expect(signature).toMatch(/^\u2014 duban\/[0-9a-z]{20} [A-Za-z0-9+/]{91}=$/);
  const read = readCheckpoint(note, [keyOf(ownKey.text)]);
  expect(read).toMatchObject({ origin: ORIGIN, size: 7, verdict: 'signed', keyIds: [ownKey.id] });
  expect(read?.root.equals(EMPTY_ROOT)).toBe(true);
});

test('a mail may change the line ends and lose the last one', () => {
  const mailed = note.replaceAll('\n', '\r\n').trimEnd();
  expect(readCheckpoint(mailed, [ownKey])).toMatchObject({ size: 7, verdict: 'signed' });
});

test('a number, an origin or a root that was changed makes the signature a false one', () => {
  for (const [from, to] of [
    ['\n7\n', '\n8\n'],
    [`${ORIGIN}\n`, 'duban/other\n'],
    ['47DE', '57DE'],
  ] as const) {
    expect(note).toContain(from);
    expect(readCheckpoint(note.replace(from, to), [ownKey])).toMatchObject({ verdict: 'false' });
  }
});

test('who is unknown signs for nothing, beside a known one it does no harm, and a false one spoils the note', () => {
  const otherKey = noteKey(ORIGIN, other);
  expect(readCheckpoint(note, [otherKey])).toMatchObject({ verdict: 'unknown' });
  const witness = noteKey('witness.example', other);
  const text = `${ORIGIN}\n7\n${EMPTY_ROOT.toString('base64')}\n`;
  const witnessed = note + (signNote(text, other, witness).split('\n\n')[1] ?? '');
  expect(readCheckpoint(witnessed, [ownKey])).toMatchObject({
    verdict: 'signed',
    keyIds: [ownKey.id, witness.id],
  });
  expect(readCheckpoint(witnessed, [ownKey, witness])).toMatchObject({ verdict: 'signed' });
  // The signature of one, under the name and id of the other.
  const false_ = signNote(text, other, ownKey).split('\n\n')[1] ?? '';
  expect(readCheckpoint(note + false_, [ownKey])).toMatchObject({ verdict: 'false' });
});

test.each([
  ['nothing', ''],
  ['a text without a signature', `${ORIGIN}\n7\n${EMPTY_ROOT.toString('base64')}\n`],
  ['a size with a zero in front', note.replace('\n7\n', '\n07\n')],
  ['a size that no number holds', note.replace('\n7\n', '\n9007199254740993\n')],
  ['a root of another length', note.replace('47DEQpj8HBSa', '')],
  ['a hyphen for the dash', note.replace('\u2014', '-')],
  ['two lines', note.replace('7\n', '')],
])('%s is no checkpoint', (_what, text) => {
  expect(readCheckpoint(text, [ownKey])).toBeNull();
});

test.each([
  ['an id that is not that of the key', KNOWN_KEY.replace('530d903a', '530d903b')],
  ['an algorithm that is unknown here', KNOWN_KEY.replace('+Aek', '+Eek')],
  ['a key that is too short', KNOWN_KEY.slice(0, -4)],
  ['a PEM', own.export({ type: 'pkcs8', format: 'pem' }).toString()],
])('%s is no key', (_what, text) => {
  expect(parseNoteKey(text)).toBeNull();
});

test('a name that would break the line is refused before anything is signed', () => {
  expect(() => noteKey('two words', own)).toThrow(/^name: expected/);
  expect(() => signCheckpoint({ origin: 'a+b', size: 1, root: EMPTY_ROOT }, own)).toThrow(
    /^origin: expected/,
  );
  expect(() => signNote('a\n\nb\n', own, ownKey)).toThrow(/^text: expected/);
});
