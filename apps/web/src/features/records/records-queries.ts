import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';

export type RecordRow = Schema<'RecordDto'>;
export type RecordStatus = RecordRow['status'];

const PAGE = 50;
const lastOf = (records: readonly RecordRow[]): RecordRow | undefined => (records.length < PAGE ? undefined : records.at(-1));

/** What records are listed by: one of kind and number. */
export interface RecordFilter {
  readonly kind?: string;
  readonly number?: string;
  readonly status?: RecordStatus;
}

/** Kinds that there are, in plain words. */
export const kindsQuery = queryOptions({
  queryKey: ['records', 'kinds'],
  queryFn: () => answerOf(api.GET('/api/record-kinds')),
  staleTime: 600_000,
});

/** Records of the reader's offices, latest first. */
export const recordsQuery = (filter: RecordFilter) =>
  infiniteQueryOptions({
    queryKey: ['records', 'list', filter],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET('/api/records', { params: { query: { ...filter, ...(pageParam === '' ? {} : { after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ records }) => lastOf(records)?.id,
    enabled: filter.kind !== undefined || filter.number !== undefined,
  });

/** Those of a kind that end before a day, the earliest first. */
export const endingQuery = ({ kind, before }: { readonly kind: string | undefined; readonly before: string }) =>
  infiniteQueryOptions({
    queryKey: ['records', 'ending', kind, before],
    queryFn: ({ pageParam }) => answerOf(api.GET('/api/ending-records', { params: { query: { kind: kind ?? '', before, ...pageParam } } })),
    initialPageParam: {} as { readonly after?: string; readonly afterDay?: string },
    getNextPageParam: ({ records }) => {
      const last = lastOf(records);
      return last?.endsOn === undefined ? undefined : { after: last.id, afterDay: last.endsOn };
    },
    enabled: kind !== undefined,
  });

/** A record with its history, what falls due, and its cases. */
export const recordQuery = (id: string) =>
  queryOptions({ queryKey: ['records', id], queryFn: () => answerOf(api.GET('/api/records/{id}', { params: { path: { id } } })) });
