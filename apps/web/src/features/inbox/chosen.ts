import { type TaskRow } from './inbox-queries';

/** What is selected: some rows, or all of the tab under its filter. */
export type Selection = readonly string[] | 'all';

/** What is selected, as much as the page knows of it. */
export interface Chosen {
  /** Rows that stand for what is selected. */
  readonly rows: readonly TaskRow[];
  readonly count: number;
  /** Whether all are of one step: the rows are all there is, or the filter names it. */
  readonly oneStep: boolean;
  /** As a command takes it. */
  readonly selection: Selection;
}

/** One task, as chosen from its row. */
export const chosenRow = (row: TaskRow): Chosen => ({ rows: [row], count: 1, oneStep: true, selection: [row.id] });
