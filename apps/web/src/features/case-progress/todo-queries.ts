import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type JsonObject } from '../../forms/json';
import { savedBehind } from '../../ui/use-saving';

/** A task of the applicant's with what is asked for. */
export const todoQuery = (id: string) =>
  queryOptions({ queryKey: ['todo', id], queryFn: () => answerOf(api.GET('/api/tasks/{id}', { params: { path: { id } } })) });

/** What was begun for the task; read once, since the page has the newer one. */
export const todoDraftQuery = (id: string) =>
  queryOptions({
    queryKey: ['todo-draft', id],
    queryFn: async () => {
      await savedBehind();
      return answerOf(api.GET('/api/tasks/{id}/draft', { params: { path: { id } } }));
    },
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

/** Hands the task in; the case and the lists are read again, also where it was refused. */
export function useHandIn({ caseId, taskId }: { readonly caseId: string; readonly taskId: string }) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (data: JsonObject) =>
      command((header) => answerOf(api.POST('/api/tasks/{id}/complete', { params: { path: { id: taskId }, header }, body: { data } }))),
    onSettled: async () => {
      await Promise.all([['case', caseId], ['cases'], ['todo', taskId]].map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
}
