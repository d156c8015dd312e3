import fc from 'fast-check';
import type { Mark } from '../../../domain/escalation/case-context';
import type { CaseIncident } from '../../../domain/escalation/case-event';
import { consider } from '../../../domain/escalation/consider';
import { incidentKinds, type Ladder } from '../../../domain/policy/ladder';
import { rungs } from '../../../domain/policy/rungs';
import { considered, ladderOf, rungWith } from './consider-ladder';

const begins = Date.parse('2026-01-05T09:00:00+08:00');
const msPerHour = 3_600_000;
const iso = (hours: number): string => new Date(begins + hours * msPerHour).toISOString();
const hour = fc.integer({ min: 0, max: 24 * 200 });

const incidents = fc.array(
  fc.record<CaseIncident>({
    incidentId: fc.uuid(),
    kind: fc.constantFrom(...incidentKinds),
    happenedAt: hour.map(iso),
    sourceId: fc.integer({ min: 1, max: 9 }).map((source) => `source ${source}`),
    unitReached: fc.boolean(),
    personId: fc.constantFrom('jiang', 'wen', null),
    lateAfter: fc.option(hour.map(iso)),
  }),
  { maxLength: 12 },
);
const marks = fc.array(
  fc.record<Mark>({
    rung: fc.constantFrom(...rungs),
    from: hour.map(iso),
    until: hour.map(iso),
    personId: fc.constant(null),
  }),
  { maxLength: 3 },
);
const sources = fc.array(
  fc.integer({ min: 1, max: 9 }).map((source) => `source ${source}`),
  { maxLength: 3 },
);
const used = fc.record({ criticism: sources, interview: sources, circular: sources, handling: sources });

const [criticism, interview] = [['missed', 'false-report'] as const, ['missed', 'unclosed-finding'] as const];
const ladder: Ladder = ladderOf({
  criticism: rungWith([
    { incidents: [...criticism], atLeast: 2, within: { months: 3 } },
    { incidents: ['overdue'], overdueWorkdays: 5 },
  ]),
  interview: rungWith([{ incidents: [...interview], after: 'criticism' }]),
  circular: rungWith([{ incidents: ['unclosed-finding'], atLeast: 2, direct: true }], {
    unitKinds: ['town'],
  }),
  handling: rungWith([{ incidents: ['grave-consequence'], direct: true }]),
});

it('proposes nothing twice for one source, nothing on what reached nobody, and waits only for what comes about', () => {
  fc.assert(
    fc.property(incidents, marks, used, hour, (grounds, borne, before, at) => {
      const question = considered({
        ladder,
        incidents: grounds,
        marks: borne,
        used: new Map(rungs.map((rung) => [rung, new Set(before[rung])])),
        now: new Date(iso(at)),
      });
      const found = consider(question);
      expect(consider({ ...question, incidents: [...grounds].reverse() })).toEqual(found);
      if (found === null) return;
      if ('ripensAt' in found) {
        expect(Date.parse(found.ripensAt)).toBeGreaterThan(question.now.getTime());
        expect(consider({ ...question, now: new Date(found.ripensAt) })).toHaveProperty('propose');
        return;
      }
      const named = found.propose.map(({ rung, incidentIds }) => ({
        rung,
        rests: incidentIds.map((id) => grounds.find(({ incidentId }) => incidentId === id)),
      }));
      for (const { rung, rests } of named) {
        // The circular does not exist for a village.
        expect(rung).not.toBe('circular');
        expect(new Set(rests.map((one) => one?.sourceId)).size).toBe(rests.length);
        for (const one of rests) {
          expect(one?.unitReached).toBe(true);
          expect(before[rung]).not.toContain(one?.sourceId);
        }
      }
      const all = named.flatMap(({ rests }) => rests.map((one) => one?.sourceId));
      expect(new Set(all).size).toBe(all.length);
      for (const { personId, incidentIds } of found.propose) {
        const names = grounds.filter(({ incidentId }) => incidentIds.includes(incidentId));
        if (personId !== null) expect(names.every((one) => one.personId === personId)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});
