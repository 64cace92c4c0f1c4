import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';

/** Panels in which something waits for the reader. */
export const panelsQuery = queryOptions({ queryKey: ['panels'], queryFn: () => answerOf(api.GET('/api/panels')) });

/** A scoring sheet, page after page; read anew only when something was handed in, so that nothing moves under one's hands. */
export const sheetQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['panel', id],
    queryFn: ({ pageParam }) => {
      const query = pageParam === '' ? {} : { after: pageParam };
      return answerOf(api.GET('/api/panels/{id}', { params: { path: { id }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
