import type { Mark } from '../../../domain/escalation/case-context';
import { consider } from '../../../domain/escalation/consider';
import type { Considered } from '../../../domain/escalation/considered';
import type { Rung } from '../../../domain/policy/rungs';
import { at, considered, incident, ladderOf, rungWith, twiceMissed } from './consider-ladder';

const criticised: Mark = { rung: 'criticism', from: at('01-15'), until: at('07-15'), personId: null };
const falseReport = { incidents: ['false-report' as const] };
const overdueFive = { incidents: ['overdue' as const], overdueWorkdays: 5 };
const grave = { incidents: ['grave-consequence' as const], direct: true as const };
const used = (rung: Rung, ...sources: string[]) => new Map([[rung, new Set(sources)]]);
const overdue = (id: string, day: string) =>
  incident(id, day, { kind: 'overdue', lateAfter: at(day), personId: null });

/** The whole ladder of a county: relapses lead on, and a grave consequence leads up at once. */
const whole = ladderOf({
  criticism: rungWith([twiceMissed, falseReport, overdueFive]),
  interview: rungWith([{ ...twiceMissed, after: 'criticism' }]),
  circular: rungWith([{ ...twiceMissed, after: 'criticism' }], { unitKinds: ['village', 'town'] }),
  handling: rungWith([grave], { unitKinds: ['village', 'town'] }),
});

/** `criticism: a b` for each proposal, `ripe INSTANT`, or nothing. */
function told(change: Partial<Considered>): string[] {
  const found = consider(considered({ ladder: whole, ...change }));
  if (found === null) return [];
  if ('ripensAt' in found) return [`ripe ${found.ripensAt}`];
  return found.propose.map(({ rung, incidentIds }) => `${rung}: ${incidentIds.join(' ')}`);
}

test.each<[string, Partial<Considered>, string[]]>([
  ['nothing on one miss', { incidents: [incident('a', '03-02')] }, []],
  [
    'criticism on two misses in three months, by time',
    { incidents: [incident('b', '03-02'), incident('a', '02-02')] },
    ['criticism: a b'],
  ],
  [
    'the first day of the window belongs to it',
    {
      incidents: [
        incident('a', '03-02'),
        incident('b', '12-09', { happenedAt: '2025-12-09T00:00:00+08:00' }),
      ],
    },
    ['criticism: b a'],
  ],
  [
    'the day before the window does not',
    {
      incidents: [
        incident('a', '03-02'),
        incident('b', '12-08', { happenedAt: '2025-12-08T23:59:00+08:00' }),
      ],
    },
    [],
  ],
  [
    'nothing on a duty of which nobody ever heard',
    { incidents: [incident('a', '02-02', { unitReached: false }), incident('b', '03-02')] },
    [],
  ],
  [
    'two incidents of one duty are one ground, told by the last',
    {
      incidents: [
        incident('a', '02-02'),
        incident('c', '02-04', { sourceId: 'of a' }),
        incident('b', '03-02'),
      ],
    },
    ['criticism: c b'],
  ],
  [
    'nothing on what the rung was proposed for already',
    { incidents: [incident('a', '02-02'), incident('b', '03-02')], used: used('criticism', 'of a') },
    [],
  ],
  [
    'nothing lighter on what a heavier rung was proposed for',
    { incidents: [incident('a', '02-02'), incident('b', '03-02')], used: used('interview', 'of a', 'of b') },
    [],
  ],
  [
    'all entries that are entered, in one proposal',
    {
      incidents: [
        incident('a', '02-02'),
        incident('b', '03-02'),
        incident('c', '03-03', { kind: 'false-report' }),
      ],
    },
    ['criticism: a b c'],
  ],
  [
    'an overdue duty once it has been so for five working days, to the hour',
    { incidents: [overdue('a', '03-02')] },
    ['criticism: a'],
  ],
  [
    'until then the instant at which it will have been',
    { incidents: [overdue('a', '03-03'), overdue('b', '03-04')] },
    ['ripe 2026-03-10T10:00:00.000Z'],
  ],
  [
    'working days, not days: over the Spring Festival',
    { incidents: [overdue('a', '02-13')], now: new Date(at('02-14')) },
    ['ripe 2026-02-27T10:00:00.000Z'],
  ],
  [
    'nothing on an overdue duty that was answered meanwhile',
    { incidents: [incident('a', '03-02', { kind: 'overdue' })] },
    [],
  ],
  [
    'interview and circular together on a relapse, and no criticism',
    { incidents: [incident('a', '02-02'), incident('b', '03-02')], marks: [criticised] },
    ['interview: a b', 'circular: a b'],
  ],
  [
    'what came before the mark is what it was for, no relapse',
    { incidents: [incident('a', '01-12'), incident('b', '03-02')], marks: [criticised] },
    ['criticism: a b'],
  ],
  [
    'a mark that has expired leads nowhere',
    {
      incidents: [incident('a', '02-02'), incident('b', '03-02')],
      marks: [{ ...criticised, until: at('03-09') }],
    },
    ['criticism: a b'],
  ],
  [
    'the circular alone where the interview was proposed for these already',
    {
      incidents: [incident('a', '02-02'), incident('b', '03-02')],
      marks: [criticised],
      used: used('interview', 'of a', 'of b'),
    },
    ['circular: a b'],
  ],
  [
    'the rung that exists for such a unit only',
    {
      incidents: [incident('a', '02-02'), incident('b', '03-02')],
      marks: [criticised],
      subject: { unitKind: 'non-public-enterprise', postKind: 'secretary' },
    },
    ['interview: a b'],
  ],
  [
    'the top rung at once on a grave consequence, and the others for what is left',
    {
      incidents: [
        incident('a', '02-02'),
        incident('b', '03-02'),
        incident('g', '03-03', { kind: 'grave-consequence' }),
      ],
    },
    ['handling: g', 'criticism: a b'],
  ],
  [
    'nothing on a grave consequence where the top rung does not exist',
    {
      incidents: [incident('g', '03-03', { kind: 'grave-consequence' })],
      subject: { unitKind: 'social-organisation', postKind: 'secretary' },
    },
    [],
  ],
  [
    'nothing above the first rung that is neither direct nor after another',
    {
      ladder: ladderOf({
        criticism: rungWith([twiceMissed]),
        interview: rungWith([{ incidents: ['missed'] }]),
      }),
      incidents: [incident('a', '03-02')],
    },
    [],
  ],
])('%s', (_, change, expected) => {
  expect(told(change)).toEqual(expected);
});

test.each<[string, Partial<Considered>, string | null]>([
  ['the one person whom all grounds name', {}, 'jiang'],
  [
    'nobody where one ground names nobody',
    { incidents: [incident('a', '02-02', { personId: null }), incident('b', '03-02')] },
    null,
  ],
  [
    'nobody where the post has changed hands',
    { incidents: [incident('a', '02-02', { personId: 'wen' }), incident('b', '03-02')] },
    null,
  ],
  [
    'nobody in a post that the rung does not name',
    { subject: { unitKind: 'village', postKind: 'office-contact' } },
    null,
  ],
  ['nobody where there is no post', { subject: { unitKind: 'village', postKind: null } }, null],
])('names %s', (_, change, personId) => {
  const found = consider(
    considered({ incidents: [incident('a', '02-02'), incident('b', '03-02')], ...change }),
  );
  expect(found).toMatchObject({ propose: [{ rung: 'criticism', entry: 0, personId }] });
});
