/** Why a sheet could not be read; every one is about the file, not about us. */
export type SheetErrorCode =
  'not-a-sheet' | 'broken-csv' | 'broken-xlsx' | 'too-many-bytes' | 'too-many-rows' | 'too-many-cells' | 'cell-too-long';

/** A file that is no readable sheet, or larger than it may be. Its text never carries a cell, so it may be logged and shown. */
export class SheetError extends Error {
  constructor(
    readonly code: SheetErrorCode,
    message: string,
    /** Line of the file, counted from 1, where it is known. */ readonly line?: number,
  ) {
    super(`${code}: ${message}`);
    this.name = 'SheetError';
  }
}
