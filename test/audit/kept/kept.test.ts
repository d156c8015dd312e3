import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleSchema, type Bundle } from '../../../audit/bundle/bundle';
import { verifyBundle, type BundleVerdict } from '../../../audit/bundle/verify-bundle';
import { noteKey } from '../../../audit/checkpoint/note-key';
import { parsePublicKey } from '../../../audit/checkpoint/public-key';
import type { KeysFor } from '../../../audit/check/witness';
import pino from 'pino';
import { codeVersion } from '../../../offices/why/code-version';
import { firstThatDiffers } from '../../../worker/replay-runs';
import { installTemporalLog } from '../../../worker/worker';
import { signedAgain } from '../bundle/signed-again';
import { newSigningKey } from '../log/filled-log';

jest.setTimeout(120_000);

// What the replay has to say comes back as its answer.
beforeAll(() => installTemporalLog(pino({ level: 'silent' })));

const files = readdirSync(__dirname).filter((name) => name.endsWith('.json'));

const textOf = (file: string): string => readFileSync(join(__dirname, file), 'utf8');

function verify(text: string, keysFor: KeysFor): Promise<BundleVerdict> {
  const { version: release } = codeVersion();
  return verifyBundle({ text, keysFor, handedIn: [], release, replay: firstThatDiffers });
}

it('has at least one', () => {
  expect(files).not.toEqual([]);
});

it.each(files)('%s verifies with the code of today, by the key that was given before', async (file) => {
  const key = parsePublicKey(textOf(file.replace('.json', '.key')).trim());
  const verdict = await verify(textOf(file), (origin) => (key === null ? [] : [key(origin)]));
  const { entries, histories } = bundleSchema.parse(JSON.parse(textOf(file)));
  expect(verdict).toMatchObject({ verdict: 'intact', key: 'given', firstFault: null });
  expect(verdict).toMatchObject({ entries: entries.length, replayed: histories.length });
  expect(verdict.recomputed.cases).toBeGreaterThanOrEqual(1);
  expect(verdict.recomputed.duties).toBeGreaterThanOrEqual(3);
});

describe('a bundle of code that is not here', () => {
  const signingKey = newSigningKey();
  const foreign = async (change: (copy: Bundle) => void): Promise<BundleVerdict> => {
    const bundle = bundleSchema.parse(JSON.parse(textOf('v1.json')));
    const changed = signedAgain(bundle, signingKey, (copy) => {
      copy.manifest.release = '9.8.7';
      change(copy);
    });
    return verify(JSON.stringify(changed), (origin) => [noteKey(origin, signingKey)]);
  };
  const unreadable = {
    verdict: 'unreadable',
    firstFault: { where: 'release 9.8.7', what: 'release-unknown' },
  };

  it('names the release to fetch, where a workflow took another way', async () => {
    const another = await foreign(({ histories }) => {
      const started = histories[0]?.events[0]?.['workflowExecutionStartedEventAttributes'] as
        { workflowType: { name: string } } | undefined;
      if (started !== undefined) started.workflowType.name = 'aWorkflowOfLater';
    });
    expect(another).toMatchObject(unreadable);
  });

  it('names the release to fetch, where the file is of another form', async () => {
    const text = textOf('v1.json')
      .replace('duban bundle 1', 'duban bundle 2')
      .replace(/"release":"[^"]+"/, '"release":"9.8.7"');
    expect(await verify(text, () => [])).toMatchObject(unreadable);
    expect(
      await verify(textOf('v1.json').replace('duban bundle 1', 'duban bundle 2'), () => []),
    ).toMatchObject({
      ...{ verdict: 'unreadable', firstFault: { where: 'file', what: 'not-a-bundle' } },
    });
  });
});
