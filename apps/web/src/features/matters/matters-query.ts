import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';

/** What can be applied for. */
export const mattersQuery = queryOptions({ queryKey: ['matters'], queryFn: () => answerOf(api.GET('/api/processes')) });
