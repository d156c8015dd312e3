/** How the year's duties are spread: three kinds of units, two sorts of them, thirty people. */
import { board } from './fixture-office';
import { DAY, iso, roundsOf, UNITS } from './fixture-year';

const places = ['望溪', '雁坪', '禾塘', '芦渡', '松堰', '岚桥', '柏泉', '石湾', '青砚', '竹川'];

function columnsOf(wanted: number, per: string | null) {
  if (per === 'month') {
    return Array.from({ length: 12 }, (_, month) => ({
      key: `${wanted}-${String(month + 1).padStart(2, '0')}`,
      from: iso(Date.UTC(wanted, month, 1)),
      until: iso(Date.UTC(wanted, month + 1, 0)),
    }));
  }
  const monday = Date.UTC(wanted, 0, 1) - ((new Date(Date.UTC(wanted, 0, 1)).getUTCDay() + 6) % 7) * DAY;
  return Array.from({ length: 53 }, (_, week) => {
    const [from, until] = [iso(monday + week * 7 * DAY), iso(monday + (week * 7 + 6) * DAY)];
    return {
      key: `${wanted}-W${String(week + 1).padStart(2, '0')}`,
      from: from < `${wanted}-01-01` ? `${wanted}-01-01` : from,
      until: until > `${wanted}-12-31` ? `${wanted}-12-31` : until,
    };
  }).filter(({ from, until }) => from <= until);
}

const cadences = board.lanes.map(({ cadence }) => cadence);
const kinds = [
  { kind: 'branch', units: 12_000, profiles: [{ profile: 'two', units: 12_000 }] },
  { kind: 'village', units: 1_688, profiles: [{ profile: 'two', units: 1_688 }] },
  {
    ...{ kind: 'town', units: 312 },
    profiles: [
      { profile: 'three', units: 300 },
      { profile: 'two', units: 12 },
    ],
  },
];
const owed: Record<string, string[]> = { three: cadences, two: cadences.slice(0, 2), none: [] };

function loadOf(asked: URLSearchParams, owes: readonly string[], times = 1) {
  const columns = columnsOf(Number(asked.get('year')), asked.get('per'));
  const due = roundsOf(Number(asked.get('year'))).filter(({ cadence }) => owes.includes(cadence));
  const counts = columns.map(
    ({ from, until }) =>
      times * due.filter(({ dueAt }) => dueAt.slice(0, 10) >= from && dueAt.slice(0, 10) <= until).length,
  );
  return { duties: counts.reduce((sum, count) => sum + count, 0), counts, most: null };
}

const unitAt = (index: number) => ({
  unitId: `unit-${index}`,
  name: `${places[index % 10]}${index + 1} 号`,
  kind: index < 12_000 ? 'branch' : index < 13_688 ? 'village' : 'town',
  profile: index < 13_700 ? 'two' : 'three',
});
const firstOf: Record<string, number> = { branch: 0, village: 12_000, town: 13_688 };

/** Pages by the place in the list. */
function paged<T>(asked: URLSearchParams, total: number, at: (index: number) => T) {
  const from = Number(asked.get('cursor') ?? 0);
  const to = Math.min(total, from + Number(asked.get('limit') ?? 200));
  return {
    total,
    items: Array.from({ length: to - from }, (_, index) => at(from + index)),
    next: to < total ? String(to) : null,
  };
}

export function yearLoad(asked: URLSearchParams) {
  const [year, per, by] = [Number(asked.get('year')), asked.get('per') ?? 'week', asked.get('by')];
  const head = { by, year, per, columns: columnsOf(year, per), next: null };
  if (by === 'cadence') {
    const rows = board.lanes.map(({ cadence, title }, at) => {
      const units = at === 2 ? 312 : UNITS;
      const rounds = roundsOf(year).filter((each) => each.cadence === cadence).length;
      return { cadence, title, units, rounds, skipped: at === 0 ? 1 : 0, ...loadOf(asked, [cadence], units) };
    });
    return { ...head, rows };
  }
  if (by === 'unit') {
    const kind = asked.get('kind');
    const total = kinds.find((each) => each.kind === kind)?.units ?? UNITS;
    const profiles = ['three', 'two'].map((id) => ({
      ...{ id, cadences: owed[id] ?? [], units: id === 'two' ? 13_700 : 300 },
      ...loadOf(asked, owed[id] ?? []),
    }));
    return {
      ...{ ...head, kinds, profiles },
      ...paged(asked, total, (index) => unitAt((firstOf[kind ?? ''] ?? 0) + index)),
    };
  }
  const mails = { atLeast: 67, atMost: 190 };
  const profiles = [
    { id: 'both', owes: cadences.map((cadence) => ({ cadence, times: 2 })), people: 1 },
    { id: 'one', owes: cadences.map((cadence) => ({ cadence, times: 1 })), people: 29 },
  ].map((profile, at) => {
    const load = loadOf(asked, cadences, 2 - at);
    return { ...profile, ...load, mails: { ...mails, counts: load.counts.map((count) => count * 2) } };
  });
  return {
    ...{ ...head, profiles },
    ...paged(asked, 30, (index) => ({
      ...{
        personId: `person-${index}`,
        name: `沈${'知远明岚溪禾'[index % 6]}`,
        profile: index === 0 ? 'both' : 'one',
      },
      posts: [unitAt(index), ...(index === 0 ? [unitAt(99)] : [])].map(({ name }) => ({
        ...{ title: '书记', unitName: name },
      })),
    })),
  };
}
