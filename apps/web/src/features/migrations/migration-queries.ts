import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';

export type Verb = Schema<'MigrationVerbDto'>['verb'];
export type Phase = 'trial' | 'run' | 'back';

const POLL_MS = 2_000;

/** The latest migrations. */
export const migrationsQuery = queryOptions({ queryKey: ['migrations'], queryFn: () => answerOf(api.GET('/api/migrations')) });

/** How a migration stands; asked again while it works. */
export const migrationQuery = (id: string) =>
  queryOptions({
    queryKey: ['migrations', id],
    queryFn: () => answerOf(api.GET('/api/migrations/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'working' ? POLL_MS : false),
  });

/** What became of the first hundred cases of a phase that were not taken over. */
export const refusedCasesQuery = (id: string, phase: Phase) =>
  queryOptions({
    queryKey: ['migrations', id, phase],
    queryFn: () => answerOf(api.GET('/api/migrations/{id}/cases', { params: { path: { id }, query: { phase, status: 'refused' } } })),
  });

/** Checks a map; nothing is kept. */
export const useCheck = () =>
  useMutation({ mutationFn: (body: Schema<'CheckMigrationDto'>) => answerOf(api.POST('/api/migration-check', { body })) });

/** Keeps a map as a migration. */
export function usePlan() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<'PlanMigrationDto'>) =>
      command((header) => answerOf(api.POST('/api/migrations', { params: { header }, body }))),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['migrations'] }),
  });
}

/** Moves a migration on; it and what became of its cases are read again. */
export function useMove(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (verb: Verb) =>
      command((header) => answerOf(api.POST('/api/migrations/{id}', { params: { path: { id }, header }, body: { verb } }))),
    onSettled: () => queries.invalidateQueries({ queryKey: ['migrations'] }),
  });
}
