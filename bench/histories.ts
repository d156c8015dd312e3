import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';

type Event = temporal.api.history.v1.IHistoryEvent;

/** What workflows cost a server. */
export interface HistoryCost {
  workflows: number;
  events: number;
  /** Of the events, as they are sent over the wire. */
  bytes: number;
  /** As Temporal Cloud counts its Actions, where histories show them; see `actionsOf`. */
  actions: number;
}

const NO_COST: HistoryCost = { workflows: 0, events: 0, bytes: 0, actions: 0 };

/**
 * Actions that an event stands for (docs.temporal.io, "Temporal Cloud Actions"): a workflow's start, also by a parent
 * or as new; a child asked for; an activity, and each further try of it; a timer; a signal; an update; attributes set
 * after the start; a marker. Queries and heartbeats leave no event, and are not counted here.
 */
function actionsOf(event: Event): number {
  if (event.activityTaskStartedEventAttributes) return event.activityTaskStartedEventAttributes.attempt ?? 1;
  const counted =
    event.workflowExecutionStartedEventAttributes ??
    event.startChildWorkflowExecutionInitiatedEventAttributes ??
    event.timerStartedEventAttributes ??
    event.workflowExecutionSignaledEventAttributes ??
    event.workflowExecutionUpdateAcceptedEventAttributes ??
    event.upsertWorkflowSearchAttributesEventAttributes ??
    event.markerRecordedEventAttributes;
  return counted ? 1 : 0;
}

/** What the last run of a workflow's id has cost so far. */
export async function costOf(client: Client, workflowId: string): Promise<HistoryCost> {
  const { events } = await client.workflow.getHandle(workflowId).fetchHistory();
  return costOfEvents(events ?? []);
}

export function costOfEvents(events: readonly Event[]): HistoryCost {
  return {
    workflows: 1,
    events: events.length,
    bytes: temporal.api.history.v1.History.encode({ events: [...events] }).finish().length,
    actions: events.reduce((sum, event) => sum + actionsOf(event), 0),
  };
}

export function together(costs: readonly HistoryCost[]): HistoryCost {
  return costs.reduce(
    (sum, { workflows, events, bytes, actions }) => ({
      workflows: sum.workflows + workflows,
      events: sum.events + events,
      bytes: sum.bytes + bytes,
      actions: sum.actions + actions,
    }),
    NO_COST,
  );
}
