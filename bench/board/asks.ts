import type { Database } from '../../prisma/client';

/** What the pages ask the API for, by the name that the report gives it. */
export interface Ask {
  name: string;
  /** One after another, from the first again. */
  urls: readonly string[];
}

const WINDOW = 100;

/** Of the board, the lists that it leads to, and the map: scrolled through, ordered, searched, narrowed to a town. */
export async function asksOf(db: Database, officeId: string): Promise<Ask[]> {
  const units = await db.unit.count({ where: { officeId } });
  const open = await db.round.findFirstOrThrow({
    where: { officeId, state: 'open' },
    orderBy: { opensAt: 'desc' },
  });
  const town = await db.unit.findFirstOrThrow({ where: { officeId, parentId: { not: null } } });
  const windows = (rest: string): string[] =>
    [0, 0.2, 0.4, 0.6, 0.8].map(
      (part) => `/api/v1/map?from=${Math.floor(units * part)}&limit=${WINDOW}${rest}`,
    );
  const duties = (rest: string): string[] => [`/api/v1/duties?${rest}`];
  return [
    { name: 'board', urls: ['/api/v1/board'] },
    { name: 'more time asked for', urls: duties('status=extension-asked&limit=1') },
    { name: 'unreachable', urls: ['/api/v1/unreachable?limit=1'] },
    { name: 'outstanding duties', urls: duties('status=outstanding') },
    { name: 'duties of a round', urls: duties(`roundId=${open.id}`) },
    { name: 'a round', urls: [`/api/v1/rounds/${open.id}`] },
    { name: 'map', urls: windows('') },
    { name: 'map, most overdue first', urls: windows('&order=burning') },
    { name: 'map, one cadence', urls: windows('&cadence=weekly-meeting') },
    { name: 'map, a name', urls: [`/api/v1/map?q=${encodeURIComponent('第001')}&limit=${WINDOW}`] },
    { name: 'map, a town', urls: [`/api/v1/map?under=${town.id}&limit=${WINDOW}`] },
  ];
}
