import type { KeyboardEvent } from 'react';

export interface Place {
  row: number;
  /** -1 is the row's name. */
  column: number;
}

/** Where a key leads to in a grid; null for a key that leads nowhere. `seen`: rows on a screen. */
export function keyPlace(
  { key, ctrlKey }: KeyboardEvent,
  { row, column }: Place,
  { rows, columns, seen }: { rows: number; columns: number; seen: number },
): Place | null {
  const places: Record<string, Place> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - seen, column },
    PageDown: { row: row + seen, column },
    Home: ctrlKey ? { row: 0, column } : { row, column: -1 },
    End: ctrlKey ? { row: rows - 1, column } : { row, column: columns - 1 },
  };
  const place = places[key];
  if (place === undefined) return null;
  return {
    row: Math.min(rows - 1, Math.max(0, place.row)),
    column: Math.min(columns - 1, Math.max(-1, place.column)),
  };
}
