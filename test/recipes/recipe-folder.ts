import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const project = join(__dirname, '..', '..');

/** What a recipe's code may touch or import; the rest of the project is left out. */
const COPIED = [
  'activities/notifications',
  'domain',
  'offices/channels',
  'runtime',
  'test/activities/notifications',
];

interface Block {
  language: string;
  lines: string[];
}

/**
 * A copy of the part of the project that a recipe of CONTRIBUTING.md is about, after everything that its code blocks
 * say was done: a `ts` block that begins with a path is a new file, a `diff` block changes the file that it names.
 * Throws where a line that a diff leans on is not there, or not once. Read at once, so that its tests can be declared.
 */
export function followRecipe(title: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'duban-recipe-')));
  for (const path of COPIED) cpSync(join(project, path), join(folder, path), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  for (const { language, lines } of blocksOf(title)) {
    if (language === 'ts') addFile(folder, lines);
    if (language === 'diff') changeFile(folder, lines);
  }
  return folder;
}

function blocksOf(title: string): Block[] {
  const text = readFileSync(join(project, 'CONTRIBUTING.md'), 'utf8');
  const recipe = text.split(`### ${title}\n`)[1]?.split(/^##/m)[0];
  if (recipe === undefined) throw new Error(`CONTRIBUTING.md: expected a recipe "${title}"`);
  return [...recipe.matchAll(/^( *)```(\w+)\n(.*?)^ *```$/gms)].map(
    ([, indent = '', language = '', body = '']) => ({
      language,
      lines: body
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(indent.length)),
    }),
  );
}

function addFile(folder: string, [first = '', ...lines]: string[]): void {
  const path = /^\/\/ (\S+\.ts)$/.exec(first)?.[1];
  if (path === undefined)
    throw new Error(`expected a block to begin with the path of its file, got "${first}"`);
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `${lines.join('\n')}\n`);
}

/** Lines that stay or go must each be there once; new ones follow the line before them. */
function changeFile(folder: string, [first = '', ...changes]: string[]): void {
  const path = join(folder, first.replace(/^--- /, ''));
  const lines = readFileSync(path, 'utf8').split('\n');
  let at = 0;
  for (const change of changes) {
    const [sign, line] = [change[0], change.slice(1)];
    if (sign === '+') {
      lines.splice(at, 0, line);
      at += 1;
      continue;
    }
    const found = lines.flatMap((one, index) => (one === line ? [index] : []));
    if (found.length !== 1 || found[0] === undefined)
      throw new Error(`${first}: expected the line "${line}" once, found it ${found.length} times`);
    at = found[0];
    if (sign === '-') lines.splice(at, 1);
    else at += 1;
  }
  writeFileSync(path, lines.join('\n'));
}
