/** One row as text, cell by cell from the left; blanks around a cell are gone, an empty cell is '', and empty cells at the end are left out. */
export interface SheetRow {
  /** The line in the file (CSV: where the row ends) or the row number of the worksheet, from 1. */ readonly line: number;
  readonly cells: readonly string[];
}

/** What a cell to be written may be: text stays text whatever it looks like, a number is a number. */
export type Cell = string | number | null;
