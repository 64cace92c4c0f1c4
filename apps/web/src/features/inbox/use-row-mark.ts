import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { placeOf, readMark, writeMark } from './row-mark';

const rowOf = (id: string): Element | null => document.querySelector(`[data-row-key="${id}"]`);

/** Which row one is at; kept in this window for the list of this address, so that one comes back to one's place. */
export function useRowMark<Row extends { readonly id: string }>(rows: readonly Row[]) {
  const { pathname, search } = useLocation();
  const key = `row-mark:${pathname}${search}`;
  const [mark, setMark] = useState(() => readMark(sessionStorage.getItem(key)));
  const at = placeOf(rows, mark);
  const isAway = useRef(mark !== undefined);
  const id = rows[at]?.id;
  useEffect(() => {
    if (!isAway.current || id === undefined) return;
    isAway.current = false;
    rowOf(id)?.scrollIntoView({ block: 'center' });
  }, [id]);
  useEffect(() => {
    // The row that took the place of one that went is the one that one is at from now on.
    if (id !== undefined)
      setMark((before) => (before === undefined || (before.id === id && before.index === at) ? before : { id, index: at }));
  }, [id, at]);
  const put = (row: Row, index: number): void => {
    const next = { id: row.id, index };
    setMark(next);
    sessionStorage.setItem(key, writeMark(next));
  };
  return {
    at,
    isMarked: mark !== undefined,
    select: (row: Row): void => {
      put(
        row,
        rows.findIndex((each) => each.id === row.id),
      );
    },
    /** Marks the row there, or the one nearest to it, and shows it. */
    goTo: (index: number): void => {
      const clamped = Math.max(0, Math.min(rows.length - 1, index));
      const row = rows[clamped];
      if (row === undefined) return;
      put(row, clamped);
      rowOf(row.id)?.scrollIntoView({ block: 'nearest' });
    },
  };
}
