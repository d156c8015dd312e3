import type { RefusalRule } from '../../../domain/escalation/case-command';
import {
  asker,
  CaseBench,
  heard,
  meetingOn,
  office,
  proposedCriticism,
  secretary,
  servedCriticism,
  stranger,
  yes,
} from './case-bench';

/** A circular is proposed and heard in silence: a body of nine decides. */
function heardCircular(): CaseBench {
  const bench = new CaseBench();
  bench.earlier('false-report');
  bench.incident('false-report');
  const step = bench.state.steps.findIndex(({ rung }) => rung === 'circular') + 1;
  return heard(bench, step);
}
const circularOf = (bench: CaseBench): number =>
  bench.state.steps.findIndex(({ rung }) => rung === 'circular') + 1;

function mended(): CaseBench {
  const bench = servedCriticism();
  bench.does(secretary, 'report-rectification', { textId: 'text' });
  return bench;
}

const cases: [name: string, expected: RefusalRule, asks: () => RefusalRule | null][] = [
  ['before the hearing', 'window-not-over', () => proposedCriticism().refusal(office.head, 'decide', yes)],
  [
    'in the hearing',
    'window-not-over',
    () => {
      const bench = proposedCriticism();
      bench.arrives('facts');
      return bench.refusal(office.head, 'decide', yes);
    },
  ],
  [
    'by a stranger to the chain, whatever the role',
    'no-authority',
    () => heard(proposedCriticism()).refusal(office.leader, 'decide', yes),
  ],
  [
    'by the deputy before their turn',
    'no-authority',
    () => heard(proposedCriticism()).refusal(office.deputy, 'decide', yes),
  ],
  [
    'in one’s own unit',
    'own-case',
    () => heard(proposedCriticism()).refusal({ ...office.head, unitIds: secretary.unitIds }, 'decide', yes),
  ],
  [
    'on oneself',
    'own-case',
    () => heard(proposedCriticism()).refusal({ ...office.head, by: secretary.by }, 'decide', yes),
  ],
  [
    'on an older version',
    'stale-version',
    () => {
      const bench = heard(proposedCriticism());
      bench.incident('missed');
      return bench.refusal(office.head, 'decide', yes);
    },
  ],
  ['twice', 'decided-already', () => servedCriticism().refusal(office.head, 'decide', yes)],
  [
    'after the window of the whole chain',
    'window-over',
    () => {
      const bench = heard(proposedCriticism());
      bench.until('lapsed');
      return bench.refusal(office.deputy, 'decide', yes);
    },
  ],
  [
    'without a reason',
    'reason-required',
    () => heard(proposedCriticism()).refusal(office.head, 'decide', { ...yes, textId: ' ' }),
  ],
  [
    'confirming in bulk',
    'one-by-one',
    () => heard(proposedCriticism()).refusal(office.head, 'decide', { ...yes, inBulk: true }),
  ],
  [
    'with a reply unopened',
    'reply-not-opened',
    () => {
      const bench = heard(proposedCriticism());
      bench.does(secretary, 'reply', { replyId: 'r', textId: 'text', answers: [] });
      return bench.refusal(office.head, 'decide', yes);
    },
  ],
  [
    'to a heavier rung',
    'heavier-needs-hearing',
    () =>
      heard(proposedCriticism()).refusal(office.head, 'decide', {
        ...yes,
        outcome: 'other-rung',
        rung: 'handling',
      }),
  ],
  [
    'put off too far',
    'deferred-too-far',
    () =>
      heard(proposedCriticism()).refusal(office.head, 'decide', {
        ...yes,
        outcome: 'defer',
        until: '2027-01-01T00:00:00.000Z',
      }),
  ],
  [
    'put off too often',
    'deferred-too-often',
    () => {
      const bench = heard(proposedCriticism());
      const put = (): typeof yes | object => ({
        ...yes,
        outcome: 'defer',
        until: new Date(bench.now.getTime() + 86_400_000).toISOString(),
      });
      bench.does(office.head, 'decide', put() as typeof yes);
      bench.until('deferral-over');
      return bench.refusal(office.head, 'decide', put() as typeof yes);
    },
  ],
  [
    'by one where a body decides',
    'body-decides',
    () => {
      const bench = heardCircular();
      return bench.refusal(office.head, 'decide', { ...yes, step: circularOf(bench) });
    },
  ],
  [
    'by too small a meeting',
    'no-quorum',
    () => {
      const bench = heardCircular();
      const meeting = meetingOn(bench, { present: 4, inFavour: 4, against: 0, abstained: 0 });
      return bench.refusal(office.head, 'decide', { ...yes, step: circularOf(bench), meeting });
    },
  ],
  [
    'by a vote that did not carry it',
    'not-carried',
    () => {
      const bench = heardCircular();
      const meeting = meetingOn(bench, { inFavour: 4, against: 3, abstained: 0 });
      return bench.refusal(office.head, 'decide', { ...yes, step: circularOf(bench), meeting });
    },
  ],
  [
    'with votes of those who left the room',
    'no-quorum',
    () => {
      const bench = heardCircular();
      const meeting = meetingOn(bench, { recused: ['x', 'y', 'z'] });
      return bench.refusal(office.head, 'decide', { ...yes, step: circularOf(bench), meeting });
    },
  ],
  [
    'tolerance where it is excluded',
    'tolerance-excluded',
    () => {
      const bench = heardCircular();
      return bench.refusal(secretary, 'ask-tolerance', { step: circularOf(bench), textId: 'text' });
    },
  ],
  [
    'a decision while tolerance is asked for',
    'wrong-stage',
    () => {
      const bench = heard(proposedCriticism());
      bench.does(secretary, 'ask-tolerance', { textId: 'text' });
      return bench.refusal(office.head, 'decide', yes);
    },
  ],
  [
    'a reply of another unit',
    'not-the-subject',
    () => heard(proposedCriticism()).refusal(stranger, 'reply', { replyId: 'r', textId: 't', answers: [] }),
  ],
  [
    'a reply that nobody gave',
    'no-reply',
    () => heard(proposedCriticism()).refusal(office.head, 'open-reply', { replyId: 'none' }),
  ],
  [
    'an appeal by who decided',
    'same-decider',
    () => {
      const bench = servedCriticism();
      bench.does(secretary, 'appeal', { textId: 'text' });
      const both = { ...office.head, postKinds: ['office-head', 'group-leader'] };
      return bench.refusal(both, 'decide-appeal', {
        outcome: 'upheld',
        rung: null,
        textId: 't',
        meeting: null,
      });
    },
  ],
  [
    'an appeal after its window',
    'window-over',
    () => {
      const bench = servedCriticism();
      bench.until('appeal-window-over');
      return bench.refusal(secretary, 'appeal', { textId: 'text' });
    },
  ],
  [
    'verified by who reported it',
    'second-person',
    () =>
      mended().refusal({ ...office.head, by: secretary.by }, 'verify-rectification', {
        accept: true,
        textId: null,
        until: null,
      }),
  ],
  [
    'verified by the unit itself',
    'own-case',
    () =>
      mended().refusal(
        asker('neighbour', 'decider', ['office-head'], secretary.unitIds),
        'verify-rectification',
        {
          accept: true,
          textId: null,
          until: null,
        },
      ),
  ],
  [
    'a step that is not there',
    'step-unknown',
    () => proposedCriticism().refusal(office.head, 'annul', { step: 9, textId: 't' }),
  ],
];

test.each(cases)('%s: refused by the rule %s', (_name, expected, asks) => {
  expect(asks()).toBe(expected);
});

test('a circular needs its number from the register', () => {
  const bench = heardCircular();
  const step = circularOf(bench);
  bench.does(office.head, 'decide', { ...yes, step, meeting: meetingOn(bench) });
  bench.arrives('decision', step);
  const act = {
    what: 'circular',
    issuedOn: bench.now.toISOString(),
    documentNumber: '',
    recipients: 3,
  } as const;
  expect(bench.refusal(office.clerk, 'do-act', { step, act })).toBe('number-required');
  bench.does(office.clerk, 'do-act', { step, act: { ...act, documentNumber: '砚整办〔2026〕3号' } });
  expect(bench.step(step).stage).toBe('rectifying');
});
