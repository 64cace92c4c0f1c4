import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  type UseMutationResult,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';

export type BoardRow = Schema<'BoardRowDto'>;
export type Owed = Schema<'OwedEvidenceDto'>;
export type Place = Schema<'OwnPlaceDto'>;
export type BoardObjection = Schema<'BoardObjectionDto'>;

/** Kinds of publicities in the order in which they stand. */
export const STATES = ['running', 'ending', 'awaiting', 'objected'] as const;
export type State = (typeof STATES)[number];

const BOARD = 'publicity-board';

export const boardQuery = (state: State) =>
  infiniteQueryOptions({
    queryKey: [BOARD, 'list', state],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET('/api/publicity-board', { params: { query: { state, ...(pageParam === '' ? {} : { after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** Evidence that is missing: of one's own posts, and for supervisors of their offices. */
export const owedQuery = infiniteQueryOptions({
  queryKey: [BOARD, 'owed'],
  queryFn: ({ pageParam }) => answerOf(api.GET('/api/owed-evidence', { params: { query: pageParam === '' ? {} : { after: pageParam } } })),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});

export const placesQuery = (publicity: string) =>
  queryOptions({
    queryKey: [BOARD, 'places', publicity],
    queryFn: async () => (await answerOf(api.GET('/api/publicities/{publicity}/places', { params: { path: { publicity } } }))).places,
  });

export const objectionsQuery = (publicity: string) =>
  queryOptions({
    queryKey: [BOARD, 'objections', publicity],
    queryFn: async () =>
      (await answerOf(api.GET('/api/publicity-board/{publicity}/objections', { params: { path: { publicity } } }))).objections,
  });

/** Why somebody objected, as those who may read the case see it. */
export const reasonsQuery = (caseId: string) =>
  queryOptions({
    queryKey: [BOARD, 'reasons', caseId],
    queryFn: async () => (await answerOf(api.GET('/api/cases/{id}/objections', { params: { path: { id: caseId } } }))).objections,
  });

interface Look {
  readonly caseId: string;
  readonly objection: string;
  readonly purpose: string;
}

/** Who objected; asking is written down with its purpose. */
export const useObjector = (): UseMutationResult<Schema<'ObjectorDto'>, Error, Look> =>
  useMutation({
    mutationFn: ({ caseId: id, objection, purpose }) =>
      answerOf(api.POST('/api/cases/{id}/objections/{objection}/objector', { params: { path: { id, objection } }, body: { purpose } })),
    gcTime: 0,
  });

interface Evidence {
  readonly publicity: string;
  readonly no: number;
  readonly body: Schema<'NewEvidenceDto'>;
}

/** Hands in the evidence of a place. */
export function useGiveEvidence(): UseMutationResult<unknown, Error, Evidence> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ publicity, no, body }) =>
      command((header) =>
        answerOf(api.POST('/api/publicities/{publicity}/places/{no}/evidence', { params: { header, path: { publicity, no } }, body })),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: [BOARD] }),
  });
}
