import { type ChangeEvent, type FocusEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigation, useNavigationType, useSearchParams } from 'react-router';

/** How long nobody types before the address says it. */
const PAUSE_MS = 400;

/**
 * What is searched for. It stands in the page first and in the address a moment later: an input that waited for the address would break
 * off what is being composed of several keys, as Chinese is. The address is written by replacement alone, so that whatever else changes it leads to
 * another search; and never while the reader is on the way to another page, whom that would call back.
 */
export function useWords() {
  const [search, setSearch] = useSearchParams();
  const { key } = useLocation();
  const isLed = useNavigationType() !== 'REPLACE';
  const isLeaving = useNavigation().state !== 'idle';
  const asked = search.get('words') ?? '';
  const [words, setWords] = useState(asked);
  const written = useRef(asked);
  const write = useCallback(
    (next: string) => {
      if (written.current === next) return;
      written.current = next;
      setSearch(next === '' ? {} : { words: next }, { replace: true });
    },
    [setSearch],
  );
  useEffect(() => {
    if (isLeaving) return;
    const timer = setTimeout(write, PAUSE_MS, words);
    return () => {
      clearTimeout(timer);
    };
  }, [words, write, isLeaving]);
  useEffect(() => {
    if (!isLed) return;
    written.current = asked;
    setWords(asked);
  }, [key, isLed, asked]);
  return {
    words,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      setWords(target.value);
    },
    onBlur: ({ target }: FocusEvent<HTMLInputElement>) => {
      // Whoever goes to a matter comes back to what was found.
      write(target.value);
    },
  };
}
