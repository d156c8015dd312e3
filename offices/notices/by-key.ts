/** What was read for many at once, for each of them: rows by a key of theirs, in the order in which they were read. */
export function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): (key: string) => Row[] {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = found.get(key);
    if (before === undefined) found.set(key, [row]);
    else before.push(row);
  }
  return (key) => found.get(key) ?? [];
}
