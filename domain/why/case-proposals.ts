import { isoInZone } from '../calendar/civil-time';
import type { CaseContext } from '../escalation/case-context';
import type { CaseEvent } from '../escalation/case-event';
import type { CaseState } from '../escalation/case-state';
import { marksAt } from '../escalation/marks';
import { asConsidered } from '../escalation/reconsider';
import type { ProposalStep } from './case-step';
import type { PlacedIncident } from './case-story';
import { incidentWords, rungWords } from '../policy/ladder-words';
import type { PolicyLines } from './policy-lines';
import { spokenMoment } from './spoken';

type ProposedEvent = Extract<CaseEvent, { kind: 'proposed' }>;

/** Why a rung was proposed, considered again on what was known then. `before`: the case before the proposal. */
export function proposalStep(
  event: ProposedEvent,
  before: CaseState,
  context: CaseContext,
  incidents: readonly PlacedIncident[],
  lines: PolicyLines,
): ProposalStep {
  const iso = (at: string): string => isoInZone(at, context.zone);
  const { rung, entry, step, version } = event;
  const computed = consideredAgain(event, before, context);
  const after = context.ladder.rungs[rung]?.entry[entry]?.after;
  const marks = marksAt(before, context, context.now).filter((mark) => mark.rung === after);
  const grounds = event.incidentIds.flatMap((id) => {
    const ground = before.incidents.find(({ incidentId }) => incidentId === id);
    if (ground === undefined) return [];
    const stored = incidents.find((one) => one.id === id);
    const { kind, happenedAt } = ground;
    return [
      {
        ...{ incidentId: id, kind, happenedAt: iso(happenedAt) },
        ...{ position: stored?.position ?? null, dutyId: stored?.dutyId ?? null },
      },
    ];
  });
  const agrees = computed !== null && computed.entry === entry && restsOn(event, computed.incidentIds);
  return {
    what: 'proposal',
    says: sentence(event, grounds, marks.length, agrees),
    source: lines('ladder', 'rungs', rung, 'entry', entry),
    ...{ step, version, rung, entry, at: iso(event.at), grounds },
    marks: marks.map((mark) => ({ rung: mark.rung, from: iso(mark.from), until: iso(mark.until) })),
    computed,
    agrees,
  };
}

/**
 * What the ladder gives again for this rung. A proposal that lost a ground is looked at as of the day on which it was
 * made, as it was then.
 */
function consideredAgain(
  { rung, step }: ProposedEvent,
  before: CaseState,
  context: CaseContext,
): ProposalStep['computed'] {
  const madeAt = before.steps[step - 1]?.proposedAt;
  const instants = [context.now, ...(madeAt === undefined ? [] : [new Date(madeAt)])];
  for (const asOf of instants) {
    const found = asConsidered(before, context, asOf);
    const same =
      found !== null && 'propose' in found ? found.propose.find((one) => one.rung === rung) : undefined;
    if (same !== undefined) return { rung, entry: same.entry, incidentIds: same.incidentIds };
  }
  return null;
}

/** It may rest on more: what an earlier version rested on stays. */
function restsOn({ incidentIds }: ProposedEvent, computed: readonly string[]): boolean {
  return computed.every((id) => incidentIds.includes(id));
}

function sentence(
  { rung, entry, version }: ProposedEvent,
  grounds: ProposalStep['grounds'],
  marks: number,
  agrees: boolean,
): ProposalStep['says'] {
  const word = rungWords[rung];
  const told = grounds.map(({ kind, happenedAt, position }) => {
    const [what, when] = [incidentWords[kind as keyof typeof incidentWords], spokenMoment(happenedAt)];
    return {
      zh: `${when.zh}${what.zh}（记录第 ${position ?? '-'} 条）`,
      en: `${what.en} at ${when.en} (entry ${position ?? '-'} of the log)`,
    };
  });
  const [zh, en] = [told.map((one) => one.zh).join('；'), told.map((one) => one.en).join('; ')];
  const again = version > 1 ? { zh: `第 ${version} 版`, en: `version ${version}, ` } : { zh: '', en: '' };
  const marked =
    marks === 0
      ? { zh: '', en: '' }
      : { zh: '，且前一次的影响期未满', en: ', and an earlier mark has not expired' };
  const other = agrees
    ? { zh: '', en: '' }
    : {
        zh: '。按当时所知重算，得不出这一建议',
        en: '. Considered again on what was known then, the ladder does not propose it',
      };
  return {
    zh: `建议${word.zh}${again.zh}：符合该档第 ${entry + 1} 项条件${marked.zh}，依据 ${grounds.length} 项事由：${zh}${other.zh}`,
    en: `${word.en} proposed (${again.en}entry ${entry + 1} of its conditions${marked.en}) on ${grounds.length} ground(s): ${en}${other.en}`,
  };
}
