import { queryOptions, type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';
import { type JsonObject } from '../../forms/json';
import { type InboxFilter } from './inbox-filter';
import { type Tab } from './inbox-queries';

const POLL_MS = 1_000;
const RUNNING: readonly string[] = ['collecting', 'working'];

/** Whether a run goes on; done or cancelled it is over. */
export const isRunning = ({ state }: Pick<Schema<'BulkRunStatusDto'>, 'state'>): boolean => RUNNING.includes(state);

/** What is done to tasks. */
export interface BulkAct {
  readonly verb: 'claim' | 'assign' | 'complete';
  readonly personId?: string;
  readonly data?: JsonObject;
}

/** One verb for at most `AT_ONCE` tasks, each judged by itself. */
export function useBulkAct(): UseMutationResult<Schema<'BulkResultsDto'>, Error, BulkAct & { readonly tasks: readonly string[] }> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ tasks, ...act }) =>
      command((header) => answerOf(api.POST('/api/tasks/bulk', { params: { header }, body: { ...act, tasks: [...tasks] } }))),
    onSettled: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
}

/** Which tasks a run works through: those named, or every one of a tab under a filter. */
export type RunOf = { readonly tasks: readonly string[] } | { readonly tab: Tab; readonly filter: InboxFilter };

/** Orders a run for any number of tasks. */
export function useOrderRun(): UseMutationResult<Schema<'BulkRunStatusDto'>, Error, BulkAct & { readonly of: RunOf }> {
  return useMutation({
    mutationFn: ({ of, ...act }) =>
      command((header) =>
        answerOf(
          api.POST('/api/bulk-runs', {
            params: { header },
            body: { ...act, ...('tab' in of ? { inbox: { tab: of.tab, ...of.filter } } : { items: of.tasks.map((task) => ({ task })) }) },
          }),
        ),
      ),
  });
}

/** How a run stands, until it is over. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['bulk-runs', id],
    queryFn: () => answerOf(api.GET('/api/bulk-runs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data === undefined || isRunning(state.data) ? POLL_MS : false),
  });
