import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';

/** The case that the receipt is of. */
export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id], queryFn: () => answerOf(api.GET('/api/cases/{id}', { params: { path: { id } } })) });

/** What the office has written in it. */
export const papersQuery = (id: string) =>
  queryOptions({
    queryKey: ['issued-documents', id],
    queryFn: () => answerOf(api.GET('/api/cases/{id}/issued-documents', { params: { path: { id } } })),
  });

/** The matter's limits, and where to ask. */
export const guideQuery = (id: string) =>
  queryOptions({ queryKey: ['guide', id], queryFn: () => answerOf(api.GET('/api/processes/{id}/guide', { params: { path: { id } } })) });
