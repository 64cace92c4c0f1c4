import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { savedBehind } from '../../ui/use-saving';

/** Panels in which something waits for the reader. */
export const panelsQuery = queryOptions({ queryKey: ['panels'], queryFn: () => answerOf(api.GET('/api/panels')) });

/**
 * A scoring sheet, page after page; read anew when it is opened, after what is saved behind the reader, and when something was
 * handed in: nothing moves under one's hands.
 */
export const sheetQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['panel', id],
    queryFn: async ({ pageParam }) => {
      await savedBehind();
      const query = pageParam === '' ? {} : { after: pageParam };
      return answerOf(api.GET('/api/panels/{id}', { params: { path: { id }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
