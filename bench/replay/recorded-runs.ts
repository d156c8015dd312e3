import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface RecordedRun {
  workflowId: string;
  events: object[];
}

const TESTS = join(__dirname, '..', '..', 'test');

/** The histories of rounds and cases that the tests keep, golden ones of each version and those of bundles: what a bundle holds. */
export function recordedRuns(): RecordedRun[] {
  const golden = filesIn('histories')
    .filter((path) => /(round|case)\.json$/.test(path))
    .map((path): RecordedRun => {
      const { events } = JSON.parse(readFileSync(path, 'utf8')) as { events: object[] };
      return { workflowId: path, events };
    });
  const bundled = filesIn('audit', 'kept').flatMap(
    (path) => (JSON.parse(readFileSync(path, 'utf8')) as { histories: RecordedRun[] }).histories,
  );
  return [...golden, ...bundled];
}

const filesIn = (...folder: string[]): string[] =>
  readdirSync(join(TESTS, ...folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(TESTS, ...folder, name));
