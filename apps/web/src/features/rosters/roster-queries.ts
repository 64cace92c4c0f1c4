import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';

export type Roster = Schema<'RosterDto'>;
export type RosterRow = Schema<'RosterRowDto'>;
export type Fate = RosterRow['fate'];

const LOOK_AGAIN_MS = 2_000;
const PAGE = 50;
const ROWS = 200;

/** Whether the worker is still at it. */
export const isWorking = ({ state }: Pick<Roster, 'state'>): boolean => ['received', 'read', 'telling'].includes(state);

export const kindsQuery = queryOptions({ queryKey: ['rosters', 'kinds'], queryFn: () => answerOf(api.GET('/api/roster-kinds')) });

/** Rosters that came, the latest first; looked at again while one is under way. */
export const rostersQuery = (kind: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['rosters', 'list', kind],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/rosters', {
          params: { query: { ...(kind === undefined ? {} : { kind }), ...(pageParam === '' ? {} : { before: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ rosters }) => (rosters.length < PAGE ? undefined : rosters.at(-1)?.id),
    refetchInterval: ({ state }) => (state.data?.pages.some(({ rosters }) => rosters.some(isWorking)) ? LOOK_AGAIN_MS : false),
  });

/** One roster; looked at again until it rests. */
export const rosterQuery = (id: string) =>
  queryOptions({
    queryKey: ['rosters', 'one', id],
    queryFn: () => answerOf(api.GET('/api/rosters/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data !== undefined && isWorking(state.data) ? LOOK_AGAIN_MS : false),
  });

/** What became of its lines, of one fate or all. */
export const rosterRowsQuery = (roster: Roster, fate: Fate | undefined) =>
  infiniteQueryOptions({
    queryKey: ['rosters', 'rows', roster.id, roster.state, fate],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/rosters/{id}/rows', {
          params: {
            path: { id: roster.id },
            query: { ...(fate === undefined ? {} : { fate }), ...(pageParam === 0 ? {} : { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ rows }) => (rows.length < ROWS ? undefined : rows.at(-1)?.no),
  });
