import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHome } from '../../../runtime/home/folder';
import { keyFiles, loadKeys } from '../../../runtime/home/keys';
import { readRunning, removeRunning, writeRunning } from '../../../runtime/home/running';
import { UsageError } from '../../../runtime/usage-error';
import { temporaryHome } from '../temporary-home';

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;
let folder: Awaited<ReturnType<typeof temporaryHome>>;

beforeEach(async () => {
  folder = await temporaryHome();
});
afterEach(() => folder.remove());

it('a data folder that is made is for its owner only', async () => {
  const { folder: made } = await openHome(join(folder.home.folder, 'a', 'b'));
  expect(await modeOf(made)).toBe(0o700);
});

it('a data folder that can not be made is named', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'duban-file-'));
  const file = join(parent, 'file');
  await writeFile(file, '');
  const refusal = openHome(join(file, 'home'));
  await expect(refusal).rejects.toThrow(UsageError);
  await expect(refusal).rejects.toThrow(`DUBAN_HOME: ${join(file, 'home')} can't be written (ENOTDIR)`);
  await rm(parent, { recursive: true });
});

it('keys are made once, private, and stay', async () => {
  const none = { encryptionKey: undefined, signingKey: undefined };
  const [first, second] = await Promise.all([loadKeys(folder.home, none), loadKeys(folder.home, none)]);
  const again = await loadKeys(folder.home, none);
  expect(first.encryption).toEqual(second.encryption);
  expect(again.encryption).toEqual(first.encryption);
  expect(again.signing.equals(first.signing)).toBe(true);
  expect(first.signing.asymmetricKeyType).toBe('ed25519');
  const files = keyFiles(folder.home);
  expect([await modeOf(files.encryption), await modeOf(files.signing)]).toEqual([0o600, 0o600]);
});

it('keys that are given are used and none is made', async () => {
  const made = await loadKeys(folder.home, { encryptionKey: undefined, signingKey: undefined });
  const other = await temporaryHome();
  const signingKey = made.signing.export({ type: 'pkcs8', format: 'pem' }).toString();
  const encryptionKey = made.encryption[0]?.bytes.toString('hex');
  const given = await loadKeys(other.home, { encryptionKey, signingKey });
  expect(given.encryption).toEqual(made.encryption);
  expect(await readdir(other.home.keys)).toEqual([]);
  await other.remove();
});

it('a damaged key file is refused, not replaced', async () => {
  await writeFile(keyFiles(folder.home).encryption, 'damaged');
  const refusal = loadKeys(folder.home, { encryptionKey: undefined, signingKey: undefined });
  await expect(refusal).rejects.toThrow(/encryption\.key: holds something else, expected encryption keys/);
});

it('what runs is found while it runs, in a private file', async () => {
  const running = {
    url: 'http://h',
    databaseUrl: 'postgresql://h/d',
    temporalAddress: 'h:1',
    namespace: 'default',
  };
  expect(await readRunning(folder.home)).toBeNull();
  await writeRunning(folder.home, running);
  expect(await readRunning(folder.home)).toEqual({ ...running, pid: process.pid });
  expect(await modeOf(folder.home.running)).toBe(0o600);
  await removeRunning(folder.home);
  expect(await readRunning(folder.home)).toBeNull();
});

it('what a killed engine left counts as nothing', async () => {
  await writeFile(
    folder.home.running,
    JSON.stringify({ pid: process.pid, startTime: 'another boot:1', url: 'x' }),
  );
  await chmod(folder.home.running, 0o600);
  expect(await readRunning(folder.home)).toBeNull();
});
