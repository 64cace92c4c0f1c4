import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';
import { type Period } from '../../ui/use-period';

export type LowRating = Schema<'LowRatingDto'>;

export const countsQuery = (query: Period) =>
  queryOptions({
    queryKey: ['ratings', 'counts', query],
    queryFn: async () => (await answerOf(api.GET('/api/service-ratings', { params: { query } }))).counts,
  });

/** Low ratings with their follow-ups, latest first. */
export const lowQuery = (period: Period) =>
  infiniteQueryOptions({
    queryKey: ['ratings', 'low', period],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/service-ratings/low', { params: { query: { ...period, ...(pageParam === '' ? {} : { after: pageParam }) } } }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
