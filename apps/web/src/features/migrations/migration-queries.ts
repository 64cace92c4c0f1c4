import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';

export type Verb = Schema<'MigrationVerbDto'>['verb'];
export type Phase = 'trial' | 'run' | 'back';

const POLL_MS = 2_000;
/** As many as the API tells at once. */
const PAGE = 100;

/** The latest migrations. */
export const migrationsQuery = queryOptions({ queryKey: ['migrations'], queryFn: () => answerOf(api.GET('/api/migrations')) });

/** How a migration stands; asked again while it works. */
export const migrationQuery = (id: string) =>
  queryOptions({
    queryKey: ['migrations', id],
    queryFn: () => answerOf(api.GET('/api/migrations/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'working' ? POLL_MS : false),
  });

/** Cases of a phase that were not taken over, by how many there are by now and whether it still works: what was read before may be another list. */
export interface KeptCases {
  readonly phase: Phase;
  readonly status: 'refused' | 'failed';
  readonly cases: number;
  readonly state: string;
}

/** What became of them, a page after another. */
export const keptCasesQuery = (id: string, { phase, status, cases, state }: KeptCases) =>
  infiniteQueryOptions({
    queryKey: ['migrations', id, phase, status, cases, state],
    queryFn: ({ pageParam }) => {
      const query = { phase, status, ...(pageParam === '' ? {} : { after: pageParam }) };
      return answerOf(api.GET('/api/migrations/{id}/cases', { params: { path: { id }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ cases: page }) => (page.length < PAGE ? undefined : page.at(-1)?.caseId),
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
