import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type HintStream, keepHintStream } from './hint-stream';
import { meQuery } from './me';

/** Lists that the API tells of, and the queries that show them. */
const QUERIES_OF: Readonly<Record<string, readonly string[]>> = { inbox: ['inbox', 'task', 'copies'], messages: ['messages', 'copies'] };
const ALL = [...new Set(Object.values(QUERIES_OF).flat())];

/** Reads lists again when the API hints that they changed, and all of them where hints may have been missed. */
export function useLiveHints(): void {
  const queries = useQueryClient();
  const stream = useRef<HintStream>(undefined);
  useEffect(() => {
    const reread = (keys: readonly string[]): void => {
      for (const key of keys) void queries.invalidateQueries({ queryKey: [key] });
    };
    const kept = keepHintStream({
      open: () => new EventSource('/api/events'),
      onHint: (list) => {
        reread(QUERIES_OF[list] ?? []);
      },
      onGap: () => {
        reread(ALL);
      },
    });
    stream.current = kept;
    window.addEventListener('online', kept.revive);
    return () => {
      window.removeEventListener('online', kept.revive);
      kept.close();
    };
  }, [queries]);
  // Whoever signs in again over the page is told anew who they are.
  const { dataUpdatedAt } = useQuery(meQuery);
  useEffect(() => stream.current?.revive(), [dataUpdatedAt]);
}
