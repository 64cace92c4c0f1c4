import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';

/** Organisations of one kind in this region, to choose from by name. */
export const organisationChoices = (kind: 'township' | 'village' | 'institution') =>
  queryOptions({
    queryKey: ['organisation-choices', kind],
    queryFn: () => answerOf(api.GET('/api/organisation-choices', { params: { query: { kind } } })),
    staleTime: Infinity,
  });
