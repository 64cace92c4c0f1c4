import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { type Delivery, usePartnerCommand } from './partner-queries';

const LOOK_AGAIN_MS = 3_000;
const waits = (deliveries: readonly Delivery[]): boolean => deliveries.some(({ state }) => state === 'waiting');

/** Sends dead letters once more, and asks how each stands for as long as one waits. */
export function useReplay(organisation: string) {
  const queries = useQueryClient();
  const [ids, setIds] = useState<readonly number[]>([]);
  const params = { path: { organisation } };
  const replay = usePartnerCommand(async (chosen: readonly number[], header) => {
    const answer = await answerOf(
      api.POST('/api/partners/{organisation}/deliveries/replay', { params: { ...params, header }, body: { ids: [...chosen] } }),
    );
    queries.setQueryData(['deliveries', organisation, chosen], answer);
    setIds(chosen);
    return answer;
  });
  const outcomes = useQuery({
    queryKey: ['deliveries', organisation, ids],
    queryFn: () => answerOf(api.POST('/api/partners/{organisation}/deliveries/outcomes', { params, body: { ids: [...ids] } })),
    enabled: ids.length > 0,
    refetchInterval: ({ state }) => (waits(state.data?.deliveries ?? []) ? LOOK_AGAIN_MS : false),
  });
  const fates = outcomes.data?.deliveries.map(({ id, state }) => `${String(id)} ${state}`).join() ?? '';
  // Whatever died again or arrived stands in another list, and the counts are others.
  useEffect(() => {
    if (fates !== '') void queries.invalidateQueries({ queryKey: ['partners'] });
  }, [fates, queries]);
  return { replay, deliveries: outcomes.data?.deliveries ?? [], problem: replay.error ?? outcomes.error };
}
