export { type CsvEncoding, writeCsv } from './csv/write-csv';
export { SheetError, type SheetErrorCode } from './errors';
export { readSheet } from './read-sheet';
export { type SheetLimits } from './sheet-limits';
export { type Cell, type SheetRow } from './sheet-row';
export { writeXlsx } from './xlsx/write-xlsx';
