import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command, type CommandHeader } from '../../api/command';
import { type Schema } from '../../api/schemas';

/** A case of one's own with where it is. */
export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id], queryFn: () => answerOf(api.GET('/api/cases/{id}', { params: { path: { id } } })) });

/** What the office has written in a case. */
export const servedQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'served'],
    queryFn: () => answerOf(api.GET('/api/cases/{id}/issued-documents', { params: { path: { id } } })),
  });

const paramsOf = (id: string, header: CommandHeader) => ({ path: { id }, header });

/** What a party does about a case; each reads the case and the lists again, also where it was refused. */
export function useCaseCommands(id: string) {
  const queries = useQueryClient();
  const onSettled = async (): Promise<void> => {
    await Promise.all([queries.invalidateQueries({ queryKey: ['case', id] }), queries.invalidateQueries({ queryKey: ['cases'] })]);
  };
  return {
    urge: useMutation({
      mutationFn: () => command((header) => answerOf(api.POST('/api/cases/{id}/urge', { params: paramsOf(id, header) }))),
      onSettled,
    }),
    withdraw: useMutation({
      mutationFn: () => command((header) => answerOf(api.POST('/api/cases/{id}/withdraw', { params: paramsOf(id, header) }))),
      onSettled,
    }),
    rate: useMutation({
      mutationFn: (body: Schema<'RatingDto'>) =>
        command((header) => answerOf(api.POST('/api/cases/{id}/rating', { params: paramsOf(id, header), body }))),
      onSettled,
    }),
  };
}
