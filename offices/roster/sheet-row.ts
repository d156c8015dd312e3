/** One row of the sheet with text in every cell. `row` is the file's own number, from 1, as a spreadsheet program shows it. */
export interface SheetRow {
  row: number;
  cells: string[];
}
