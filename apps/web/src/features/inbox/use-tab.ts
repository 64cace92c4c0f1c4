import { type InputRef } from 'antd';
import { type RefObject, useState } from 'react';
import { useNavigate } from 'react-router';
import { mayDo } from './asked';
import { type InboxFilter } from './inbox-filter';
import { type Tab, type TaskRow } from './inbox-queries';
import { chosenRow } from './chosen';
import { useAsking } from './use-asking';
import { useBulk } from './use-bulk';
import { useRowKeys } from './use-row-keys';
import { useSelection } from './use-selection';
import { useStableRows } from './use-stable-rows';
import { useTaking } from './use-taking';

/** A tab under a filter. */
export interface TabParts {
  readonly tab: Tab;
  readonly filter: InboxFilter;
  /** How many tasks the tab has. */
  readonly count: number | undefined;
  readonly search: RefObject<InputRef | null>;
  /** Called with a run that goes on by itself. */
  readonly onRun: (id: string) => void;
}

/** What failed is told beside the list. */
const quietly = (work: Promise<void>): void => void work.catch(() => undefined);

/** The list of a tab, what is selected in it, and everything that hand and keys do with it. */
export function useTab({ tab, filter, count, search, onRun }: TabParts) {
  const open = useNavigate();
  const list = useStableRows(tab, filter);
  const there = list.rows.filter(({ id }) => !list.gone.has(id));
  const marked = useSelection({ rows: there, filter, count });
  const bulk = useBulk({ tab, filter, rows: list.rows, onDone: list.showFresh, onRun });
  const asking = useAsking(bulk, marked.deselect);
  const openTask = ({ id }: TaskRow): void => void open(`/tasks/${id}`);
  const taking = useTaking(there, bulk, openTask);
  const [help, showHelp] = useState(false);
  const takeNext = (): void => {
    if (tab === 'claimable') quietly(taking.takeNext());
  };
  const isSelected = marked.ids.length > 0;
  const claim = (row: TaskRow): void => {
    if (!isSelected) quietly(taking.claim(row));
    else if (mayDo(marked.chosen, 'claim')) quietly(asking.answer({ verb: 'claim' }, marked.chosen));
  };
  const seek = (): void => search.current?.focus({ cursor: 'all' });
  const keys = useRowKeys(list.rows, {
    row: {
      Enter: openTask,
      x: marked.toggle,
      c: claim,
      a: (row) => {
        asking.ask('assign', isSelected ? marked.chosen : chosenRow(row));
      },
      // One is completed on its own page, with its case before one's eyes.
      d: (row) => {
        if (isSelected) asking.ask('complete', marked.chosen);
        else openTask(row);
      },
    },
    page: { n: takeNext, r: list.showFresh, '/': seek, '?': () => void showHelp(true) },
  });
  return { tab, filter, list, marked, bulk, asking, taking, takeNext, keys, help, showHelp };
}
