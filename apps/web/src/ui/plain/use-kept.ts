import { useRef, useState } from 'react';

/** A value of this window, and what becomes of it. */
interface Kept<Value> {
  readonly value: Value;
  readonly keep: (value: Value) => void;
  /** Keeps what becomes of the newest value, also where it is told late. */
  readonly change: (update: (value: Value) => Value) => void;
  readonly giveUp: () => void;
}

/** A value that stays in this window through a reload, until it is given up; nothing of it is left when the window is closed. */
export function useKept<Value>(key: string, empty: Value): Kept<Value> {
  const [value, setValue] = useState<Value>(() => {
    const kept = sessionStorage.getItem(key);
    // What stands under the key was written below.
    return kept === null ? empty : (JSON.parse(kept) as Value);
  });
  const newest = useRef(value);
  const keep = (next: Value): void => {
    newest.current = next;
    sessionStorage.setItem(key, JSON.stringify(next));
    setValue(next);
  };
  return {
    value,
    keep,
    change: (update) => {
      keep(update(newest.current));
    },
    giveUp: () => {
      sessionStorage.removeItem(key);
    },
  };
}
