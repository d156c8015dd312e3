import { isFirstLongOverdue, remindsOfRectification } from '../../../domain/documents/long-overdue';
import { workdaysOn } from '../../../domain/escalation/windows';
import { servedCriticism } from '../escalation/case-bench';
import { ladderOfFour } from '../escalation/ladder-of-four';

/** When the red notice goes out in a rectification that nobody reports, by the ladder's word for long. */
function redAt(longOverdue?: { workdays: number }) {
  const { criticism } = ladderOfFour.rungs;
  if (criticism === undefined) throw new Error('expected a criticism in the ladder');
  const rectification = { ...criticism.rectification, ...(longOverdue && { longOverdue }) };
  const ladder = {
    ...ladderOfFour,
    rungs: { ...ladderOfFour.rungs, criticism: { ...criticism, rectification } },
  };
  const bench = servedCriticism({ ladder });
  bench.until('rectification-overdue');
  const overdue = bench.now.toISOString();
  for (let weeks = 0; weeks < 8; weeks += 1) bench.next();
  const red = bench.events.flatMap((event, index) =>
    remindsOfRectification(event) &&
    isFirstLongOverdue(event, bench.events.slice(0, index + 1), 'criticism', bench.context)
      ? [event.at]
      : [],
  );
  return { red, overdue, context: bench.context };
}

test('what stays overdue for two working weeks gets one red notice, with the first reminder after them', () => {
  const { red, overdue, context } = redAt();
  const long = Date.parse(workdaysOn(overdue, 10, context));
  expect(red).toHaveLength(1);
  expect(Date.parse(red[0] ?? '')).toBeGreaterThanOrEqual(long);
  expect(Date.parse(red[0] ?? '')).toBeLessThan(long + 8 * 86_400_000);
});

test('how long is long is the ladder’s to say', () => {
  const [soon, late] = [redAt({ workdays: 1 }).red, redAt({ workdays: 25 }).red];
  expect([soon.length, late.length]).toEqual([1, 1]);
  expect(Date.parse(late[0] ?? '') - Date.parse(soon[0] ?? '')).toBeGreaterThan(25 * 86_400_000);
});
