import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../prisma/log/digest';

export interface CodeVersion {
  /** Of the release. */
  version: string;
  /** Over the sources of the rules (`domain/`): two engines with the same one derive the same. */
  rules: string;
}

const root = path.join(__dirname, '..', '..');

let known: CodeVersion | undefined;

/** The code that derives, without a repository around it; read once, for what runs was read at the start as well. */
export function codeVersion(): CodeVersion {
  known ??= { version: releaseVersion(), rules: rulesDigest() };
  return known;
}

function releaseVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

function rulesDigest(): string {
  const folder = path.join(root, 'domain');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort();
  const files = names.map((name) => `${name}\n${digestOf(readFileSync(path.join(folder, name)))}`);
  return digestOf(files.join('\n'));
}
