import { runsBegunBy } from '../../../audit/bundle/runs-begun-by';

const run = (runId: string, begun: string) => ({
  ...{ workflowId: 'case:unit', runId },
  events: [{ eventTime: { seconds: String(Date.parse(begun) / 1000) } }],
});

test('the runs of a case that has closed are those that had begun by then, not those of the next case', () => {
  const runs = [run('own', '2026-03-02T08:00:00Z'), run('next', '2026-06-01T08:00:00Z')];
  const ids = (end: Date | null): string[] => runsBegunBy(runs, end).map(({ runId }) => runId);
  expect(ids(new Date('2026-05-01T08:00:00Z'))).toEqual(['own']);
  expect(ids(new Date('2026-03-01T08:00:00Z'))).toEqual([]);
  expect(ids(null)).toEqual(['own', 'next']);
});
