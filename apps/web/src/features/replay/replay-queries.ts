import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';

/** The path of a case. */
export const replayQuery = (id: string) =>
  queryOptions({ queryKey: ['replay', id], queryFn: () => answerOf(api.GET('/api/cases/{id}/replay', { params: { path: { id } } })) });
