import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';

/** Every organisation of the county. */
export const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: () => answerOf(api.GET('/api/organisations')),
});

/** What is done with organisations; each reads them again. */
export function useOrganisationCommands() {
  const queries = useQueryClient();
  const onSuccess = (): Promise<void> => queries.invalidateQueries({ queryKey: ['organisations'] });
  return {
    add: useMutation({
      mutationFn: (body: Schema<'AddOrganisationDto'>) =>
        command((header) => answerOf(api.POST('/api/organisations', { params: { header }, body }))),
      onSuccess,
    }),
    rename: useMutation({
      mutationFn: ({ id, name }: { readonly id: string; readonly name: string }) =>
        command((header) => answerOf(api.POST('/api/organisations/{id}/rename', { params: { path: { id }, header }, body: { name } }))),
      onSuccess,
    }),
  };
}
