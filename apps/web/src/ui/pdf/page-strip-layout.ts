import { type Span } from './page-layout';

/** Pixels from one small page to the next. */
export const SLOT = 60;

/** What is seen of the strip, in pixels from its left end. */
export interface StripWindow {
  readonly left: number;
  readonly width: number;
}

/** Small pages in sight, from 0; none where the strip is not shown. */
export const slotsInSight = ({ left, width }: StripWindow, count: number): Span => ({
  first: Math.floor(left / SLOT),
  last: Math.min(count, Math.ceil((left + width) / SLOT)) - 1,
});

/** How far the strip must be moved so that a page is in sight with one beside it; not at all where it is. */
export function leftToSee(page: number, { left, width }: StripWindow): number {
  const [from, to] = [(page - 1) * SLOT, (page + 2) * SLOT];
  if (from < left) return Math.max(0, from);
  return to > left + width ? to - width : left;
}
