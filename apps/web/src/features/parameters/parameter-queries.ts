import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';

/** Parameters of a process. */
export const parametersQuery = (id: string) =>
  queryOptions({
    queryKey: ['parameters', id],
    queryFn: () => answerOf(api.GET('/api/processes/{id}/parameters', { params: { path: { id } } })),
  });

/** Sets a parameter of a process; its parameters are read again. */
export function useSetParameter(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<'SetParameterDto'>) =>
      command((header) => answerOf(api.POST('/api/processes/{id}/parameters', { params: { path: { id }, header }, body }))),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['parameters', id] });
    },
  });
}
