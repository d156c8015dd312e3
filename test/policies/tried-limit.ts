import { statutoryCalendar as calendar } from '../../domain/calendar/statutory-calendar';
import { acceptanceFindings } from '../../domain/burden/acceptance';
import type { BurdenItem } from '../../domain/burden/burden-item';
import { capFindings } from '../../domain/burden/cap';
import { decisionFindings, type Decision } from '../../domain/burden/decision';
import { delegationFindings } from '../../domain/burden/delegation';
import { distributionFindings } from '../../domain/burden/distribution';
import { loneProofFindings } from '../../domain/burden/evidence';
import { figureFindings } from '../../domain/burden/figure';
import type { Finding } from '../../domain/burden/finding';
import { materialFindings } from '../../domain/burden/material-once';
import { mergingFindings } from '../../domain/burden/merging';
import type { NamedLimit } from '../../domain/burden/named-limit';
import { shareFindings, type ShareItem } from '../../domain/burden/share';
import { staleFindings } from '../../domain/burden/staleness';

/** What a limit finds in each of some breaches, and in what just keeps to it. */
export interface Tried {
  broken: Finding[][];
  kept: Finding[];
}

const day = '2026-03-10';
const always = (): boolean => true;

/** Throws for a kind that no row names. */
export function tried(limit: NamedLimit): Tried {
  switch (limit.kind) {
    case 'cap': {
      const load = (times: number): Finding[] =>
        capFindings(
          limit,
          [{ bearer: { of: 'office' }, items: [{ cadences: ['a'], date: day, times, ground: null }] }],
          always,
        );
      return { broken: [load(limit.atMost + 1)], kept: load(limit.atMost) };
    }
    case 'merging': {
      const two = (subjects: [string, string]): Finding[] =>
        mergingFindings(
          limit,
          [
            {
              bearer: { of: 'office' },
              items: subjects.map((subject, at) =>
                item({ ...named(at), subject, class: limit.of[0] ?? 'meeting' }),
              ),
            },
          ],
          always,
        );
      return { broken: [two(['same', 'same'])], kept: two(['one', 'another']) };
    }
    case 'material-once': {
      const asked = (times: number): Finding[] =>
        materialFindings(
          limit,
          [
            {
              bearer: { of: 'office' },
              items: Array.from({ length: times }, (_, at) => item({ ...named(at), materials: ['form'] })),
            },
          ],
          always,
        );
      return { broken: [asked(2)], kept: asked(1) };
    }
    case 'share': {
      const [part = 0, whole = 1] = (limit.atLeast ?? '').split('/').map(Number);
      const others = (times: number): Finding[] =>
        shareFindings(
          limit,
          [shareItem(limit, limit.subject, part), shareItem(limit, null, times)],
          'plan',
          always,
        );
      return { broken: [others(whole - part + 1)], kept: others(whole - part) };
    }
    case 'delegation': {
      const down = (levels: number, superiorDuty: boolean): Finding[] =>
        delegationFindings(limit, { item: 'task', superiorDuty, levels: [0, levels] });
      return {
        broken: [down(limit.levelsAtMost + 1, false), down(1, true)],
        kept: down(limit.levelsAtMost, false),
      };
    }
    case 'evidence': {
      const by = (kinds: string[]): Finding[] => loneProofFindings(limit, [{ item: 'score', kinds }]);
      return {
        broken: (limit.notAlone ?? []).map((kind) => by([kind])),
        kept: by(['document', 'on-site-fact']),
      };
    }
    case 'acceptance':
      return triedAcceptance(limit);
    case 'decision':
      return triedDecision(limit);
    case 'staleness': {
      const since = (changedOn: string): Finding[] =>
        staleFindings(limit, [{ of: limit.of, item: 'finding', changedOn }], day, calendar);
      return { broken: [since('2024-03-11')], kept: since('2026-03-09') };
    }
    case 'floor': {
      const of = (value: string): Finding[] =>
        figureFindings(limit, [{ figure: limit.figure, item: 'unit', value }]);
      const broken: Finding[][] = [];
      if (limit.atLeast !== undefined) broken.push(of(String(Number(limit.atLeast) - 0.01)));
      if (limit.atMost !== undefined) broken.push(of(String(Number(limit.atMost) + 0.01)));
      return { broken, kept: of(limit.atLeast ?? limit.atMost ?? '') };
    }
    case 'distribution': {
      const graded = (grades: string[]): Finding[] =>
        distributionFindings(limit, { of: limit.of, item: 'appraisal', grades });
      return { broken: [graded(['good', 'good', 'good'])], kept: graded(['good', 'fair', 'poor']) };
    }
    case 'handing-down':
      throw new Error('no row names a limit on handing down');
  }
}

function triedAcceptance(limit: NamedLimit<'acceptance'>): Tried {
  const accept = (items: string[], startedOn: string, accepter: string): Finding[] =>
    acceptanceFindings(
      limit,
      {
        outcomes: items.map((each) => ({ item: each, startedOn, doers: ['doer'] })),
        acceptedOn: day,
        accepter,
      },
      calendar,
    );
  const broken: Finding[][] = [];
  if (limit.notBeforeWorkdays > 0) broken.push(accept(['one'], day, 'other'));
  if (limit.oneByOne) broken.push(accept(['one', 'two'], '2025-03-10', 'other'));
  if (limit.byAnother) broken.push(accept(['one'], '2025-03-10', 'doer'));
  return { broken, kept: accept(['one'], '2025-03-10', 'other') };
}

/** By the engine, in bulk, without the reason, below each threshold, with tolerance where there is none. */
function triedDecision(limit: NamedLimit<'decision'>): Tried {
  const rightly: Decision = {
    act: limit.act,
    items: ['case'],
    by: 'person',
    outcome: 'confirm',
    reason: 'seen on site',
    tolerance: false,
    figures: limit.entry ?? {},
  };
  const but = (change: Partial<Decision>): Finding[] => decisionFindings(limit, { ...rightly, ...change });
  const below = Object.entries(limit.entry ?? {}).map(([figure, least]) =>
    but({ figures: { ...rightly.figures, [figure]: least - 1 } }),
  );
  const tolerated = limit.tolerance === 'excluded' ? [but({ tolerance: true })] : [];
  const broken = [
    but({ by: 'engine' }),
    but({ items: ['one', 'two'] }),
    but({ reason: null }),
    ...below,
    ...tolerated,
  ];
  return { broken, kept: but({}) };
}

function named(at: number): { cadence: string; period: string } {
  return { cadence: `cadence-${at}`, period: '2026-03' };
}

function item(change: Partial<BurdenItem>): BurdenItem {
  return {
    cadence: 'cadence',
    period: '2026-03',
    class: 'request',
    subject: null,
    materials: [],
    hours: null,
    times: 1,
    owes: { unitKinds: 'all', post: 'secretary' },
    date: day,
    levelsDown: 0,
    ground: null,
    ...change,
  };
}

function shareItem({ of }: NamedLimit<'share'>, subject: string | null, times: number): ShareItem {
  return { class: of, subject, hours: 1, times, date: day, ground: null, cadence: subject ?? 'other' };
}
