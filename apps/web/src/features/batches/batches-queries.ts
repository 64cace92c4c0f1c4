import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';

export type BatchCount = Schema<'BatchCountDto'>;
export type BatchCase = Schema<'BatchCaseDto'>;

const PAGE = 500;

/** Names of the batches of the reader's offices. */
export const batchesQuery = queryOptions({ queryKey: ['batches'], queryFn: () => answerOf(api.GET('/api/batches')) });

/** How the cases of a batch stand. */
export const batchQuery = (batch: string) =>
  queryOptions({ queryKey: ['batches', batch], queryFn: () => answerOf(api.GET('/api/batches/{batch}', { params: { path: { batch } } })) });

/** Its cases, of one outcome where it is given. */
export const batchCasesQuery = (batch: string, outcome: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['batches', batch, 'cases', outcome],
    queryFn: ({ pageParam }) => {
      const query = { ...(outcome === undefined ? {} : { outcome }), ...(pageParam === '' ? {} : { after: pageParam }) };
      return answerOf(api.GET('/api/batches/{batch}/cases', { params: { path: { batch }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ cases }) => (cases.length < PAGE ? undefined : cases.at(-1)?.caseId),
  });

/** Townships by which papers are printed. */
export const townshipsQuery = queryOptions({
  queryKey: ['cases', 'filters'],
  queryFn: () => answerOf(api.GET('/api/case-filters')),
  staleTime: 600_000,
  select: ({ places }) => places.filter(({ kind }) => kind === 'township'),
});
