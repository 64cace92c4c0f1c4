import { useState } from 'react';
import { AT_ONCE } from '../../api/in-slices';
import { type Told, type ToldResult } from './bulk-outcome';
import { type BulkAct, useBulkAct, useOrderRun } from './bulk-commands';
import { type Selection } from './chosen';
import { type InboxFilter } from './inbox-filter';
import { type Tab, type TaskRow } from './inbox-queries';

interface BulkParts {
  readonly tab: Tab;
  readonly filter: InboxFilter;
  readonly rows: readonly TaskRow[];
  /** Called when what was done shows in the list. */
  readonly onDone: () => void;
  /** Called with the run that goes on by itself. */
  readonly onRun: (id: string) => void;
}

/** Does one thing to what is selected: few tasks at once with a result for each, many by a run. */
export function useBulk({ tab, filter, rows, onDone, onRun }: BulkParts) {
  const bulk = useBulkAct();
  const order = useOrderRun();
  const [told, setTold] = useState<Told>();
  const nameOf = (task: string): string => {
    const row = rows.find(({ id }) => id === task);
    return row === undefined ? '' : `${row.name} ${row.caseNumber}`;
  };
  const doNow = async (act: BulkAct, tasks: readonly string[]): Promise<readonly ToldResult[]> => {
    const answer = await bulk.mutateAsync({ ...act, tasks });
    const results = answer.results.map(({ task, problem }) => ({ task, name: nameOf(task), ...(problem !== undefined && { problem }) }));
    onDone();
    return results;
  };
  const doAndTell = async (act: BulkAct, tasks: readonly string[]): Promise<boolean> => {
    const results = await doNow(act, tasks);
    setTold({ verb: act.verb, results });
    return results.some(({ problem }) => problem === undefined);
  };
  return {
    doNow,
    told,
    busy: bulk.isPending || order.isPending,
    problem: bulk.error ?? order.error,
    close: () => {
      bulk.reset();
      order.reset();
      setTold(undefined);
    },
    /** Whether any of it was done, or will be by a run. */
    act: async (act: BulkAct, selection: Selection): Promise<boolean> => {
      // More than a request takes go through a run of a worker.
      if (selection !== 'all' && selection.length <= AT_ONCE) return doAndTell(act, selection);
      onRun((await order.mutateAsync({ ...act, of: selection === 'all' ? { tab, filter } : { tasks: selection } })).id);
      return true;
    },
  };
}
