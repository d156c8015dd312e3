import { adapts, faults, month, withGround } from './adapted-rule';
import { each, type Terms } from './burden-policy';

const listOn = (day: number) => ({ recurrence: `FREQ=MONTHLY;BYMONTHDAY=${day}` });

describe('form and day may change', () => {
  it.each([
    ['nothing at all', month(), month(adapts)],
    ['an earlier day', month(), month({ ...adapts, due: listOn(20) })],
    ['an earlier hour', month(), month({ ...adapts, due: { at: '12:00' } })],
    [
      'its name, question, opening and checkpoints',
      month(),
      month({
        ...adapts,
        title: { zh: '我们的', en: 'Ours' },
        opens: { workdaysBeforeDue: 9, at: '10:00' },
        checkpoints: ['due', 'close'],
        outcome: { ask: { zh: '问', en: 'Ask' } },
      }),
    ],
    ['who owes it', month(), month({ ...adapts, owes: { unitKinds: ['branch'], post: 'office-contact' } })],
    [
      'a minimum instead of an exact number',
      month({ count: { exactly: 2 } }),
      month({ ...adapts, count: { atLeast: 2 } }),
    ],
    [
      'acceptance and in-person added',
      month(),
      month({ ...adapts, owes: { inPerson: true }, outcome: { acceptedBy: 'office' } }),
    ],
    ['fewer uploads', month({ outcome: { uploads: 2 } }), month(adapts)],
  ])('%s', (_, rule, own) => {
    expect(faults(rule, own, null)).toEqual([]);
  });

  it('a cadence of its own is nobody else’s', () => {
    expect(faults(month({ owes: { inPerson: true } }), each('week'), null)).toEqual([]);
  });
});

describe('loosening is refused', () => {
  it.each<[string, Terms, Terms, string[]]>([
    [
      'a longer period',
      month(),
      each('quarter', adapts),
      ['cadences.own.period: expected a period no longer than the superior\'s "month", found "quarter"'],
    ],
    [
      'fewer outcomes',
      month({ count: { atLeast: 3 } }),
      month({ ...adapts, count: { exactly: 2 } }),
      ["cadences.own.count: expected at least 3 outcomes a month, as the superior's rule, found 2"],
    ],
    [
      'fewer outcomes, for the number is not said',
      month({ count: { exactly: 2 } }),
      month(adapts),
      ["cadences.own.adapts: expected at least 2 outcomes a month, as the superior's rule, found 1"],
    ],
    [
      'a later day',
      month({ due: listOn(20) }),
      month(adapts),
      [
        "cadences.own.due: expected to be due by 2026-01-20T18:00:00+08:00, the superior's due date in 2026-01, found 2026-01-30T18:00:00+08:00 (and 11 more times in the year)",
      ],
    ],
    [
      'a later hour of the same day',
      month({ due: { at: '12:00' } }),
      month(adapts),
      [
        "cadences.own.due: expected to be due by 2026-01-30T12:00:00+08:00, the superior's due date in 2026-01, found 2026-01-30T18:00:00+08:00 (and 11 more times in the year)",
      ],
    ],
    [
      'in person and acceptance dropped, and a duty of the superior’s own',
      month({ owes: { inPerson: true, superiorDuty: true }, outcome: { acceptedBy: 'office' } }),
      month({ ...adapts, owes: { inPerson: false } }),
      [
        "cadences.own.owes.inPerson: expected true, as the superior's rule: the duty is done in person, found false",
        "cadences.own.owes.superiorDuty: expected true, as the superior's rule: the duty may not be passed down, found nothing",
        'cadences.own.outcome.acceptedBy: expected "office", as the superior\'s rule: outcomes are accepted, found "none"',
      ],
    ],
  ])('%s', (_, rule, own, expected) => {
    expect(faults(rule, own)).toEqual(expected);
  });

  it('a day that only some periods have leaves out the others', () => {
    // From Saturday on there is a working day within the week only where a make-up day falls on it.
    const saturday = { recurrence: 'FREQ=WEEKLY;BYDAY=SA', convention: 'following' };
    const rule = each('week', { due: { recurrence: 'FREQ=WEEKLY;BYDAY=SU', convention: 'preceding' } });
    const [fault, ...others] = faults(rule, each('week', { ...adapts, due: saturday }));
    expect(others).toEqual([]);
    expect(fault).toMatch(
      /^cadences\.own\.due: expected at least 1 outcome in 2026-W02, as the superior's rule, found 0 \(skipped: .*\) \(and \d+ more times in the year\)$/,
    );
  });

  it('a shorter period that comes too late for the superior’s date, or too seldom', () => {
    const early = month({ due: { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1', convention: 'following' } });
    const late = faults(
      early,
      each('week', { ...withGround, due: { recurrence: 'FREQ=WEEKLY;BYDAY=FR', convention: 'preceding' } }),
    );
    expect(late).toHaveLength(1);
    expect(late[0]).toMatch(
      /^cadences\.own\.due: expected to be due by 2026-\d\d-\d\dT18:00:00\+08:00, the superior's due date in /,
    );
    const many = faults(each('quarter', { count: { exactly: 5 } }), month(withGround));
    expect(many).toEqual([
      "cadences.own.due: expected at least 5 outcomes in 2026-Q1, as the superior's rule, found 3 (and 3 more times in the year)",
    ]);
  });

  it('a cadence that the superior has not is named, with the one that was meant', () => {
    expect(faults(month(), month({ adapts: { cadence: 'rules' } }))).toEqual([
      'cadences.own.adapts.cadence: expected a cadence of the superior\'s policy, found "rules"; did you mean "rule"?',
    ]);
  });

  it('what an open question leaves without dates is compared by its other terms', () => {
    const open = { due: { recurrence: '定期' } };
    expect(faults(month({ ...open, outcome: { acceptedBy: 'office' } }), month(adapts))).toEqual([
      'cadences.own.outcome.acceptedBy: expected "office", as the superior\'s rule: outcomes are accepted, found "none"',
    ]);
  });
});

it('too few and too late are told each in its place', () => {
  const rule = month({ count: { exactly: 2 }, due: listOn(20) });
  expect(
    faults(rule, month({ ...adapts, count: { exactly: 1 } })).map((fault) => fault.split(':')[0]),
  ).toEqual(['cadences.own.count', 'cadences.own.due']);
});
