import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type BrokenChain, verifyAdministration, verifyPart } from './audit-queries';

/** How far a check of every chain is. */
export interface Verification {
  readonly checked: number;
  readonly cases: number;
  readonly broken: readonly BrokenChain[];
  /** The entry of the administration's trail where it breaks. */
  readonly administration?: number | undefined;
  /** Whether everything was checked, rather than stopped before. */
  readonly complete: boolean;
}

const BEGUN: Verification = { checked: 0, cases: 0, broken: [], complete: false };

/** Checks part after part until the last, or until it is stopped or the page is left. */
export function useVerification() {
  const [sofar, setSofar] = useState(BEGUN);
  const stop = useRef(new AbortController());
  useEffect(
    () => () => {
      stop.current.abort();
    },
    [],
  );
  const run = useMutation({
    mutationFn: (purpose: string) => {
      stop.current = new AbortController();
      return verifyAll(purpose, stop.current.signal, setSofar);
    },
  });
  return {
    sofar,
    start: run.mutate,
    stop: () => {
      stop.current.abort();
    },
    isRunning: run.isPending,
    outcome: run.data,
    error: run.error,
  };
}

async function verifyAll(purpose: string, signal: AbortSignal, tell: (sofar: Verification) => void): Promise<Verification> {
  let sofar = BEGUN;
  let next: string | undefined;
  tell(sofar);
  do {
    const part = await verifyPart(purpose, next);
    sofar = { ...sofar, checked: part.checked, cases: part.cases, broken: [...sofar.broken, ...part.broken] };
    next = part.next;
    tell(sofar);
  } while (next !== undefined && !signal.aborted);
  if (next !== undefined) return sofar;
  const { whole, seq } = await verifyAdministration(purpose);
  return { ...sofar, complete: true, ...(!whole && { administration: seq ?? 0 }) };
}
