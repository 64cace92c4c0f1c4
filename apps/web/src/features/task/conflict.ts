import { type Schema } from '../../api/schemas';

/** What others did in the case since the reader opened the task, oldest first. */
export const doneByOthers = (history: readonly Schema<'HistoryEntryDto'>[], openedAt: number): readonly Schema<'HistoryEntryDto'>[] =>
  history.filter(({ seq, mine }) => seq > openedAt && !mine);
