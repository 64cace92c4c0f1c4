import { type CellValue } from 'exceljs';
import { plainText } from '../plain-text';

/** Digits beyond 2^53 are already wrong: the exponent shows it, where plain digits could pass for somebody's identity number. */
const numberText = (value: number): string =>
  Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value);

const dateText = (value: Date): string => value.toISOString().slice(0, 10);

function objectText(value: object): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dateText(value);
  if ('richText' in value && Array.isArray(value.richText))
    return value.richText.map((part: { text?: unknown }) => String(part.text ?? '')).join('');
  if ('result' in value) return cellText(value.result as CellValue);
  if ('text' in value) return cellText(value.text as CellValue);
  return '';
}

/** A worksheet's cell as text: dates as 2026-01-31, formulas by their last result, errors as nothing. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return objectText(value);
  return typeof value === 'number' ? numberText(value) : plainText(String(value));
}
