import { useState } from 'react';
import { type TaskRow } from './inbox-queries';
import { takeNext } from '../../ui/take-next';
import { type useBulk } from './use-bulk';

const mayClaim = ({ actions }: TaskRow): boolean => actions.includes('claim');

/** Takes one task, or the first that nobody else was faster with. */
export function useTaking(rows: readonly TaskRow[], bulk: ReturnType<typeof useBulk>, onTaken: (row: TaskRow) => void) {
  const [allLost, setAllLost] = useState(false);
  const free = rows.filter(mayClaim);
  return {
    mayTake: free.length > 0,
    /** Whether others took every one that was tried. */
    allLost,
    claim: async (row: TaskRow): Promise<void> => {
      if (mayClaim(row)) await bulk.act({ verb: 'claim' }, [row.id]);
    },
    takeNext: async (): Promise<void> => {
      const taken = await takeNext(free, async ({ id }) => {
        const results = await bulk.doNow({ verb: 'claim' }, [id]);
        return results.some(({ problem }) => problem !== undefined) ? 'lost' : 'taken';
      });
      setAllLost(taken === undefined);
      if (taken !== undefined) onTaken(taken);
    },
  };
}
