import { useEffect, useRef, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { command, isLost } from '../../api/command';
import { isSignedOut } from '../../api/query-client';
import { type Schema } from '../../api/schemas';
import { type SavingState, useSaving } from '../../ui/plain/use-saving';

/** What is filled in for a task, and what becomes of it. */
export interface TodoDraft<Value> {
  readonly value: Value;
  /** Keeps what becomes of the newest value, also where it is told late. */
  readonly change: (update: (value: Value) => Value) => void;
  readonly state: SavingState;
  readonly savedAt: string | undefined;
  /** It was handed in: nothing of it is kept any more. */
  readonly end: () => void;
}

const save = async (id: string, data: object): Promise<string> => {
  const body = { data: { ...data } };
  const saved = await command((header) => answerOf(api.PUT('/api/tasks/{id}/draft', { params: { path: { id }, header }, body })));
  return saved.savedAt;
};

/** Kept with the API, encrypted, so that any device goes on with it and nothing of it stays in the browser. */
export function useTodoDraft<Value extends object>(taskId: string, begun: Schema<'TaskDraftDto'>, empty: Value): TodoDraft<Value> {
  // What stands there was written below.
  const [value, setValue] = useState<Value>((begun.data as Value | undefined) ?? empty);
  const { state, savedAt, isUnsaved } = useSaving(value, {
    save: (written) => save(taskId, written),
    isFinal: (problem) => !isLost(problem) && !isSignedOut(problem),
    savedAt: begun.savedAt,
  });
  const ended = useRef(false);
  const unsaved = useRef<Value>(undefined);
  unsaved.current = isUnsaved && !ended.current ? value : undefined;
  useAtLeaving(taskId, unsaved);
  return {
    value,
    change: setValue,
    state,
    savedAt,
    end: () => {
      ended.current = true;
      unsaved.current = undefined;
    },
  };
}

/** Whoever closes the page is asked first; whoever goes to another page of ours has it saved behind them. */
function useAtLeaving(id: string, unsaved: { readonly current: object | undefined }): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (unsaved.current !== undefined) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
      // Told to nobody where it fails: the page that would say so is gone.
      if (unsaved.current !== undefined) void save(id, unsaved.current).catch(() => undefined);
    };
  }, [id, unsaved]);
}
