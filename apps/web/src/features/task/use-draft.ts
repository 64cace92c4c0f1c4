import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';
import { type JsonObject } from '../../forms/json';

/** How long nobody types before it is saved. */
const PAUSE_MS = 1_500;

/** What is being written, and how safe it is. */
export interface Draft {
  readonly data: JsonObject;
  readonly write: (data: JsonObject) => void;
  readonly savedAt: string | undefined;
  readonly isDirty: boolean;
  readonly problem: unknown;
  /** Nothing of it is kept any more: it was handed in. */
  readonly forget: () => void;
}

const save = (id: string, data: JsonObject): Promise<Schema<'SavedTaskDraftDto'>> =>
  command((header) => answerOf(api.PUT('/api/tasks/{id}/draft', { params: { path: { id }, header }, body: { data } })));

/** Keeps what is written with the API; until then it is in memory only, and the browser asks before it is lost. */
export function useDraft(task: Schema<'TaskDto'>, kept: Schema<'TaskDraftDto'>, mayKeep: boolean): Draft {
  const queries = useQueryClient();
  // The API says that it is what a form holds.
  const [data, setData] = useState<JsonObject>(kept.data ?? {});
  const [unsaved, setUnsaved] = useState<JsonObject>();
  const saving = useMutation({
    mutationFn: (written: JsonObject) => save(task.id, written),
    onSuccess: ({ seq }, written) => {
      setUnsaved((now) => (now === written ? undefined : now));
      // Something happened in the case since it was opened: the page says what.
      if (seq > task.seq) void queries.invalidateQueries({ queryKey: ['task', task.id] });
    },
  });
  const { mutate } = saving;
  const latest = useRef<JsonObject>(undefined);
  latest.current = mayKeep ? unsaved : undefined;
  useEffect(() => {
    if (unsaved === undefined || !mayKeep) return undefined;
    const timer = setTimeout(() => {
      mutate(unsaved);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [unsaved, mayKeep, mutate]);
  useAtLeaving(task.id, latest);
  return {
    data,
    write: (next) => {
      setData(next);
      setUnsaved(next);
    },
    savedAt: saving.data?.savedAt ?? kept.savedAt,
    isDirty: unsaved !== undefined,
    problem: saving.error,
    forget: () => {
      setUnsaved(undefined);
      setData({});
    },
  };
}

/** Whoever closes the page is asked first; whoever goes to another page of ours has it saved behind them. */
function useAtLeaving(id: string, latest: { readonly current: JsonObject | undefined }): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (latest.current !== undefined) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      if (latest.current !== undefined) void save(id, latest.current).catch(() => undefined);
    };
  }, [id, latest]);
}
