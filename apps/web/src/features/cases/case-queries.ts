import { infiniteQueryOptions, queryOptions, useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command, type CommandHeader } from '../../api/command';
import { type Schema } from '../../api/schemas';

export type WholeCase = Schema<'CaseDto'>;
export type CaseAction = Schema<'DeskDto'>['actions'][number];

const TIMELINE_PAGE = 100;
const path = (id: string) => ({ params: { path: { id } } });

/** A case with its clocks, and for staff with what it waits for. */
export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id], queryFn: () => answerOf(api.GET('/api/cases/{id}', path(id))) });

/** What happened, oldest first. */
export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['case', id, 'timeline'],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET('/api/cases/{id}/timeline', { params: { path: { id }, query: { after: pageParam, limit: TIMELINE_PAGE } } })),
    initialPageParam: 0,
    getNextPageParam: ({ entries }) => (entries.length < TIMELINE_PAGE ? undefined : entries.at(-1)?.seq),
  });

/** What belongs to a case, each read when its tab is opened. */
export const documentsQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id, 'documents'], queryFn: () => answerOf(api.GET('/api/cases/{id}/documents', path(id))) });
export const issuedQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id, 'issued'], queryFn: () => answerOf(api.GET('/api/cases/{id}/issued-documents', path(id))) });
export const noticesQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id, 'notices'], queryFn: () => answerOf(api.GET('/api/cases/{id}/notices', path(id))) });
export const publicitiesQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id, 'publicities'], queryFn: () => answerOf(api.GET('/api/cases/{id}/publicities', path(id))) });
export const objectionsQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id, 'objections'], queryFn: () => answerOf(api.GET('/api/cases/{id}/objections', path(id))) });
export const paymentsQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id, 'payments'], queryFn: () => answerOf(api.GET('/api/cases/{id}/payments', path(id))) });

type Sent<Body> = (body: Body, header: CommandHeader) => Promise<unknown>;

/** A command on the case; the case and all that belongs to it are read again, also where it was refused. */
function useCaseCommand<Body>(id: string, send: Sent<Body>): UseMutationResult<unknown, Error, Body> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => command((header) => send(body, header)),
    onSettled: async () => {
      await Promise.all(
        ['case', 'cases', 'inbox'].map((key) => queries.invalidateQueries({ queryKey: key === 'case' ? [key, id] : [key] })),
      );
    },
  });
}

const params = (id: string, header: CommandHeader) => ({ path: { id }, header });

export const useUrge = (id: string) =>
  useMutation({ mutationFn: () => command((header) => answerOf(api.POST('/api/cases/{id}/urge', { params: params(id, header) }))) });
export const useRecuse = (id: string) =>
  useCaseCommand<Schema<'RecuseDto'>>(id, (body, header) =>
    answerOf(api.POST('/api/cases/{id}/recusals', { params: params(id, header), body })),
  );
export const useCancelCase = (id: string) =>
  useCaseCommand<Schema<'RepairReasonDto'>>(id, (body, header) =>
    answerOf(api.POST('/api/cases/{id}/cancel', { params: params(id, header), body })),
  );
export const usePauseClock = (id: string, clock: string) =>
  useCaseCommand<Schema<'PauseClockDto'>>(id, (body, header) =>
    answerOf(api.POST('/api/cases/{id}/clocks/{clock}/pause', { params: { path: { id, clock }, header }, body })),
  );
export const useResumeClock = (id: string, clock: string) =>
  useCaseCommand<Schema<'ResumeClockDto'>>(id, (body, header) =>
    answerOf(api.POST('/api/cases/{id}/clocks/{clock}/resume', { params: { path: { id, clock }, header }, body })),
  );

export const useRecordAuthority = (id: string) =>
  useCaseCommand<Schema<'RecordAuthorityDto'>>(id, (body, header) =>
    answerOf(api.POST('/api/cases/{id}/authority', { params: params(id, header), body })),
  );
export const useEndAuthority = (id: string) =>
  useCaseCommand<undefined>(id, (_body, header) => answerOf(api.POST('/api/cases/{id}/authority/end', { params: params(id, header) })));

/** Writes down an objection; the answer is the code that the objector gets. */
export function useTakeObjection(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<'TakenObjectionDto'>) =>
      command((header) => answerOf(api.POST('/api/cases/{id}/objections', { params: params(id, header), body }))),
    onSettled: () => queries.invalidateQueries({ queryKey: ['case', id] }),
  });
}
