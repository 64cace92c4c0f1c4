import { DATE_FORMAT } from './shanghai-date';

/** Number of a case (办件编号) for people: region, local date of the start, serial; it tells nothing about the applicant. */
export function caseNumber(region: string, startedAt: Date, serial: number): string {
  return `${region}-${DATE_FORMAT.format(startedAt).replaceAll('-', '')}-${String(serial).padStart(6, '0')}`;
}
