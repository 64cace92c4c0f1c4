import { useState } from 'react';
import { useMe } from '../../session/me';

/** The run that somebody ordered last, kept in this window until it is closed: one may leave the list, and find it again. */
export function useKeptRun() {
  const key = `bulk-run:${useMe().personId}`;
  const [run, setRun] = useState(() => sessionStorage.getItem(key) ?? undefined);
  return {
    run,
    keep: (id: string): void => {
      sessionStorage.setItem(key, id);
      setRun(id);
    },
    close: (): void => {
      sessionStorage.removeItem(key);
      setRun(undefined);
    },
  };
}
