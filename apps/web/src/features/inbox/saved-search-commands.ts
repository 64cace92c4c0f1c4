import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';

/** What one does with saved searches; each reads them again, after a refusal too: a colleague may have been first. */
export function useSavedSearchCommands() {
  const queries = useQueryClient();
  const onSettled = (): Promise<void> => queries.invalidateQueries({ queryKey: ['saved-searches'] });
  return {
    save: useMutation({
      mutationFn: (body: Schema<'SaveSearchDto'>) =>
        command((header) => answerOf(api.POST('/api/saved-searches', { params: { header }, body }))),
      onSettled,
    }),
    rename: useMutation({
      mutationFn: ({ id, name }: { readonly id: string; readonly name: string }) =>
        command((header) => answerOf(api.POST('/api/saved-searches/{id}/rename', { params: { path: { id }, header }, body: { name } }))),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (id: string) =>
        command((header) => answerOf(api.DELETE('/api/saved-searches/{id}', { params: { path: { id }, header } }))),
      onSettled,
    }),
  };
}
