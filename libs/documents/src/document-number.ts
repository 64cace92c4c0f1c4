/** A number in a series of an office: the organ's code (机关代字), the year in China, and how many were before it in that year. */
export interface DocumentNumber {
  readonly series: string;
  readonly year: number;
  readonly serial: number;
}

/** As it is printed: `慢认受〔2026〕12号`, after GB/T 9704-2012 §7.2.5. */
export const documentNumber = ({ series, year, serial }: DocumentNumber): string => `${series}〔${String(year)}〕${String(serial)}号`;
