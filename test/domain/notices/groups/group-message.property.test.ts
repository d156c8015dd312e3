import fc from 'fast-check';
import { groupMessage, type GroupCount } from '../../../../domain/notices/groups/group-message';
import { policyWith } from '../../cadence/default-policy';

const LINK = 'https://duban.example.invalid/board';
const { cadences } = policyWith();

/** What a unit, a person or a case may be called: longer than any number, and no word of ours. */
const name = fc
  .string({ unit: 'grapheme', minLength: 3, maxLength: 30 })
  .filter((text) => /\p{L}{2}/u.test(text));
const CASE_WORDS =
  /批评|约谈|诫勉|问责|处理|案|申诉|逾期|criticism|interview|circular|handling|case|appeal|overdue/i;

const count: fc.Arbitrary<GroupCount> = fc.record({
  cadence: fc.constantFrom(...Object.keys(cadences)),
  period: fc.constantFrom('2026-W48', '2026-11', '2026-Q4', '2026-H2', '2026', '2026-W48+1'),
  outstanding: fc.nat(99_999),
  reported: fc.nat(99_999),
  earliestDueAt: fc.option(
    fc
      .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString()),
  ),
});

const input = (counts: GroupCount[], locale: 'zh' | 'en') => ({
  ...{ locale, counts, cadences, link: LINK },
  now: '2026-11-23T09:00:00+08:00',
  zone: 'Asia/Shanghai',
});
const locale = fc.constantFrom('zh' as const, 'en' as const);

it('can hold no name of a unit or a person, though one were handed in where a cadence belongs', () => {
  fc.assert(
    fc.property(fc.array(count, { maxLength: 8 }), name, locale, (counts, stranger, language) => {
      const without = groupMessage(input(counts, language));
      const one = { cadence: stranger, period: '2026-W48', outstanding: 1, reported: 0, earliestDueAt: null };
      expect(groupMessage(input([...counts, one], language))).toEqual(without);
    }),
  );
});

it('says nothing of a case and fits into what robots take, whatever the numbers', () => {
  fc.assert(
    fc.property(fc.array(count, { maxLength: 30 }), locale, (counts, language) => {
      const { text } = groupMessage(input(counts, language));
      expect(text.endsWith(LINK)).toBe(true);
      expect(text).not.toMatch(CASE_WORDS);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2_048);
    }),
  );
});

it('keeps to one line a round and to its size, however long a title is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), locale, (title, language) => {
      const long = { title: { zh: title, en: title } };
      const counts = Array.from({ length: 12 }, () => ({
        ...{ cadence: 'long', period: '2026-W48', outstanding: 99_999, reported: 99_999 },
        earliestDueAt: '2027-12-31T18:00:00+08:00',
      }));
      const { text } = groupMessage({ ...input(counts, language), cadences: { long } });
      expect(text.split('\n')).toHaveLength(10);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2_048);
    }),
  );
});
