import { useQueryClient } from '@tanstack/react-query';
import { type Schema } from '../../api/schemas';
import { type JsonObject } from '../../forms/json';
import { type TaskDraft, useTaskDraft } from '../../ui/use-task-draft';

/** What is being written, and how safe it is. */
export type Draft = TaskDraft<JsonObject>;

/** Keeps what is written with the API; where something happened in the case since the task was opened, the page says what. */
export function useDraft(task: Schema<'TaskDto'>, begun: Schema<'TaskDraftDto'>, mayKeep: boolean): Draft {
  const queries = useQueryClient();
  const onSaved = ({ seq }: Schema<'SavedTaskDraftDto'>): void => {
    if (seq > task.seq) void queries.invalidateQueries({ queryKey: ['task', task.id] });
  };
  return useTaskDraft<JsonObject>(task.id, { begun, empty: {}, mayKeep, onSaved });
}
