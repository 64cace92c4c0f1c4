import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';

/** What is tried: a version of a process, or a folder that was handed in. */
export type Tried = { readonly processId: string; readonly version: number } | { readonly upload: string };

const POLL_MS = 1_500;

/** The stories of a folder. */
export const scenariosQuery = (tried: Tried) =>
  queryOptions({
    queryKey: ['scenarios', tried],
    queryFn: () =>
      'upload' in tried
        ? answerOf(api.GET('/api/process-uploads/{id}/scenarios', { params: { path: { id: tried.upload } } }))
        : answerOf(
            api.GET('/api/processes/{id}/versions/{version}/scenarios', {
              params: { path: { id: tried.processId, version: tried.version } },
            }),
          ),
  });

/** The latest runs; asked again while one is played. */
export const runsQuery = queryOptions({
  queryKey: ['scenario-runs'],
  queryFn: () => answerOf(api.GET('/api/scenario-runs')),
  refetchInterval: ({ state }) => (state.data?.runs.some((run) => run.state === 'working') === true ? 2 * POLL_MS : false),
});

/** How a run stands; asked again while it is played. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['scenario-runs', id],
    queryFn: () => answerOf(api.GET('/api/scenario-runs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'working' ? POLL_MS : false),
  });

/** The way that the case of one story took. */
export const wayQuery = (id: string, no: number) =>
  queryOptions({
    queryKey: ['scenario-runs', id, no],
    queryFn: () => answerOf(api.GET('/api/scenario-runs/{id}/results/{no}', { params: { path: { id, no: String(no) } } })),
  });

/** Has stories played. */
export function usePlay() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<'OrderScenarioRunDto'>) =>
      command((header) => answerOf(api.POST('/api/scenario-runs', { params: { header }, body }))),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['scenario-runs'] }),
  });
}

/** Stops a run. */
export function useStop(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      command((header) => answerOf(api.POST('/api/scenario-runs/{id}', { params: { path: { id }, header }, body: { verb: 'stop' } }))),
    onSettled: () => queries.invalidateQueries({ queryKey: ['scenario-runs'] }),
  });
}

/** Checks a story; nothing is kept. */
export const useCheckStory = () =>
  useMutation({ mutationFn: (body: Schema<'CheckScenarioDto'>) => answerOf(api.POST('/api/scenario-check', { body })) });
