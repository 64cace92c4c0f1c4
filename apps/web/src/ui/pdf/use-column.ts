import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  GAP,
  layOut,
  pageInSight,
  type Place,
  type Placed,
  placeRead,
  type Size,
  type Span,
  spanToDraw,
  topOfPage,
  topToRead,
} from './page-layout';
import { type Pdf } from './pdf';

/** The pages of a file as they stand below each other in a frame that is scrolled. */
export interface Column {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly placed: readonly Placed[];
  readonly toDraw: Span;
  /** The page that one is at, from 0. */
  readonly page: number;
  readonly goTo: (page: number) => void;
  /** Tells the true size of a page that was opened. */
  readonly learn: (page: number, size: Size) => void;
}

const NOWHERE = { top: 0, height: 0, width: 0 };

/** Lays pages out in a frame, and keeps what is read in its place when they change their size. */
export function useColumn(pdf: Pdf, { scale: zoom, turned }: { readonly scale: number; readonly turned: number }): Column {
  const frame = useRef<HTMLDivElement>(null);
  const { sizes, learn } = useSizes(pdf);
  const [seen, setSeen] = useState(NOWHERE);
  const width = Math.max(0, seen.width - 2 * GAP);
  const placed = useMemo(() => layOut(sizes, { width, zoom, turned }), [sizes, width, zoom, turned]);
  const read = useRef<Place & { readonly across: number }>({ page: 0, share: 0, across: 1 / 2 });
  useSight(frame, ({ across, ...next }) => {
    setSeen(next);
    // A frame that changes its width lays the pages out anew, and what was read is looked up then.
    if (next.width === seen.width) read.current = { ...placeRead(placed, next), across };
  });
  useLayoutEffect(() => {
    const { current } = frame;
    if (current === null) return;
    current.scrollTop = topToRead(placed, read.current, current.clientHeight);
    current.scrollLeft = read.current.across * current.scrollWidth - current.clientWidth / 2;
  }, [placed]);
  const goTo = (page: number): void => {
    frame.current?.scrollTo({ top: topOfPage(placed, page) });
  };
  return { frame, placed, toDraw: spanToDraw(placed, seen), page: pageInSight(placed, seen), goTo, learn };
}

/** Sizes of all pages: those of pages that nobody opened yet are taken to be the first one's. */
function useSizes(pdf: Pdf) {
  const [sizes, setSizes] = useState<readonly Size[]>(() => Array.from({ length: pdf.count }, () => pdf.size));
  const learn = useCallback((page: number, { width, height }: Size) => {
    setSizes((known) => {
      const old = known[page];
      return old?.width === width && old.height === height ? known : known.with(page, { width, height });
    });
  }, []);
  return { sizes, learn };
}

interface Seen {
  readonly top: number;
  readonly height: number;
  readonly width: number;
  /** The middle of the frame, as a share of the column's width. */
  readonly across: number;
}

/** Follows what is seen of a frame, by scrolling and by its size. */
function useSight(frame: RefObject<HTMLElement | null>, onSeen: (seen: Seen) => void): void {
  const latest = useRef(onSeen);
  latest.current = onSeen;
  useEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    const look = (): void => {
      const { scrollTop: top, scrollLeft: left, clientHeight: height, clientWidth: width, scrollWidth } = current;
      latest.current({ top, height, width, across: (left + width / 2) / scrollWidth });
    };
    const watch = new ResizeObserver(look);
    watch.observe(current);
    current.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      current.removeEventListener('scroll', look);
    };
  }, [frame]);
}
