import { gapDifferenceWords, gapKindWords, gapReasonWords } from '../../domain/gaps/gap-words';
import { gapKinds, type Proof } from '../../domain/gaps/gap';
import type { GapsOfSpan } from '../../offices/gaps/gaps-of-span';
import type { Language } from './why-text';

const words = {
  zh: {
    title: (from: string, to: string) => `应有与实有：期限在 ${from} 至 ${to} 的各轮`,
    columns: ['应有', '实有', '有据可查', '说不清'],
    rounds: (count: number) => `看了 ${count} 轮`,
    none: '没有说不清的差异',
    unexplained: '说不清的差异',
    explained: '有据可查的差异',
    expected: '应',
    observed: '实',
    count: (count: number) => `${count} 项`,
  },
  en: {
    title: (from: string, to: string) => `Expected against observed: rounds due from ${from} to ${to}`,
    columns: ['expected', 'observed', 'explained', 'unexplained'],
    rounds: (count: number) => `${count} rounds looked at`,
    none: 'nothing is unexplained',
    unexplained: 'Unexplained',
    explained: 'Explained',
    expected: 'expected',
    observed: 'observed',
    count: (count: number) => `${count}`,
  },
} as const;

/** The gaps of a span in readable lines: counts by kind, what nothing explains, and the rest by reason. */
export function gapsText(gaps: GapsOfSpan, language: Language): string {
  const says = words[language];
  const lines = [says.title(gaps.from, gaps.to), `${says.rounds(gaps.rounds)}  ${gaps.at}`, ''];
  for (const kind of gapKinds) {
    const counts = gaps.byKind[kind];
    const figures = [counts.expected, counts.observed, counts.explained, counts.unexplained];
    const told = figures.map((figure, index) => `${says.columns[index]} ${figure}`).join('  ');
    lines.push(`${gapKindWords[kind][language]}: ${told}`);
  }
  lines.push('', gaps.unexplained.length === 0 ? `✓ ${says.none}` : `✗ ${says.unexplained}`);
  for (const gap of gaps.unexplained) lines.push(...gapLines(gap, language));
  if (gaps.explanations.length > 0) lines.push('', says.explained);
  for (const gap of gaps.explanations) {
    lines.push(...gapLines(gap, language));
    lines.push(`    ${gapReasonWords[gap.reason][language]} [${proofText(gap.proof)}]`);
  }
  return lines.join('\n');
}

function gapLines(gap: GapsOfSpan['unexplained'][number], language: Language): string[] {
  const says = words[language];
  const difference = gapDifferenceWords[gap.difference][language];
  const moments = [
    gap.expected === null ? null : `${says.expected} ${gap.expected}`,
    gap.observed === null ? null : `${says.observed} ${gap.observed}`,
    gap.count === 1 ? null : says.count(gap.count),
  ].filter((text) => text !== null);
  const told = moments.length === 0 ? '' : `  (${moments.join(', ')})`;
  return [`  ${gap.where}`, `    ${difference}: ${gap.says[language]}${told}`];
}

function proofText({ table, id }: Proof): string {
  return `${table} ${id}`;
}
