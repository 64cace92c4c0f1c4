import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';

/** Who may act for whoever is signed in, and for whom they may act. */
export const authoritiesQuery = queryOptions({ queryKey: ['authorities'], queryFn: () => answerOf(api.GET('/api/authorities')) });
