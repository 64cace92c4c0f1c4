import { useMutation } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef, useState } from 'react';

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
  /** Nothing is saved while it is `false`. */
  readonly mayKeep?: boolean;
}

/** How what is written stands, and what of it is on its way. */
interface Saving {
  readonly state: SavingState;
  readonly savedAt: string | undefined;
  readonly isUnsaved: boolean;
  readonly running: RefObject<Promise<void> | undefined>;
}

const QUIET_MS = 1_000;
const AGAIN_MS = 8_000;

/** Saves what is written a second after the last change, one after the other; what the network lost is saved when it is back. */
export function useSaving<Value>(value: Value, { save, isFinal, savedAt: before, mayKeep = true }: Saver<Value>): Saving {
  const [state, setState] = useState<SavingState>(before === undefined ? 'new' : 'saved');
  const [savedAt, setSavedAt] = useState(before);
  const [kept, setKept] = useState(value);
  const again = useRounds(state === 'waiting');
  const running = useRef<Promise<void>>(undefined);
  const { mutateAsync } = useMutation({ mutationFn: save });
  const judge = useRef(isFinal);
  judge.current = isFinal;
  useEffect(() => {
    if (kept === value || !mayKeep) return;
    const run = async (): Promise<void> => {
      setState('saving');
      try {
        setSavedAt(await mutateAsync(value));
        setKept(() => value);
        setState('saved');
      } catch (problem) {
        setState(judge.current(problem) ? 'refused' : 'waiting');
      } finally {
        running.current = undefined;
      }
    };
    const timer = setTimeout(() => {
      // Each is written on the one before; the end of that one begins this one.
      running.current ??= run();
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value, kept, mayKeep, mutateAsync, again]);
  return { state: value === kept ? state : behind(state), savedAt, isUnsaved: value !== kept, running };
}

/** Nobody is told that it is saved in the second before the last change is. */
const behind = (state: SavingState): SavingState => (state === 'saved' || state === 'new' ? 'saving' : state);

/** What is saved behind people who went to another page. */
const leftBehind = new Set<Promise<unknown>>();

/** Waits until all is saved that was left behind: whoever comes back reads what was written, not what stood there before. */
export const savedBehind = (): Promise<unknown> => Promise.all(leftBehind);

/** How what is written stands, and its end. */
export interface Keeping extends Pick<Saving, 'state' | 'savedAt'> {
  /** Whether something is not saved yet that is to be. */
  readonly isOwed: () => boolean;
  /** It was handed in, or given up: nothing of it is kept any more. */
  readonly end: () => void;
}

/** Saves in the same way; whoever closes the page is asked first, and whoever goes to another page of ours has it saved behind them. */
export function useKeeping<Value>(value: Value, saver: Saver<Value>): Keeping {
  const { state, savedAt, isUnsaved, running } = useSaving(value, saver);
  const ended = useRef(false);
  const owed = useRef<() => Promise<unknown>>(undefined);
  owed.current = isUnsaved && saver.mayKeep !== false && !ended.current ? () => saver.save(value) : undefined;
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (owed.current !== undefined) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
      // What is on its way is older: it comes first.
      if (owed.current !== undefined) leaveBehind(Promise.resolve(running.current).then(owed.current));
    };
  }, [running]);
  return {
    state,
    savedAt,
    isOwed: () => owed.current !== undefined,
    end: () => {
      ended.current = true;
      owed.current = undefined;
    },
  };
}

/** Told to nobody where it fails: the page that would say so is gone. */
function leaveBehind(saving: Promise<unknown>): void {
  const left = saving
    .catch(() => undefined)
    .finally(() => {
      leftBehind.delete(left);
    });
  leftBehind.add(left);
}

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
