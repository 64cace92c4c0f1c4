/** Of a page in points (1/72 inch), of what is shown in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How pages are looked at: pixels that a page has at zoom 1, and degrees to the right. */
export interface Fit {
  readonly width: number;
  readonly zoom: number;
  readonly turned: number;
}

/** A page as it is shown: pixels from the top of the column, and pixels for a point. */
export interface Placed extends Size {
  readonly top: number;
  readonly scale: number;
}

/** What is seen of the column, in pixels from its top. */
export interface Window {
  readonly top: number;
  readonly height: number;
}

/** A point of the column that stays the same however large pages are: a page, from 0, and the share of its height above the point. */
export interface Place {
  readonly page: number;
  readonly share: number;
}

/** Pages from the first to the last, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Pixels between pages, and around them. */
export const GAP = 12;
/** The point that one reads at, as a share of what is seen: what is there stays there when pages change their size. */
const READ_AT = 1 / 3;
const HALF_TURN = 180;

/** Pages one below the other, each as wide as the frame: what is small on paper, a receipt, can be read too. */
export function layOut(pages: readonly Size[], { width, zoom, turned }: Fit): readonly Placed[] {
  let top = GAP;
  return pages.map((page) => {
    const lies = turned % HALF_TURN !== 0;
    const scale = (width * zoom) / (lies ? page.height : page.width);
    const height = (lies ? page.width : page.height) * scale;
    const placed = { top, width: width * zoom, height, scale };
    top += height + GAP;
    return placed;
  });
}

/** Pages that are drawn: those in sight, and as much again above and below. */
export const spanToDraw = (placed: readonly Placed[], { top, height }: Window): Span => spanOf(placed, top - height, top + 2 * height);

/** A span made longer at both ends; text costs little, and only what is in the page can be found in it. */
export const widen = ({ first, last }: Span, by: number): Span => ({ first: first - by, last: last + by });

/** Whether a page is of the span. */
export const isIn = ({ first, last }: Span, page: number): boolean => page >= first && page <= last;

function spanOf(placed: readonly Placed[], from: number, to: number): Span {
  const touched = placed.flatMap(({ top, height }, page) => (top + height >= from && top <= to ? [page] : []));
  return { first: touched.at(0) ?? 0, last: touched.at(-1) ?? 0 };
}

/** Where somebody reads. */
export function placeRead(placed: readonly Placed[], { top, height }: Window): Place {
  const at = top + height * READ_AT;
  const page = Math.max(
    0,
    placed.findLastIndex((each) => each.top - GAP <= at),
  );
  const found = placed[page];
  return { page, share: found === undefined || found.height === 0 ? 0 : (at - found.top) / found.height };
}

/** How far down the column must be moved so that the place is read. */
export function topToRead(placed: readonly Placed[], { page, share }: Place, height: number): number {
  const found = placed[page];
  return found === undefined ? 0 : Math.max(0, found.top + share * found.height - height * READ_AT);
}

/** How far down the column must be moved so that the page begins at the top. */
export const topOfPage = (placed: readonly Placed[], page: number): number => Math.max(0, (placed[page]?.top ?? 0) - GAP);

/** The page, from 0, that one is told to be at: at the end of the column the last one, however short it is. */
export function pageInSight(placed: readonly Placed[], window: Window): number {
  const last = placed.at(-1);
  const isAtEnd = last !== undefined && window.top > 0 && window.top + window.height >= last.top + last.height;
  return isAtEnd ? placed.length - 1 : placeRead(placed, window).page;
}
