import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

/** How what is written stands: saved, on its way, waiting for the network, or refused for good. */
export type SavingState = 'new' | 'saving' | 'saved' | 'waiting' | 'refused';

/** How something is saved. */
export interface Saver<Value> {
  /** Answers when it was saved (ISO 8601). */
  readonly save: (value: Value) => Promise<string>;
  /** Whether another try would be in vain. */
  readonly isFinal: (problem: unknown) => boolean;
  /** When what stands there now was saved; missing where nothing was. */
  readonly savedAt: string | undefined;
}

const QUIET_MS = 1_000;
const AGAIN_MS = 8_000;

/** Saves what is written a second after the last change, one after the other; what the network lost is saved when it is back. */
export function useSaving<Value>(value: Value, { save, isFinal, savedAt: before }: Saver<Value>) {
  const [state, setState] = useState<SavingState>(before === undefined ? 'new' : 'saved');
  const [savedAt, setSavedAt] = useState(before);
  const [kept, setKept] = useState(value);
  const again = useRounds(state === 'waiting');
  const busy = useRef(false);
  const { mutateAsync } = useMutation({ mutationFn: save });
  const judge = useRef(isFinal);
  judge.current = isFinal;
  useEffect(() => {
    if (kept === value) return;
    const run = async (): Promise<void> => {
      // Each is written on the one before; the end of that one begins this one.
      if (busy.current) return;
      busy.current = true;
      setState('saving');
      try {
        setSavedAt(await mutateAsync(value));
        setKept(() => value);
        setState('saved');
      } catch (problem) {
        setState(judge.current(problem) ? 'refused' : 'waiting');
      } finally {
        busy.current = false;
      }
    };
    const timer = setTimeout(() => void run(), QUIET_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value, kept, mutateAsync, again]);
  return { state: value === kept ? state : behind(state), savedAt, isUnsaved: value !== kept };
}

/** Nobody is told that it is saved in the second before the last change is. */
const behind = (state: SavingState): SavingState => (state === 'saved' || state === 'new' ? 'saving' : state);

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
