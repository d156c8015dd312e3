import type { BenchReport } from './report';

/** A report for people: its figures one below the other, then what they mean. */
export function table({ name, ours, theirs, ratio, unit, runs, notes, ...figures }: BenchReport): string {
  const rows: [string, unknown][] = [
    ['ours', `${ours} ${unit}`],
    ...Object.entries(theirs).map(([peer, figure]): [string, string] => [peer, `${figure} ${unit}`]),
    ['ratio', ratio ?? 'no peer'],
    ...Object.entries(figures),
    ['runs', runs.length],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.map(
    ([label, figure]) =>
      `  ${label.padEnd(width)}  ${typeof figure === 'object' && figure !== null ? JSON.stringify(figure) : String(figure)}`,
  );
  return [name, ...lines, ...notes.map((note) => `  ${note}`), ''].join('\n');
}
