import { linkIdOf, type Link } from '../../../offices/links/link';
import { linkKeys } from '../../../offices/links/link-keys';
import { readLink } from '../../../offices/links/read-link';
import { linkSigner, signLink } from '../../../offices/links/sign-link';
import { newEncryptionKeyText, parseEncryptionKeys } from '../../../runtime/codec/encryption-key';
import { newId } from '../../../prisma/ids';

const keysOf = (text: string): Buffer[] => linkKeys(parseEncryptionKeys(text));
const [old, fresh] = [newEncryptionKeyText(), newEncryptionKeyText()];
const keys = keysOf(old);
const now = new Date('2026-11-25T09:00:00+08:00');
const link: Link = {
  ...{ officeId: newId(), personId: newId(), deliveryId: newId() },
  ...{ purpose: 'duty', subject: newId(), expiresAt: new Date('2026-12-09T09:00:00+08:00') },
};
const text = signLink(keys[0] as Buffer, link);

test.each([
  ['duty', newId()],
  ['case', `${newId()}:12`],
  ['wishes', link.personId],
] as const)(
  'a signed link of purpose %s is read as it was written, to the end of its last day',
  (purpose, subject) => {
    const one = { ...link, purpose, subject };
    const read = readLink(keys, signLink(keys[0] as Buffer, one), now);
    expect(read).toEqual({
      ...{ ...one, id: linkIdOf(one), expired: false },
      expiresAt: new Date('2026-12-10T00:00:00Z'),
    });
  },
);

test('a notice that is written again a little later has the same links, and each thing a link of its own', () => {
  const later = { ...link, expiresAt: new Date(link.expiresAt.getTime() + 3_600_000) };
  expect(signLink(keys[0] as Buffer, later)).toBe(text);
  const others = [
    { ...link, subject: newId() },
    { ...link, deliveryId: newId() },
    { ...link, purpose: 'wishes' as const },
  ];
  expect(new Set([link, ...others].map(linkIdOf)).size).toBe(4);
});

test('it stands in an address as it is, and is short enough for a line of a mail program', () => {
  expect(linkSigner(keys, 'https://duban.example')(link)).toMatch(
    /^https:\/\/duban\.example\/l\/[\w-]{112}$/,
  );
});

test('no character of it can be changed: it is not ours then, or no link at all', () => {
  const others = Array.from(text, (character, place) => {
    const other = character === 'a' ? 'b' : 'a';
    return text.slice(0, place) + other + text.slice(place + 1);
  });
  for (const other of others) expect(['forged', 'malformed']).toContain(readLink(keys, other, now));
});

test.each([
  ['the text of another purpose under the same tag', () => signedAs({ purpose: 'wishes' })],
  ['a later expiry under the same tag', () => signedAs({ expiresAt: new Date('2027-12-31') })],
  ['another reader under the same tag', () => signedAs({ personId: newId() })],
])('%s is forged', (_what, forged) => {
  expect(readLink(keys, forged(), now)).toBe('forged');
});

test.each([
  ['nothing', ''],
  ['a link that was cut off', text.slice(0, -1)],
  ['a link with something after it', `${text}.`],
  ['a later version', `Ag${text.slice(2)}`],
  ['another text', 'x'.repeat(112)],
])('%s is no link', (_what, other) => {
  expect(readLink(keys, other, now)).toBe('malformed');
});

test('another engine’s key makes no link of ours; a key that was replaced still verifies what it signed', () => {
  expect(readLink(keysOf(fresh), text, now)).toBe('forged');
  expect(readLink(keysOf(`${fresh},${old}`), text, now)).toMatchObject({ subject: link.subject });
});

test('the key is not the encryption key itself', () => {
  const [encryption] = parseEncryptionKeys(old);
  expect(readLink([encryption?.bytes as Buffer], text, now)).toBe('forged');
});

test('an expired link is ours all the same, and says that it has expired', () => {
  const [last, after] = [new Date('2026-12-09T23:59:59Z'), new Date('2026-12-10T00:00:00Z')];
  expect([readLink(keys, text, last), readLink(keys, text, after)]).toMatchObject([
    { expired: false },
    { expired: true, deliveryId: link.deliveryId },
  ]);
});

test('an id that no text can hold is refused when the link is made', () => {
  expect(() => signLink(keys[0] as Buffer, { ...link, personId: 'someone' })).toThrow(
    'link: expected ids of 20 characters, got "someone"',
  );
});

function signedAs(change: Partial<Link>): string {
  const other = signLink(keys[0] as Buffer, { ...link, ...change });
  return other.slice(0, -24) + text.slice(-24);
}
