import { costOfEvents } from '../../bench/histories';
import { bench } from './run-bench';

jest.setTimeout(180_000);

test('round runs every contender to the same verdicts and messages, on Temporal with PostgreSQL', async () => {
  const { stdout } = await bench('round', '--json', '--units', '40', '--runs', '1');
  const report = JSON.parse(stdout);
  const figure = expect.any(Number);
  expect(report).toMatchObject({
    ...{ name: 'round', unit: 'units/s', server: 'postgres', units: 40, ours: figure, ratio: figure },
    theirs: { 'workflow-a-unit': figure, 'pg-boss': figure, 'graphile-worker': figure },
    aUnit: { ours: { actions: figure, databaseWrites: figure }, 'workflow-a-unit': { actions: 5 } },
  });
  // Throws by itself where a verdict is wrong; here, that it has looked.
  const [ours] = report.runs as { of: string; verdicts: object; messages: number }[];
  expect(ours).toMatchObject({ of: 'ours', verdicts: { 'on-time': 30, missed: 30 }, messages: 60 });
});

test('an action is a start, an activity with each further try, a timer, a signal, an update, a child, a marker', () => {
  const events = [
    { workflowExecutionStartedEventAttributes: {} },
    { workflowTaskScheduledEventAttributes: {} },
    { activityTaskScheduledEventAttributes: {} },
    { activityTaskStartedEventAttributes: { attempt: 3 } },
    { timerStartedEventAttributes: {} },
    { timerFiredEventAttributes: {} },
    { workflowExecutionSignaledEventAttributes: {} },
    { workflowExecutionUpdateAcceptedEventAttributes: {} },
    { startChildWorkflowExecutionInitiatedEventAttributes: {} },
    { childWorkflowExecutionStartedEventAttributes: {} },
    { markerRecordedEventAttributes: {} },
  ];
  expect(costOfEvents(events)).toMatchObject({ workflows: 1, events: 11, actions: 9 });
});
