import { arrived } from '../../domain/escalation/arrived';
import { cameBack } from '../../domain/escalation/came-back';
import type { CaseContext } from '../../domain/escalation/case-context';
import type { CaseEventBody } from '../../domain/escalation/case-event';
import type { CaseState } from '../../domain/escalation/case-state';
import { withdraw } from '../../domain/escalation/join';
import { passTime } from '../../domain/escalation/pass-time';
import { after } from '../../domain/escalation/settle';
import type { Tx } from '../../prisma/client';
import { incidentRowsById } from '../../offices/cases/incident-facts';
import { isUnripe, whyWithdrawn } from '../../offices/cases/why-withdrawn';
import type { Deps } from '../deps';
import { arrivedPapers } from './arrived-papers';
import { changeCase } from './change-case';
import type { Known, NewsOf } from './known';
import { returnedPapers } from './returned-papers';

/**
 * Looks at a case as it is stored: grounds that have gone, papers that came back or arrived, dates that have come. At
 * each of its dates, and when somebody says that there is something to see; so a lost word loses nothing. `due`: the
 * date that Temporal says has come; null for a look between.
 */
export async function lookAtCase(deps: Deps, known: Known, due: string | null): Promise<NewsOf> {
  const key = `${due === null ? 'look' : `date:${due}`}:${known.version}`;
  return changeCase(
    deps,
    known,
    key,
    async (tx, state, context) => {
      const bodies: CaseEventBody[] = [];
      const current = (): CaseState => after(state, bodies, context);
      for (const body of await goneGrounds(tx, state, context)) bodies.push(...body(current()));
      for (const { step, paper } of await returnedPapers(tx, current()))
        bodies.push(...cameBack(current(), step, paper, context));
      for (const { paper, step, at } of await arrivedPapers(tx, current()))
        bodies.push(...arrived(current(), paper, step, at, context));
      if (current().status === 'open') bodies.push(...passTime(current(), context));
      return bodies;
    },
    due ?? undefined,
  );
}

/** What each ground that has gone makes of the state before it. */
async function goneGrounds(
  tx: Tx,
  state: CaseState,
  context: CaseContext,
): Promise<((state: CaseState) => CaseEventBody[])[]> {
  const standing = state.incidents.filter(({ incidentId }) => !state.withdrawn.includes(incidentId));
  const rows = await incidentRowsById(
    tx,
    standing.map(({ incidentId }) => incidentId),
  );
  const used = new Set(state.steps.flatMap(({ proposal }) => proposal.incidentIds));
  return standing.flatMap((incident) => {
    const row = rows.find(({ id }) => id === incident.incidentId);
    const cause = row === undefined ? null : whyWithdrawn(row, isUnripe(incident, used));
    return cause === null ? [] : [(now: CaseState) => withdraw(now, incident.incidentId, cause, context)];
  });
}
