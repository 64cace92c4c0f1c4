import { useState } from 'react';
import { isRefused } from '../api/problem';
import { saveTaskDraft } from '../api/save-task-draft';
import { type Schema } from '../api/schemas';
import { type Keeping, useKeeping } from './use-saving';

/** What is filled in for a task, and what becomes of it. */
export interface TaskDraft<Value> extends Keeping {
  readonly value: Value;
  /** Keeps what becomes of the newest value, also where it is told late. */
  readonly change: (update: (value: Value) => Value) => void;
}

/** With what a draft begins, and when it is kept. */
interface DraftParts<Value> {
  readonly begun: Schema<'TaskDraftDto'>;
  readonly empty: Value;
  readonly mayKeep?: boolean;
  readonly onSaved?: (saved: Schema<'SavedTaskDraftDto'>) => void;
}

/** Kept with the API, so that nothing of it stays in the browser. */
export function useTaskDraft<Value extends object>(
  taskId: string,
  { begun, empty, mayKeep = true, onSaved }: DraftParts<Value>,
): TaskDraft<Value> {
  // What stands there was written below.
  const [value, setValue] = useState<Value>((begun.data as Value | undefined) ?? empty);
  const save = async (written: Value): Promise<string> => {
    const saved = await saveTaskDraft(taskId, written);
    onSaved?.(saved);
    return saved.savedAt;
  };
  const keeping = useKeeping(value, { save, isFinal: isRefused, savedAt: begun.savedAt, mayKeep });
  return { value, change: setValue, ...keeping };
}
