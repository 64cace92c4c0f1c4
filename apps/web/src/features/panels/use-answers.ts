import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';
import { type JsonObject } from '../../forms/json';
import { type Answers } from './sheet-answers';

const PAUSE_MS = 1_500;

const save = ([id, data]: readonly [string, JsonObject]): Promise<unknown> =>
  command((header) => answerOf(api.PUT('/api/tasks/{id}/draft', { params: { path: { id }, header }, body: { data } })));

/** What was written on a sheet: drafts of before with what was changed since, which is saved when nobody has typed for a while. */
export function useAnswers(lines: readonly Schema<'PanelLineDto'>[]) {
  const [changed, setChanged] = useState<Answers>({});
  const [unsaved, setUnsaved] = useState<Answers>({});
  const saving = useMutation({
    mutationFn: (written: Answers) => Promise.all(Object.entries(written).map(save)),
    onSuccess: (_saved, written) => {
      setUnsaved((now) => Object.fromEntries(Object.entries(now).filter(([task, data]) => written[task] !== data)));
    },
  });
  const { mutate } = saving;
  const isDirty = Object.keys(unsaved).length > 0;
  useEffect(() => {
    if (!isDirty) return undefined;
    const timer = setTimeout(() => {
      mutate(unsaved);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [isDirty, unsaved, mutate]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (isDirty) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isDirty]);
  // The API says that a draft is what a form holds.
  const drafts = Object.fromEntries(lines.map(({ task, draft }) => [task, draft.data ?? {}]));
  return {
    answers: { ...drafts, ...changed },
    write: (answers: Answers) => {
      setChanged((before) => ({ ...before, ...answers }));
      setUnsaved((before) => ({ ...before, ...answers }));
    },
    isDirty,
    isSaved: saving.isSuccess && !isDirty,
    problem: saving.error,
  };
}
