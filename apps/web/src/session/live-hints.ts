import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Lists that the API tells of, and the queries that show them. */
const QUERIES_OF: Readonly<Record<string, readonly string[]>> = { inbox: ['inbox', 'task', 'copies'], messages: ['messages', 'copies'] };

/** Reads lists again when the API hints that they changed; the browser reopens a broken stream by itself. */
export function useLiveHints(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const stream = new EventSource('/api/events');
    stream.addEventListener('hint', ({ data }: MessageEvent<string>) => {
      const { list } = JSON.parse(data) as { readonly list: string };
      for (const key of QUERIES_OF[list] ?? []) void queries.invalidateQueries({ queryKey: [key] });
    });
    return () => {
      stream.close();
    };
  }, [queries]);
}
