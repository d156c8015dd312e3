import { rmSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { followRecipe } from './recipe-folder';

const folder = followRecipe('Add a channel');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the recipe’s own test, in a project where the recipe was followed', () => {
  jest.requireActual(join(folder, 'test/activities/notifications/mattermost.test.ts'));
});

it('checks the settings of the channel that the recipe added', () => {
  const { settingsFaults } = jest.requireActual<{
    settingsFaults(kind: string, settings: { url: string; secret: string | null }): { path: string }[];
  }>(join(folder, 'domain/notices/groups/channel-settings.ts'));
  expect(settingsFaults('mattermost', { url: 'https://chat.invalid/hooks/a1b2', secret: null })).toEqual([]);
  const wrong = settingsFaults('mattermost', { url: 'https://chat.invalid/', secret: 'none-is-wanted' });
  expect(wrong.map(({ path }) => path)).toEqual(['url', 'secret']);
});

it('has types that hold', () => {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, process.cwd());
  const roots = [
    'activities/notifications/groups/kinds.ts',
    'test/activities/notifications/mattermost.test.ts',
  ];
  const program = ts.createProgram(
    roots.map((path) => join(folder, path)),
    { ...options, types: ['node', 'jest'], typeRoots: [join(process.cwd(), 'node_modules/@types')] },
  );
  const faults = ts.getPreEmitDiagnostics(program);
  expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
});
