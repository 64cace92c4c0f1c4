/** How regions are told: `*`, the own county, those that it lies in, and others. */
export interface RegionWords {
  readonly all: string;
  readonly own: string;
  readonly above: (code: string) => string;
  readonly other: (code: string) => string;
}

/** The region of a value, by its division code or the beginning of it, as seen from the county `own`. */
export function regionWord(region: string, own: string, { all, own: here, above, other }: RegionWords): string {
  if (region === '*') return all;
  if (region === own) return here;
  return own.startsWith(region) ? above(region) : other(region);
}
