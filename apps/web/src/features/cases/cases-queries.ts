import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';

export type CaseRow = Schema<'CaseSummaryDto'>;

/** What cases are narrowed by, as the address holds it. */
export const FILTERS = ['number', 'process', 'stage', 'outcome', 'status', 'township', 'from', 'until'] as const;
export type Filter = Partial<Record<(typeof FILTERS)[number], string>>;

const STATUSES = ['open', 'closed'] as const;

/** The filter that an address holds. */
export const filterOf = (search: URLSearchParams): Filter =>
  Object.fromEntries(FILTERS.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : [])));

/** Cases of the reader's offices, page after page, latest first. */
export const casesQuery = ({ status, ...filter }: Filter) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'list', { ...filter, status }],
    queryFn: ({ pageParam }) => {
      const state = STATUSES.find((each) => each === status);
      const query = { ...filter, ...(state === undefined ? {} : { status: state }), ...(pageParam === '' ? {} : { after: pageParam }) };
      return answerOf(api.GET('/api/office-cases', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** What there is to choose from. */
export const caseFiltersQuery = queryOptions({
  queryKey: ['cases', 'filters'],
  queryFn: () => answerOf(api.GET('/api/case-filters')),
  staleTime: 600_000,
});
