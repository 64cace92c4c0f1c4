import { useEffect, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useRowMark } from './use-row-mark';

interface RowKeys<Row> {
  /** Which row the keys are at. */
  readonly at: number;
  readonly select: (row: Row) => void;
}

/** What keys do: with the row one is at, or with the page. */
export interface KeyTable<Row> {
  readonly row: Readonly<Record<string, (row: Row) => void>>;
  readonly page: Readonly<Record<string, () => void>>;
}

const TEXTLESS = ['checkbox', 'radio', 'button', 'submit'];

/** Letters typed into a field are text, a dialog has keys of its own, and Enter is that of the button one is at. */
function isMeantElsewhere({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role="dialog"]') !== null || target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !TEXTLESS.includes(target.type) || key === 'Enter';
  return ['TEXTAREA', 'SELECT'].includes(target.tagName) || (key === 'Enter' && ['BUTTON', 'A'].includes(target.tagName));
}

/** j and k walk over the rows from anywhere on the page; any other key is looked up in the table. */
export function useRowKeys<Row extends { readonly id: string }>(rows: readonly Row[], keys: KeyTable<Row>): RowKeys<Row> {
  const { at, isMarked, select, goTo } = useRowMark(rows);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isMeantElsewhere(event)) return;
    const row = rows[at];
    if (event.key === 'j') goTo(isMarked ? at + 1 : 0);
    else if (event.key === 'k') goTo(at - 1);
    else if (Object.hasOwn(keys.page, event.key)) keys.page[event.key]?.();
    else if (row !== undefined && Object.hasOwn(keys.row, event.key)) keys.row[event.key]?.(row);
    else return;
    event.preventDefault();
  };
  const listener = useRef(onKeyDown);
  useLayoutEffect(() => {
    listener.current = onKeyDown;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      // The next key, however soon, finds what this one did.
      flushSync(() => {
        listener.current(event);
      });
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, []);
  return { at, select };
}
