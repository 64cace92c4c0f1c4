import { infiniteQueryOptions, queryOptions, type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';

export type Deputy = Schema<'DeputyDto'>;
/** One of the offices below, with the posts that it leaves bare. */
export type DeputyBelow = Schema<'DeputyBelowDto'>;

const DEPUTIES = 'deputies';

export const ownQuery = queryOptions({ queryKey: [DEPUTIES, 'own'], queryFn: () => answerOf(api.GET('/api/deputies')) });

export const belowQuery = infiniteQueryOptions({
  queryKey: [DEPUTIES, 'below'],
  queryFn: ({ pageParam }) => answerOf(api.GET('/api/deputies/below', { params: { query: pageParam === '' ? {} : { after: pageParam } } })),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});

/** Whose leave a supervisor may record. */
export const peopleQuery = queryOptions({
  queryKey: [DEPUTIES, 'people'],
  queryFn: async () => (await answerOf(api.GET('/api/workload'))).people.map(({ person }) => person),
});

/** Leave as it is written down before a deputy is chosen. */
export interface Leave {
  /** Whose; one's own where it is nobody's. */
  readonly personId?: string | undefined;
  readonly from: string;
  readonly until: string;
}

export const isPeriod = ({ from, until }: Leave): boolean => from !== '' && until !== '' && from <= until;

/** Who could act for somebody then. */
export const candidatesQuery = ({ personId, from, until }: Leave) =>
  queryOptions({
    queryKey: [DEPUTIES, 'candidates', personId ?? '', from, until],
    queryFn: () =>
      answerOf(
        api.GET('/api/deputies/candidates', { params: { query: { from, until, ...(personId === undefined ? {} : { personId }) } } }),
      ),
    enabled: isPeriod({ from, until }),
  });

export function useRecordDeputy(): UseMutationResult<unknown, Error, Schema<'RecordDeputyDto'>> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body) => command((header) => answerOf(api.POST('/api/deputies', { params: { header }, body }))),
    onSettled: () => queries.invalidateQueries({ queryKey: [DEPUTIES] }),
  });
}

export function useRevokeDeputy(): UseMutationResult<unknown, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id) => command((header) => answerOf(api.POST('/api/deputies/{id}/revoke', { params: { header, path: { id } } }))),
    onSettled: () => queries.invalidateQueries({ queryKey: [DEPUTIES] }),
  });
}
