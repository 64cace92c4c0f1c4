import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type MovedDates } from './calendar-queries';

/** What has been looked at so far. */
export interface Looked {
  readonly cases: number;
  readonly moved: MovedDates['moved'];
  readonly unmoved: MovedDates['unmoved'];
}

const NOTHING: Looked = { cases: 0, moved: [], unmoved: [] };

/** Walks through all pages of open cases, one request after the other, and tells how far it is. */
export function usePages(readPage: (after: string | undefined) => Promise<MovedDates>) {
  const [looked, setLooked] = useState<Looked>(NOTHING);
  const walk = useMutation({
    mutationFn: async () => {
      let all = NOTHING;
      let after: string | undefined;
      do {
        const page = await readPage(after);
        all = { cases: all.cases + page.cases, moved: [...all.moved, ...page.moved], unmoved: [...all.unmoved, ...page.unmoved] };
        after = page.next;
        setLooked(all);
      } while (after !== undefined);
    },
    onMutate: () => {
      setLooked(NOTHING);
    },
  });
  return { walk, looked };
}
