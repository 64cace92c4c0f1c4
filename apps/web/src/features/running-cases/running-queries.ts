import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';

interface Version {
  readonly id: string;
  readonly version: number;
}

/** What stands at each element of a version now. */
export const runningQuery = ({ id, version }: Version) =>
  queryOptions({
    queryKey: ['running', id, version],
    queryFn: () => answerOf(api.GET('/api/processes/{id}/versions/{version}/running', { params: { path: { id, version } } })),
  });

/** The cases that stand at an element, page after page. */
export const standingCasesQuery = ({ id, version }: Version, element: string) =>
  infiniteQueryOptions({
    queryKey: ['running', id, version, element],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/processes/{id}/versions/{version}/running-cases', {
          params: { path: { id, version }, query: { element, ...(pageParam === '' ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
