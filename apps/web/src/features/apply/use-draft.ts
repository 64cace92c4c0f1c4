import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
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
  const [kept, setKept] = useState(application);
  const again = useRounds(state === 'waiting');
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
        setKept(application);
        setSavedAt(saved.savedAt);
        setState('saved');
        void queries.invalidateQueries({ queryKey: ['drafts'] });
      } catch (problem) {
        const changed = problem instanceof Problem && problem.code === 'draft-changed';
        setState(changed ? 'changed' : 'waiting');
      } finally {
        busy.current = false;
      }
    };
    const timer = setTimeout(() => void save(), QUIET_MS);
    return () => {
      clearTimeout(timer);
    };
    // A saving that has ended lets the next one begin.
  }, [application, documentIds, processId, mutateAsync, queries, again, savedAt]);
  return { state: application === kept ? state : behind(state), savedAt };
}

/** Nobody is told that it is saved in the second before the last change is. */
const behind = (state: DraftState): DraftState => (state === 'saved' || state === 'new' ? 'saving' : state);

/** Counts up every few seconds while something waits, and when the network says that it is back. */
function useRounds(waiting: boolean): number {
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(setRound, AGAIN_MS, round + 1);
    return () => {
      clearTimeout(timer);
    };
  }, [waiting, round]);
  useEffect(() => {
    const back = (): void => {
      setRound((count) => count + 1);
    };
    addEventListener('online', back);
    return () => {
      removeEventListener('online', back);
    };
  }, []);
  return round;
}
