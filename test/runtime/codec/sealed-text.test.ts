import { newEncryptionKeyText, parseEncryptionKeys } from '../../../runtime/codec/encryption-key';
import { openText, sealText } from '../../../runtime/codec/sealed-text';

const keys = parseEncryptionKeys(newEncryptionKeyText());
const TEXT = '{"url":"https://x.invalid/?key=一个钥匙"}';

it('opens what it sealed, and never seals twice alike', async () => {
  const [one, other] = [await sealText(keys, TEXT), await sealText(keys, TEXT)];
  expect(one).not.toBe(other);
  expect(one).not.toContain(Buffer.from(TEXT).toString('base64url').slice(0, 16));
  expect([await openText(keys, one), await openText(keys, other)]).toEqual([TEXT, TEXT]);
});

it('opens with an older key, and with none but the one that sealed', async () => {
  const sealed = await sealText(keys, TEXT);
  const newer = parseEncryptionKeys(newEncryptionKeyText());
  expect(await openText([...newer, ...keys], sealed)).toBe(TEXT);
  await expect(openText(newer, sealed)).rejects.toThrow('none of ours');
});

it('opens nothing that was altered or was never sealed', async () => {
  const sealed = await sealText(keys, TEXT);
  const [id = '', data = ''] = sealed.split('.');
  const bytes = Buffer.from(data, 'base64url');
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  await expect(openText(keys, `${id}.${bytes.toString('base64url')}`)).rejects.toThrow('altered');
  for (const text of ['', TEXT, id]) await expect(openText(keys, text)).rejects.toThrow('encrypted with key');
});
