import { queryOptions, type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { Problem } from '../../api/problem';
import { type Schema } from '../../api/schemas';

const MINUTE_MS = 60_000;

/** Business time of a demo installation; null anywhere else. */
export const demoClockQuery = queryOptions({
  queryKey: ['demo-clock'],
  queryFn: () => answerOf(api.GET('/api/demo-clock')).catch(noneElsewhere),
  refetchInterval: ({ state }) => (state.data ? MINUTE_MS : false),
});

function noneElsewhere(problem: unknown): null {
  if (problem instanceof Problem && problem.code === 'unknown-route') return null;
  throw problem;
}

/** Moves business time of the whole installation; whatever was read before is read again. */
export function useMoveDemoClock(): UseMutationResult<Schema<'BusinessClockDto'>, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (to) => command((header) => answerOf(api.POST('/api/demo-clock', { params: { header }, body: { to } }))),
    onSettled: () => queries.invalidateQueries(),
  });
}
