import { type ChangeEvent, type FocusEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';

/** How long nobody types before the address says it. */
const PAUSE_MS = 400;

/**
 * What is searched for. It stands in the page first and in the address a moment later: an input that waited for the address would break
 * off what is being composed of several keys, as Chinese is.
 */
export function useWords() {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('words') ?? '';
  const [words, setWords] = useState(asked);
  const [isTyping, setTyping] = useState(false);
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
    const timer = setTimeout(write, PAUSE_MS, words);
    return () => {
      clearTimeout(timer);
    };
  }, [words, write]);
  useEffect(() => {
    // A link has led to another search; never while somebody types.
    if (isTyping || asked === written.current) return;
    written.current = asked;
    setWords(asked);
  }, [asked, isTyping]);
  return {
    words,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      setTyping(true);
      setWords(target.value);
    },
    onBlur: ({ target }: FocusEvent<HTMLInputElement>) => {
      setTyping(false);
      // Whoever goes to a matter comes back to what was found.
      write(target.value);
    },
  };
}
