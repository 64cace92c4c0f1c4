import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';

/** Takes tasks, each judged by itself. */
export function useClaimTasks(): UseMutationResult<Schema<'BulkResultsDto'>, Error, readonly string[]> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (tasks) =>
      command((header) => answerOf(api.POST('/api/tasks/bulk', { params: { header }, body: { verb: 'claim', tasks: [...tasks] } }))),
    onSettled: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
}
