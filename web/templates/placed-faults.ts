import { ApiProblem } from '../api/problem';

/** One thing that is wrong with a text: line and column from 1, in both languages. */
export interface TextFault {
  line: number;
  column: number;
  zh: string;
  en: string;
}

/** What a refusal says of a text, by place; empty for every other failure. */
export function faultsIn(error: unknown): TextFault[] {
  if (!(error instanceof ApiProblem)) return [];
  return error.errors.flatMap(({ path, message, messageZh }) => {
    const [, line, column] = /^body:(\d+):(\d+)$/.exec(path) ?? [];
    return line === undefined
      ? []
      : [{ line: Number(line), column: Number(column), en: message, zh: messageZh ?? message }];
  });
}

/** Where a line and column is in a text. */
export function offsetOf(text: string, { line, column }: Pick<TextFault, 'line' | 'column'>): number {
  const before = text.split('\n').slice(0, line - 1);
  return Math.min(text.length, before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1);
}
