import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import fc from 'fast-check';
import { createCodec } from '../../../runtime/codec/encryption-codec';
import { newEncryptionKeyText, parseEncryptionKeys } from '../../../runtime/codec/encryption-key';

const keys = () => parseEncryptionKeys(newEncryptionKeyText());
const payloadOf = (value: unknown) => defaultPayloadConverter.toPayload(value);
const dataOf = (payload: Payload | undefined) => Buffer.from(payload?.data ?? []);

async function encoded(codec: ReturnType<typeof createCodec>, value: unknown): Promise<Payload> {
  const [payload] = await codec.encode([payloadOf(value)]);
  if (!payload) throw new Error('nothing encoded');
  return payload;
}

it('every payload comes back as it was, under any number of keys that came later', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.json()), fc.integer({ min: 0, max: 3 }), async (values, later) => {
      const old = keys();
      const payloads = values.map(payloadOf);
      const stored = await createCodec(old).encode(payloads);
      const now = createCodec([...Array.from({ length: later }, keys).flat(), ...old]);
      const back = await now.decode(stored);
      expect(back.map((payload) => defaultPayloadConverter.fromPayload(payload))).toEqual(values);
    }),
    { numRuns: 50 },
  );
});

it('the clear text and its metadata are not in what is stored, and no two are alike', async () => {
  const codec = createCodec(keys());
  const [first, second] = [await encoded(codec, 'secret words'), await encoded(codec, 'secret words')];
  expect(dataOf(first).includes('secret')).toBe(false);
  expect(Buffer.from(first.metadata?.['encoding'] ?? []).toString()).toBe('binary/encrypted');
  expect(dataOf(first).equals(dataOf(second))).toBe(false);
});

it('a byte that was altered anywhere is refused', async () => {
  const codec = createCodec(keys());
  const payload = await encoded(codec, { duty: 1 });
  await fc.assert(
    fc.asyncProperty(
      fc.nat(dataOf(payload).length - 1),
      fc.integer({ min: 1, max: 255 }),
      async (at, flip) => {
        const data = dataOf(payload);
        data[at] = (data[at] ?? 0) ^ flip;
        await expect(codec.decode([{ ...payload, data }])).rejects.toThrow(/altered/);
      },
    ),
    { numRuns: 50 },
  );
});

it('a payload that was cut short is refused', async () => {
  const codec = createCodec(keys());
  const payload = await encoded(codec, 1);
  await expect(codec.decode([{ ...payload, data: dataOf(payload).subarray(0, 20) }])).rejects.toThrow(
    /20 bytes/,
  );
});

it('a payload of another key is refused by its key id, without key material', async () => {
  const [theirs, ours] = [keys(), keys()];
  const payload = await encoded(createCodec(theirs), 1);
  const refusal = createCodec(ours).decode([payload]);
  await expect(refusal).rejects.toThrow(
    `encrypted with key ${theirs[0]?.id ?? ''}: none of ours (${ours[0]?.id ?? ''})`,
  );
  const message = await refusal.catch((error: Error) => error.message);
  for (const { bytes } of [...theirs, ...ours]) {
    expect(message).not.toContain(bytes.toString('base64'));
    expect(message).not.toContain(bytes.toString('hex'));
  }
});

it('a payload under one key id can not pass as that of another', async () => {
  const both = [...keys(), ...keys()];
  const codec = createCodec(both);
  const payload = await encoded(codec, 1);
  const metadata = { ...payload.metadata, 'encryption-key-id': Buffer.from(both[1]?.id ?? '') };
  await expect(codec.decode([{ ...payload, metadata }])).rejects.toThrow(/altered/);
});

it('payloads that were never encrypted pass', async () => {
  const payload = payloadOf('from the command line');
  expect(await createCodec(keys()).decode([payload])).toEqual([payload]);
});

it.each([
  ['one in base64', () => randomBytes(32).toString('base64'), 1],
  ['one in base64url', () => randomBytes(32).toString('base64url'), 1],
  ['one in hexadecimal', () => randomBytes(32).toString('hex'), 1],
  ['two with a comma', () => `${newEncryptionKeyText()}, ${newEncryptionKeyText()}`, 2],
  ['two on lines', () => `${newEncryptionKeyText()}\n${newEncryptionKeyText()}\n`, 2],
])('keys are read: %s', (_case, text, count) => {
  expect(parseEncryptionKeys(text())).toHaveLength(count);
});

it.each([
  ['nothing', ''],
  ['too short', randomBytes(31).toString('base64')],
  ['too long', randomBytes(33).toString('base64')],
  ['no base64', '!'.repeat(44)],
])('keys are refused: %s', (_case, text) => {
  expect(() => parseEncryptionKeys(text)).toThrow();
});
