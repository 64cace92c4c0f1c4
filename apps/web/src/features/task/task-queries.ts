import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';
import { type JsonObject } from '../../forms/json';
import { savedBehind } from '../../ui/use-saving';

const path = (id: string) => ({ params: { path: { id } } });

/** A task with its form, what was handed in before, and what the reader may do. */
export const taskQuery = (id: string) =>
  queryOptions({ queryKey: ['task', id], queryFn: () => answerOf(api.GET('/api/tasks/{id}', path(id))) });

/** What the reader has begun to write; asked for once, since from then on the page knows better, and after what is saved behind them. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['task-draft', id],
    queryFn: async () => {
      await savedBehind();
      return answerOf(api.GET('/api/tasks/{id}/draft', path(id)));
    },
    staleTime: Infinity,
    gcTime: 0,
  });

/** What the rules decided in a case. */
export const decisionsQuery = (caseId: string) =>
  queryOptions({ queryKey: ['decisions', caseId], queryFn: () => answerOf(api.GET('/api/cases/{id}/decisions', path(caseId))) });

/** Hands in the form and tells that it is done; then task, inbox and case are read again, also where it was refused. */
export function useComplete(id: string, onSuccess: () => void) {
  const onSettled = useChanged(id);
  return useMutation({
    mutationFn: (data: JsonObject): Promise<Schema<'OutcomeDto'>> =>
      command((header) => answerOf(api.POST('/api/tasks/{id}/complete', { params: { path: { id }, header }, body: { data } }))),
    onSuccess,
    onSettled,
  });
}

/** Reads again what a command to a task may have changed. */
export function useChanged(id: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    const keys = [['task', id], ['inbox'], ['documents'], ['decisions']];
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
}
