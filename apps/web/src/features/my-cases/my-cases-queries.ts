import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';

/** Lists of a party's cases, in the order in which the page shows them. */
export const LISTS = ['waiting', 'under-way', 'closed'] as const;
/** One of these lists. */
export type ListName = (typeof LISTS)[number];

const PAGE = 50;

/** Cases of whoever is signed in, by what waits for them, a page after another. */
export const casesQuery = (which: ListName) =>
  infiniteQueryOptions({
    queryKey: ['cases', which],
    queryFn: ({ pageParam: after }) =>
      answerOf(api.GET('/api/cases', { params: { query: { which, ...(after === undefined ? {} : { after }) } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cases }) => (cases.length < PAGE ? undefined : cases.at(-1)?.id),
  });

/** Certificates, cards and agreements of whoever is signed in. */
export const recordsQuery = queryOptions({ queryKey: ['my-records'], queryFn: () => answerOf(api.GET('/api/my-records')) });
