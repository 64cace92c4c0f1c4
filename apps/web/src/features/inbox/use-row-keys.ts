import { type KeyboardEvent, useState } from 'react';

interface RowKeys<Row> {
  /** Which row the keys are at. */
  readonly at: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly select: (row: Row) => void;
}

/** Letters typed into a field are text, not keys. */
const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** j and k walk over the rows; any other key is looked up in `keys` and done with the row one is at. */
export function useRowKeys<Row extends { readonly id: string }>(
  rows: readonly Row[],
  keys: Readonly<Record<string, (row: Row) => void>>,
): RowKeys<Row> {
  const [id, setId] = useState<string>();
  const found = rows.findIndex((row) => row.id === id);
  const at = found < 0 ? 0 : found;
  const goTo = (next: number): void => {
    setId(rows[Math.max(0, Math.min(rows.length - 1, next))]?.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[at];
    if (event.key === 'j') goTo(at + 1);
    else if (event.key === 'k') goTo(at - 1);
    else if (row !== undefined && Object.hasOwn(keys, event.key)) keys[event.key]?.(row);
    else return;
    event.preventDefault();
  };
  return {
    at,
    onKeyDown,
    select: (row) => {
      setId(row.id);
    },
  };
}
