import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';
import { type Incident } from './incident-queries';

type Retried = Schema<'RetriedDto'>;

/** An incident that was tried again, with what became of it by now. */
export interface RetriedIncident {
  readonly incident: Incident;
  readonly fate: Retried;
}

const LOOK_AGAIN_MS = 2_000;
const waits = (results: readonly Retried[]): boolean => results.some(({ state }) => state === 'waiting');

/** Tries incidents again, and asks the API what became of each for as long as one waits. */
export function useRetry() {
  const queries = useQueryClient();
  const [tried, setTried] = useState<readonly Incident[]>([]);
  const [problems, setProblems] = useState<readonly Retried[]>([]);
  const ids = tried.map(({ id }) => id);
  const retry = useMutation({
    mutationFn: (incidents: readonly Incident[]) =>
      command((header) =>
        answerOf(api.POST('/api/incidents/retry', { params: { header }, body: { incidents: incidents.map(({ id }) => id) } })),
      ),
    onSuccess: ({ results }, incidents) => {
      queries.setQueryData(['incident-outcomes', incidents.map(({ id }) => id)], { results });
      setTried(incidents);
      setProblems(results.filter(({ problem }) => problem !== undefined));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['incidents'] }),
  });
  const outcomes = useQuery({
    queryKey: ['incident-outcomes', ids],
    queryFn: async () => {
      const answer = await answerOf(api.POST('/api/incidents/outcomes', { body: { incidents: ids } }));
      if (!waits(answer.results)) await queries.invalidateQueries({ queryKey: ['incidents'] });
      return answer;
    },
    enabled: ids.length > 0,
    refetchInterval: ({ state }) => (waits(state.data?.results ?? []) ? LOOK_AGAIN_MS : false),
  });
  return {
    retry,
    results: retriedOf(tried, outcomes.data?.results ?? [], problems),
    problem: retry.error ?? outcomes.error,
    clear: () => {
      setTried([]);
    },
  };
}

/** What was refused at once stays told, also where the incident is looked up later. */
function retriedOf(tried: readonly Incident[], results: readonly Retried[], problems: readonly Retried[]): readonly RetriedIncident[] {
  const fates = new Map([...results, ...problems].map((fate) => [fate.incident, fate]));
  return tried.flatMap((incident) => {
    const fate = fates.get(incident.id);
    return fate === undefined ? [] : [{ incident, fate }];
  });
}
