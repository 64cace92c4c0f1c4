import { useState } from 'react';

/** A value that stays in this window through a reload, until it is given up; nothing of it is left when the window is closed. */
export function useKept<Value>(
  key: string,
  empty: Value,
): { readonly value: Value; readonly keep: (value: Value) => void; readonly giveUp: () => void } {
  const [value, setValue] = useState<Value>(() => {
    const kept = sessionStorage.getItem(key);
    // What stands under the key was written below.
    return kept === null ? empty : (JSON.parse(kept) as Value);
  });
  return {
    value,
    keep: (next) => {
      sessionStorage.setItem(key, JSON.stringify(next));
      setValue(next);
    },
    giveUp: () => {
      sessionStorage.removeItem(key);
    },
  };
}
