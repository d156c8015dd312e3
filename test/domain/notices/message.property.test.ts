import fc from 'fast-check';
import { renderNotice } from '../../../domain/notices/message';
import type { Locale, NoticeItem } from '../../../domain/notices/notice-content';
import { facts, work } from './matter-fixture';
import { item, notice } from './notice-fixture';

const NOW = '2026-11-20T08:30:00.000+08:00';

/** Text that people might have written, with what would break out of HTML. */
const hostile = fc
  .tuple(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('<b>', '&copy', '"x', "'y", '></a>'))
  .map(([text, tail]) => `${text}${tail}`);

const anItem: fc.Arbitrary<NoticeItem> = fc
  .record({
    dutyId: fc.uuid(),
    cadenceTitle: hostile,
    periodLabel: hostile,
    ask: hostile,
    unitName: hostile,
    workdaysLeft: fc.integer({ min: -30, max: 60 }),
    openedLateDays: fc.integer({ min: 0, max: 20 }),
    returned: fc.option(fc.record({ reason: hostile, dueAt: fc.constant('2026-11-27T18:00:00+08:00') })),
    asked: fc.constantFrom('opening', 'reminder', 'due', 'late', 'returned'),
    link: fc.webUrl({ withQueryParameters: true, withFragments: true }),
  })
  .map((part) => item({ ...part, overdue: part.workdaysLeft < 0 }));

const input = fc
  .record({
    ...{ items: fc.array(anItem, { maxLength: 5 }), name: hostile, office: hostile, change: hostile },
    locale: fc.constantFrom<Locale>('zh', 'en'),
  })
  .map(({ items, name, office, change, locale }) =>
    notice(items, {
      locale,
      matters: [
        facts({
          unitName: office,
          facts: [{ kinds: ['quality'], happenedAt: NOW, duty: null, text: change }],
        }),
        work('to-decide', { unitName: office, rungTitle: change }),
      ],
      person: { name, post: { title: `${name}党委书记`, unitName: office, deputy: false } },
      officeName: office,
      texts: { remark: change, closing: name, contact: name },
      changes: [
        { kind: 'verified', cadenceTitle: change, periodLabel: name, unitName: office, standsDown: false },
      ],
      nextOpenings: [{ cadenceTitle: change, opensAt: '2026-11-27T09:00:00+08:00', provisional: true }],
    }),
  );

/** The document with every attribute value and text replaced by nothing: what is left is ours alone. */
function skeleton(html: string): string {
  return html.replace(/"[^"]*"/g, '""').replace(/>[^<]*/g, '>');
}

function unescape(html: string): string {
  const chars: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  };
  return html.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => chars[entity] ?? entity);
}

const unbroken = (text: string) => text.replace(/\s+/g, ' ').trim();

test('what people wrote never changes the structure of the HTML', () => {
  fc.assert(
    fc.property(input, (hostileInput) => {
      const mild = (text: string) => text.replace(/[<>&"'=]/g, '');
      const calm = {
        ...hostileInput,
        person: { ...hostileInput.person, name: '甲' },
        items: hostileInput.items.map((duty) => ({
          ...duty,
          ask: mild(duty.ask),
          cadenceTitle: '乙',
          periodLabel: '丙',
        })),
      };
      expect(skeleton(renderNotice(hostileInput).html)).toBe(skeleton(renderNotice(calm).html));
    }),
  );
});

test('no < > & " \' of a text stands raw in the HTML', () => {
  fc.assert(
    fc.property(input, (any) => {
      const { html } = renderNotice(any);
      for (const text of [
        any.person.name,
        any.officeName,
        ...any.items.flatMap((duty) => [duty.ask, duty.cadenceTitle]),
      ]) {
        expect(html).not.toContain(text);
        expect(unbroken(unescape(html))).toContain(unbroken(text));
      }
    }),
  );
});

test('text and HTML carry every link', () => {
  fc.assert(
    fc.property(input, (any) => {
      const { text, html } = renderNotice(any);
      const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map((match) => unescape(match[1] ?? ''));
      const told = [...[...any.items, ...any.matters].map(({ link }) => link), any.wishesLink ?? ''];
      expect(hrefs.sort()).toEqual([...told].sort());
      for (const link of told) expect(text).toContain(link);
    }),
  );
});

test('the subject is one line and holds no text of people', () => {
  fc.assert(
    fc.property(input, (any) => {
      const { subject } = renderNotice(any);
      expect(subject).toMatch(/^(【督办】|\[Duban\] )[^\r\n<>&"']+$/);
    }),
  );
});
