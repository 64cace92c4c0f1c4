import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';

export type Candidate = Schema<'CandidateDto'>;

/** As many tasks as the API judges candidates for at once. */
export const JUDGED_AT_ONCE = 200;

/** To whom tasks could be given; who has how much is asked anew each time. */
export const candidatesQuery = (tasks: readonly string[]) =>
  queryOptions({
    queryKey: ['candidates', tasks],
    queryFn: () => answerOf(api.GET('/api/workload/candidates', { params: { query: { tasks: tasks.join(',') } } })),
    enabled: tasks.length > 0,
    staleTime: 0,
  });
