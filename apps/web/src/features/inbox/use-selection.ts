import { useState } from 'react';
import { type Chosen } from './bulk-bar';
import { type InboxFilter } from './inbox-filter';
import { type TaskRow } from './inbox-queries';
import { type Selection } from './use-bulk';

const stepOf = ({ processId, element }: TaskRow): string => `${processId} ${element}`;

interface SelectionParts {
  /** Rows that are still in the list. */
  readonly rows: readonly TaskRow[];
  readonly filter: InboxFilter;
  /** How many the list has, shown or not. */
  readonly count: number | undefined;
}

/** Which tasks are selected: some of those shown, or all of the tab. */
export function useSelection({ rows, filter, count = rows.length }: SelectionParts) {
  const [selection, setSelection] = useState<Selection>([]);
  const isAll = selection === 'all';
  const chosen = isAll ? rows : rows.filter(({ id }) => selection.includes(id));
  const ids = chosen.map(({ id }) => id);
  const told: Chosen = {
    rows: chosen,
    count: isAll ? count : chosen.length,
    oneStep: isAll ? filter.element !== undefined : new Set(chosen.map(stepOf)).size === 1,
  };
  return {
    chosen: told,
    ids,
    /** As a command takes it. */
    selection: isAll ? ('all' as const) : ids,
    /** How many all of the tab would be, where every row is selected and there are more. */
    all: !isAll && chosen.length === rows.length && count > rows.length ? count : undefined,
    select: setSelection,
    toggle: ({ id }: TaskRow): void => {
      setSelection(ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]);
    },
  };
}
