import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command, type CommandHeader } from '../../api/command';
import { type Schema } from '../../api/schemas';
import { type JsonObject } from '../../forms/json';

/** A task with its form, what was handed in before, and what the reader may do. */
export const taskQuery = (id: string) =>
  queryOptions({ queryKey: ['task', id], queryFn: () => answerOf(api.GET('/api/tasks/{id}', { params: { path: { id } } })) });

const paramsOf = (id: string, header: CommandHeader) => ({ path: { id }, header });

/** What the page does with a task; each reads task and inbox again, also where it was refused. */
export function useTaskCommands(id: string) {
  const queries = useQueryClient();
  const onSettled = async (): Promise<void> => {
    await Promise.all([queries.invalidateQueries({ queryKey: ['task', id] }), queries.invalidateQueries({ queryKey: ['inbox'] })]);
  };
  return {
    claim: useMutation({
      mutationFn: () => command((header) => answerOf(api.POST('/api/tasks/{id}/claim', { params: paramsOf(id, header) }))),
      onSettled,
    }),
    release: useMutation({
      mutationFn: () => command((header) => answerOf(api.POST('/api/tasks/{id}/release', { params: paramsOf(id, header) }))),
      onSettled,
    }),
    complete: useMutation({
      mutationFn: (data: JsonObject): Promise<Schema<'OutcomeDto'>> =>
        command((header) => answerOf(api.POST('/api/tasks/{id}/complete', { params: paramsOf(id, header), body: { data } }))),
      onSettled,
    }),
  };
}
