import { useState } from 'react';
import { type Chosen, type Selection } from './chosen';
import { type InboxFilter } from './inbox-filter';
import { type TaskRow } from './inbox-queries';

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
  const picked = isAll ? rows : rows.filter(({ id }) => selection.includes(id));
  const ids = picked.map(({ id }) => id);
  const chosen: Chosen = {
    rows: picked,
    count: isAll ? count : picked.length,
    oneStep: isAll ? filter.element !== undefined : new Set(picked.map(stepOf)).size === 1,
    selection: isAll ? 'all' : ids,
  };
  return {
    chosen,
    ids,
    /** How many all of the tab would be, where every row is selected and there are more. */
    all: !isAll && picked.length === rows.length && count > rows.length ? count : undefined,
    select: setSelection,
    /** Leaves out what was done, so that what else is selected stays so. */
    deselect: (done: Selection): void => {
      setSelection((before) => (done === 'all' || before === 'all' ? [] : before.filter((id) => !done.includes(id))));
    },
    toggle: ({ id }: TaskRow): void => {
      setSelection(ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]);
    },
  };
}
