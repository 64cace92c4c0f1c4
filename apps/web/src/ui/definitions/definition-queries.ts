import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';

/** Processes of the county. */
export const definitionsQuery = queryOptions({ queryKey: ['definitions'], queryFn: () => answerOf(api.GET('/api/definitions')) });

/** Versions of a process, the newest first. */
export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['definitions', id],
    queryFn: () => answerOf(api.GET('/api/processes/{id}/versions', { params: { path: { id } } })),
  });

/** One version with its folder. */
export const versionQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['definitions', id, version],
    queryFn: () => answerOf(api.GET('/api/processes/{id}/versions/{version}', { params: { path: { id, version } } })),
  });

/** What a version has otherwise than the one before it in the comparison. */
export const differenceQuery = (id: string, { since, version }: { readonly since: number; readonly version: number }) =>
  queryOptions({
    queryKey: ['definitions', id, version, 'difference', since],
    queryFn: () =>
      answerOf(api.GET('/api/processes/{id}/versions/{version}/difference/{since}', { params: { path: { id, version, since } } })),
  });
