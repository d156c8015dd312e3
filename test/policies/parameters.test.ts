import { parse } from 'yaml';
import { templates } from './policies';

const all = templates();
/** Not of this set: the default policy's days are public, and the rule pack's numbers are the regulation's. */
const others = ['five-cadences.yaml', 'burden-relief.yaml'];
const ours = all.filter(({ file }) => !others.includes(file));

/** Numbers that the sources or the regulation give; every other number is a parameter. */
const stated: Readonly<Record<string, number | string>> = {
  // C04
  'inspections.yaml limits.party-building-share.atLeast': '1/5',
  // C03
  'inspections.yaml cadences.special-supervision.count.atLeast': 1,
  // A07: three years
  'annual-plan-and-carry-over.yaml cadences.three-year-plan.due.after.months': 36,
  // A09
  'annual-plan-and-carry-over.yaml cadences.common-tasks.count.exactly': 6,
  // G21
  'campaigns.yaml cadences.hundred-days.due.campaign.days': 100,
  'campaigns.yaml cadences.hundred-days.due.campaign.rounds': 3,
  // C05: one week
  'campaigns.yaml cadences.supervision-week.due.campaign.days': 7,
  'campaigns.yaml cadences.supervision-week.due.campaign.rounds': 1,
  // F14: one-off
  'campaigns.yaml cadences.special-rectification.due.campaign.rounds': 1,
  // D01
  'debriefing.yaml cadences.debriefing-session.count.exactly': 1,
  // C01
  'leading-cadres-in-person.yaml cadences.monthly-visit.count.exactly': 1,
  // G17: the first working day
  'leading-group-office.yaml cadences.first-meeting-of-the-year.due.after.workdays': 1,
  // G01
  'committee-agenda.yaml cadences.special-study.count.atLeast': 1,
  // G07, G09
  'organisation-life.yaml cadences.branch-activity.count.atLeast': 1,
  'organisation-life.yaml cadences.enterprise-meeting.count.exactly': 1,
  // G12: the regulation's report after the meeting
  'organisation-life-year.yaml cadences.life-meeting-report.due.after.days': 15,
  // G06: every member, once
  'training.yaml cadences.rotation-training.count.atLeast': 1,
  'training.yaml limits.training-coverage.atLeast': '100',
  // D14, E02: there is a result at all
  'assessment.yaml limits.results-behind-pay-and-honours.entry.assessed-years': 1,
  'incentives.yaml limits.nomination.entry.assessed-years': 1,
};

/** A rhythm's period ends on its last day; any other day is somebody's choice, and so a parameter. */
const lastDays = [
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1',
  'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1',
  'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1',
];

/** The engine's own two days between due and close, and how far down those stand who owe: no number of a rule. */
const ownTerms = /\.(closes\.workdaysAfterDue|burden\.levelsDown)$/;

type Leaf = [place: string, value: unknown];

function leavesOf(value: unknown, place: string): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[place, value]];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, `${place}.${key}`));
}

const leaves = ours.flatMap(({ file, source }) => {
  const { cadences, limits } = parse(source) as Record<string, unknown>;
  return [...leavesOf(cadences ?? {}, `${file} cadences`), ...leavesOf(limits ?? {}, `${file} limits`)];
});

it('there are leaves to look at in every template', () => {
  expect(ours.length).toBeGreaterThan(15);
  for (const { file } of ours) expect(leaves.some(([place]) => place.startsWith(file))).toBe(true);
});

it('every number stands in a source, or is a parameter', () => {
  // Zero is none: no upload, no days in between, nothing left.
  const numbers = leaves.filter(
    ([place, value]) =>
      value !== 0 &&
      !ownTerms.test(place) &&
      (typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+|\/\d+)?$/.test(value))),
  );
  expect(Object.fromEntries(numbers)).toEqual(stated);
});

it('every day that is not the last of its period is a parameter', () => {
  const rules = leaves.filter(
    ([place, value]) => place.endsWith('.recurrence') && typeof value === 'string' && !value.startsWith('$'),
  );
  expect(rules.length).toBeGreaterThan(20);
  for (const [place, value] of rules)
    expect([place, lastDays]).toEqual([place, expect.arrayContaining([value])]);
  expect(leaves.filter(([place]) => place.endsWith('.starts.on')).map(([, value]) => value)).toEqual([
    '$special-starts',
  ]);
});

describe('every parameter is used, is a default, and says what it is', () => {
  it.each(all.filter(({ policy }) => policy.parameters).map((one) => [one.file, one] as const))(
    '%s',
    (_, { source, policy }) => {
      const names = Object.keys(policy.parameters ?? {});
      const used = new Set([...source.matchAll(/\$([a-z][a-z0-9-]*)/g)].map(([, name]) => name));
      expect(names.filter((name) => !used.has(name))).toEqual([]);
      for (const { status, says } of Object.values(policy.parameters ?? {})) {
        expect(status).toBe('default');
        expect(says.zh).toMatch(/[一-龥]/);
        expect(says.en).toMatch(/^[A-Z0-9]/);
      }
    },
  );
});

describe('a template begins with what an editor and a person need', () => {
  it.each(ours.map((one) => [one.file, one.source] as const))('%s', (file, source) => {
    const [editor, ...lines] = source.split('\n');
    expect(editor).toBe('# yaml-language-server: $schema=./policy.schema.json');
    const header = lines.slice(
      0,
      lines.findIndex((line) => !line.startsWith('#')),
    );
    expect(header.join('\n')).toMatch(/\bFor (a|an|the) /);
    expect(header.at(-1)).toMatch(/^# Check it: {2}npx duban policy check policies\//);
    expect(header.at(-1)).toContain(file);
  });
});
