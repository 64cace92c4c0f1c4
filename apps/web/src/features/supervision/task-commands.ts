import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { inSlices } from '../../api/in-slices';
import { type Schema } from '../../api/schemas';
import { type BulkResult, CHANGED } from './supervision-queries';

/** What a supervisor does to tasks. */
export const SUPERVISING_VERBS = ['assign', 'urge', 'reoffer'] as const;
export type SupervisingVerb = (typeof SUPERVISING_VERBS)[number];

interface Order {
  readonly verb: SupervisingVerb;
  readonly tasks: readonly string[];
  readonly personId?: string;
}

/** Does it to each of the tasks, however many, each judged by itself. */
export function useTaskCommand(): UseMutationResult<readonly BulkResult[], Error, Order> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ tasks, ...order }) =>
      inSlices(tasks, async (slice) => {
        const body = { ...order, tasks: [...slice] };
        return (await command((header) => answerOf(api.POST('/api/tasks/bulk', { params: { header }, body })))).results;
      }),
    onSettled: () => queries.invalidateQueries(CHANGED),
  });
}

interface HandOver {
  readonly from: string;
  /** Without, the tasks go back to their posts. */
  readonly to?: string | undefined;
}

/** Gives all that somebody has to somebody else, or back to the posts. */
export function useHandOver(): UseMutationResult<Schema<'HandedOverDto'>, Error, HandOver> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ from: id, to }) =>
      command((header) =>
        answerOf(api.POST('/api/people/{id}/hand-over', { params: { header, path: { id } }, body: to === undefined ? {} : { to } })),
      ),
    onSettled: () => queries.invalidateQueries(CHANGED),
  });
}
