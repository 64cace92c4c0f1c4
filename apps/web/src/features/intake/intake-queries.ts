import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';

/** What is applied for by a form by people; institutions apply from their own desks. */
export const mattersQuery = queryOptions({
  queryKey: ['processes'],
  queryFn: () => answerOf(api.GET('/api/processes')),
  select: ({ processes }) => processes.filter(({ applicable, applicants }) => applicable && applicants === 'person'),
});

/** The form of a matter; nothing is asked for before one is chosen. */
export const formQuery = (process: string | undefined) =>
  queryOptions({
    queryKey: ['processes', process, 'form'],
    queryFn: () => answerOf(api.GET('/api/processes/{id}/form', { params: { path: { id: process ?? '' } } })),
    enabled: process !== undefined,
  });

/** Townships and villages that the clerk may take applications of. */
export const placesQuery = queryOptions({
  queryKey: ['cases', 'filters'],
  queryFn: () => answerOf(api.GET('/api/case-filters')),
  staleTime: 600_000,
});

/** Cases of whoever has the number, as far as the clerk may read them; asked for when the number is whole. */
export const knownCasesQuery = (identityNumber: string | undefined) =>
  queryOptions({
    queryKey: ['intake', 'known', identityNumber],
    queryFn: () => answerOf(api.POST('/api/case-search', { body: { identityNumber: identityNumber ?? '' } })),
    enabled: identityNumber !== undefined,
    // Nothing of a person stays when the next one comes.
    gcTime: 0,
  });

/** Starts a case; the answer is the receipt. */
export function useApply() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<'ApplicationDto'>) =>
      command((header) => answerOf(api.POST('/api/applications', { params: { header }, body }))),
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases', 'list'] }),
  });
}
