import type { BurdenFigures } from '../../domain/rehearsal/burden';
import type { HearingFigures } from '../../domain/rehearsal/hearings';
import type { YearFigures } from '../../domain/rehearsal/figures';
import type { Percentiles } from '../../domain/rehearsal/percentiles';

/** What a person reads of a rehearsed year. */
export function inWords(figures: YearFigures & { seconds: number }): string {
  const { rounds, provisionalRounds, unitRounds, mails, stoodBack, mailsPerPerson, verdicts } = figures;
  const rows: [string, string][] = [
    ['rounds', `${rounds}${provisionalRounds === 0 ? '' : ` (${provisionalRounds} provisional)`}`],
    ['units and rounds', `${unitRounds}: ${listed(verdicts)}`],
    ['mails', `${mails}${stoodBack === 0 ? '' : ` (${stoodBack} reminders stood back for a case)`}`],
    ['mails a person', spread(mailsPerPerson)],
    ['proposals', listed(figures.proposals)],
    ...hearingRows(figures.hearings),
    ['expected minus observed', `${figures.expectedMinusObserved}`],
    ['observed minus expected', `${figures.observedMinusExpected}`],
    ...burdenRows(figures.burden),
    ['seconds', figures.seconds.toFixed(1)],
    ...figures.warnings.map(({ en }): [string, string] => ['warning', en]),
  ];
  const widest = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(widest)}  ${value}`).join('\n');
}

function hearingRows(deciders: readonly HearingFigures[]): [string, string][] {
  return deciders.map(({ decider, rungs, hearings, inWeek }) => [
    'hearings a week',
    `${decider} (${rungs.join(', ')}): ${spread(inWeek)}, ${hearings} in all`,
  ]);
}

function burdenRows({
  unitWeek,
  meetingsPerLeaderWeek,
  collisions,
  caps,
}: BurdenFigures): [string, string][] {
  return [
    ['requests a unit and week', spread(unitWeek.requests)],
    ['reports a unit and week', spread(unitWeek.reports)],
    ['mails a unit and week', spread(unitWeek.mails)],
    ['meetings a leader and week', spread(meetingsPerLeaderWeek)],
    [
      'collisions',
      `${collisions.unitDays} days of a unit with more than ${collisions.moreThan} due, at most ${collisions.most}`,
    ],
    ...caps.map(({ name, of, per, each, atMost, most, over }): [string, string] => [
      `cap ${name}`,
      `${of}, each ${per} and ${each}: at most ${atMost}, found up to ${most}, exceeded ${over} times`,
    ]),
  ];
}

function spread({ p50, p95, max }: Percentiles): string {
  return `p50 ${p50}, p95 ${p95}, max ${max}`;
}

function listed(counts: object): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${String(count)}`)
    .join(', ');
}
