import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { Problem } from '../../api/problem';
import { type Schema } from '../../api/schemas';
import { type Application } from './application';

/** How a draft stands: saved, on its way, waiting for the network, or saved elsewhere since. */
export type DraftState = 'new' | 'saving' | 'saved' | 'waiting' | 'changed';

/** What is saved under which id. */
export interface DraftOf {
  readonly id: string;
  readonly processId: string;
  readonly revision: number;
  readonly application: Application;
  readonly documentIds: readonly string[];
}

const QUIET_MS = 1_000;
const AGAIN_MS = 8_000;

const bodyOf = (application: Application): Pick<Schema<'SaveDraftDto'>, 'content' | 'applicantName'> => {
  const name = application.helped?.name ?? '';
  return { content: { ...application }, ...(name !== '' && { applicantName: name }) };
};

/** Saves the application a second after the last change; what the network lost is saved when it is back. */
export function useDraft({ id, processId, revision, application, documentIds }: DraftOf): {
  readonly state: DraftState;
  readonly savedAt: string | undefined;
} {
  const queries = useQueryClient();
  const [state, setState] = useState<DraftState>(revision === 0 ? 'new' : 'saved');
  const [savedAt, setSavedAt] = useState<string>();
  const [again, tryAgain] = useRounds();
  const last = useRef({ revision, application });
  const busy = useRef(false);
  const { mutateAsync } = useMutation({
    mutationFn: (body: Schema<'SaveDraftDto'>) =>
      command((header) => answerOf(api.PUT('/api/drafts/{id}', { params: { path: { id }, header }, body }))),
  });
  useEffect(() => {
    if (last.current.application === application) return;
    const save = async (): Promise<void> => {
      // One after the other: each is written on the one before.
      if (busy.current) return;
      busy.current = true;
      setState('saving');
      try {
        const saved = await mutateAsync({
          processId,
          revision: last.current.revision,
          ...bodyOf(application),
          documentIds: [...documentIds],
        });
        last.current = { revision: saved.revision, application };
        setSavedAt(saved.savedAt);
        setState('saved');
        void queries.invalidateQueries({ queryKey: ['drafts'] });
      } catch (problem) {
        const changed = problem instanceof Problem && problem.code === 'draft-changed';
        setState(changed ? 'changed' : 'waiting');
        if (!changed) setTimeout(tryAgain, AGAIN_MS, again + 1);
      } finally {
        busy.current = false;
      }
    };
    const timer = setTimeout(() => void save(), QUIET_MS);
    return () => {
      clearTimeout(timer);
    };
    // A saving that has ended lets the next one begin.
  }, [application, documentIds, processId, mutateAsync, queries, again, savedAt, tryAgain]);
  return { state, savedAt };
}

/** Counts up when it is asked to, and when the network says that it is back. */
function useRounds(): readonly [number, Dispatch<SetStateAction<number>>] {
  const [again, tryAgain] = useState(0);
  useEffect(() => {
    const back = (): void => {
      tryAgain((count) => count + 1);
    };
    addEventListener('online', back);
    return () => {
      removeEventListener('online', back);
    };
  }, []);
  return [again, tryAgain];
}
