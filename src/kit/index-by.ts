/**
 * Turns a table into an index, for tables that are asked for every command of every file.
 *
 * @param keysOf The keys that a row is found by.
 * @returns The rows of each key, in the order of the table.
 */
export function indexBy<Row>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly string[],
): ReadonlyMap<string, readonly Row[]> {
  const index = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const found = index.get(key);
      if (found) found.push(row);
      else index.set(key, [row]);
    }
  }
  return index;
}
