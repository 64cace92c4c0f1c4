import { type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../texts/language';

/** The API tells what processes say in the language of the page: in another language everything is read again, and shown as it is until it comes. */
export function useReread(queries: QueryClient): void {
  const { language } = useLanguage();
  const read = useRef(language);
  useEffect(() => {
    if (read.current === language) return;
    read.current = language;
    // What is on its way is in the language before.
    void queries.cancelQueries().then(() => queries.invalidateQueries());
  }, [language, queries]);
}
