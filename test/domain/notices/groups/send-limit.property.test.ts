import fc from 'fast-check';
import { admit, type SendLimit, type SendTimes } from '../../../../domain/notices/groups/send-limit';

const FEISHU: SendLimit[] = [
  { messages: 5, withinMs: 1_000 },
  { messages: 100, withinMs: 60_000 },
];

/** Asks at each moment in turn; what was let through. */
function letThrough(limits: SendLimit[], moments: number[]): number[] {
  let times: SendTimes = [];
  return moments.filter((at) => {
    const answer = admit(limits, times, at);
    times = answer.times;
    return answer.waitMs === 0;
  });
}

it('never lets more through in any stretch than a limit allows', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { maxLength: 600 }), (gaps) => {
      let at = 0;
      const sent = letThrough(
        FEISHU,
        gaps.map((gap) => (at += gap)),
      );
      for (const { messages, withinMs } of FEISHU) {
        sent.forEach((first, index) => {
          const next = sent[index + messages];
          if (next !== undefined) expect(next - first).toBeGreaterThanOrEqual(withinMs);
        });
      }
    }),
  );
});

it('lets a message through once it has waited as it was told', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 300 }), (gaps) => {
      let at = 0;
      let times: SendTimes = [];
      for (const gap of gaps) {
        at += gap;
        const { waitMs } = admit(FEISHU, times, at);
        if (waitMs > 1) expect(admit(FEISHU, times, at + waitMs - 1).waitMs).toBeGreaterThan(0);
        const later = admit(FEISHU, times, at + waitMs);
        expect(later.waitMs).toBe(0);
        at += waitMs;
        times = later.times;
      }
    }),
  );
});

it('takes twenty in a minute and the next when the first is a minute old', () => {
  const limits = [{ messages: 20, withinMs: 60_000 }];
  const all = Array.from({ length: 21 }, (_, index) => index * 100);
  expect(letThrough(limits, all)).toHaveLength(20);
  expect(letThrough(limits, [...all, 60_000])).toHaveLength(21);
});
