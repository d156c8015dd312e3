import { dutyGround, type OddDuty } from '../../../domain/gaps/duty-ground';
import { sendingOf, type SendingRules } from '../../../domain/gaps/sending-ground';
import { policyWith } from '../cadence/default-policy';
import { at, downtime, knownWith } from './in-time';

describe('a unit without its duty, or with one that it does not owe', () => {
  const opening = { opens: at('2026-03-06T09:00'), openedAt: at('2026-03-09T10:00'), zone: 'Asia/Shanghai' };
  const odd = (dutyId: string | null, given: Partial<OddDuty> = {}): OddDuty => ({
    ...{ unitId: 'u1', postId: 'p1', dutyId, validFrom: null, validUntil: null },
    ...{ addedAt: at('2024-01-01T00:00'), closedAt: null, endedBy: null, kept: null },
    ...given,
  });
  const passed = { entryId: 'e1', dutyId: 'd1', fromUnit: 'u1' };

  it.each<[string, OddDuty, (typeof passed)[], string | null]>([
    ['it is simply not there', odd(null), [], null],
    [
      'it was there as was expected last, and is gone',
      odd(null, { kept: { id: 'x1', owed: true } }),
      [],
      null,
    ],
    ['it went to the unit that goes on', odd(null), [passed], 'passed-on e1'],
    [
      'the unit was closed before the round opened',
      odd(null, { closedAt: at('2026-03-08T10:00'), endedBy: 'c1' }),
      [],
      'unit-ended c1',
    ],
    [
      'the unit had its last day before the round opened',
      odd(null, { validUntil: '2026-03-07' }),
      [],
      'unit-ended u1',
    ],
    [
      'nobody expected it of the unit then',
      odd(null, { kept: { id: 'x1', owed: false } }),
      [],
      'roster-changed x1',
    ],
    ['a unit has one for no reason', odd('d1'), [], null],
    ['it came from a unit that ended', odd('d1', { unitId: 'u2' }), [passed], 'passed-on e1'],
    [
      'the unit was founded before the round opened',
      odd('d1', { validFrom: '2026-03-09' }),
      [],
      'unit-founded u1',
    ],
    [
      'the unit was entered before the round opened',
      odd('d1', { addedAt: at('2026-03-07T10:00') }),
      [],
      'unit-founded u1',
    ],
    [
      'that the unit had ended was recorded later',
      odd('d1', { validUntil: '2026-03-01', endedBy: 'c1' }),
      [],
      'unit-ended c1',
    ],
    [
      'it was expected of the unit then',
      odd('d1', { kept: { id: 'x1', owed: true } }),
      [],
      'roster-changed x1',
    ],
  ])('%s', (_what, one, passedOn, told) => {
    const ground = dutyGround(one, { ...opening, passedOn });
    expect(ground === null ? null : `${ground.reason} ${ground.proof.id}`).toBe(told);
  });
});

describe('a request for a notice and the wave that it left with', () => {
  // A wave every quarter of an hour from 08:30 to 18:00 on working days; asked for on a Friday.
  const asked = at('2026-03-06T09:00');
  const pause = {
    from: at('2026-03-06T09:05'),
    until: at('2026-03-09T09:00'),
    proof: { table: 'pause', id: 'p1' },
  };
  const heldOver = { at: at('2026-03-06T18:00'), proof: { table: 'log_entry', id: 'e1' } };
  const rules = (given: Partial<SendingRules> = {}): SendingRules => ({
    ...{
      policy: policyWith(),
      calendar: (knownWith()[0] as { calendar: SendingRules['calendar'] }).calendar,
    },
    ...{ pauses: [], downtimes: [], heldOver: [], graceMs: 900_000 },
    ...given,
  });

  it.each<[string, string | null, Partial<SendingRules>, boolean, string | null]>([
    ['left with the next wave', '20260306T011500Z', {}, false, null],
    ['left a wave later', '20260306T013000Z', {}, false, null],
    ['left on Monday', '20260309T010000Z', {}, true, null],
    ['left when the pause was over', '20260309T011500Z', { pauses: [pause] }, true, 'paused p1'],
    [
      'left when the engine was back',
      '20260306T060000Z',
      { downtimes: [downtime('2026-03-06T09:10', '2026-03-06T13:00')] },
      true,
      'engine-down down-1',
    ],
    ['went over to the next day', '20260309T003000Z', { heldOver: [heldOver] }, true, 'held-over e1'],
    ['waits, and nothing says why', null, {}, true, null],
    ['waits in a pause', null, { pauses: [{ ...pause, until: null }] }, true, 'paused p1'],
  ])('%s', (_what, slot, given, late, told) => {
    const request = { requestedAt: asked, notBefore: asked, slot };
    const sending = sendingOf(request, rules(given), at('2026-03-10T12:00'));
    expect(sending.expected).toEqual(at('2026-03-06T09:15'));
    expect(sending.late).toBe(late);
    expect(sending.ground === null ? null : `${sending.ground.reason} ${sending.ground.proof.id}`).toBe(told);
  });

  it('what waits for its reader’s hour is not late before it', () => {
    const request = { requestedAt: asked, notBefore: at('2026-03-09T10:00'), slot: '20260309T021500Z' };
    expect(sendingOf(request, rules(), at('2026-03-10T12:00')).late).toBe(false);
  });
});
