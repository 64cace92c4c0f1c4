import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';

export type Incident = Schema<'IncidentDto'>;
export type IncidentGroup = Schema<'IncidentGroupDto'>;

/** What the incidents of one group have in common. */
export type Group = Pick<IncidentGroup, 'processId' | 'element' | 'code'>;

/** How many there are of each kind. */
export const groupsQuery = queryOptions({ queryKey: ['incidents', 'groups'], queryFn: () => answerOf(api.GET('/api/incidents/groups')) });

/** Open incidents, of one group or all, page after page. */
export const incidentsQuery = (group: Group | undefined) =>
  infiniteQueryOptions({
    queryKey: ['incidents', 'list', group],
    queryFn: ({ pageParam }) => answerOf(api.GET('/api/incidents', { params: { query: { ...ofGroup(group), ...behind(pageParam) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

const ofGroup = (group: Group | undefined) =>
  group === undefined
    ? {}
    : { process: group.processId, code: group.code, ...(group.element === undefined ? {} : { element: group.element }) };
const behind = (after: string) => (after === '' ? {} : { after });

/** One open incident. */
export const incidentQuery = (id: string) =>
  queryOptions({
    queryKey: ['incidents', 'one', id],
    queryFn: () => answerOf(api.GET('/api/incidents/{id}', { params: { path: { id } } })),
  });

/** Where the case of an incident stands. */
export const standingQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['incidents', 'standing', caseId],
    queryFn: () => answerOf(api.GET('/api/cases/{id}/standing', { params: { path: { id: caseId } } })),
  });
