import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';

export type TaskRow = Schema<'TaskRowDto'>;
export type PersonLoad = Schema<'PersonLoadDto'>;
export type PostLoad = Schema<'PostLoadDto'>;
export type LateClock = Schema<'LateClockDto'>;
export type BulkResult = Schema<'BulkResultDto'>;

/** Which tasks a list shows, in the order in which people choose them. */
export const STATES = ['open', 'free', 'claimed', 'overdue', 'untold', 'week'] as const;
export type State = (typeof STATES)[number];

/** Whose open tasks a list shows. */
export interface Drill {
  readonly state: State;
  readonly person?: string;
  readonly post?: string;
  readonly organisation?: string;
}

const SUPERVISION = 'supervision';
/** What a command of a supervisor changes. */
export const CHANGED = { queryKey: [SUPERVISION] } as const;

export const loadQuery = queryOptions({ queryKey: [SUPERVISION, 'load'], queryFn: () => answerOf(api.GET('/api/workload')) });

/** The tasks behind a figure, page after page. */
export const tasksQuery = (drill: Drill) =>
  infiniteQueryOptions({
    queryKey: [SUPERVISION, 'tasks', drill],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET('/api/workload/tasks', { params: { query: { ...drill, ...(pageParam === '' ? {} : { after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** What stands on a rung, or all that is late, page after page. */
export const ladderQuery = (rung: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [SUPERVISION, 'ladder', rung ?? ''],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/overdue-ladder', {
          params: { query: { ...(rung === undefined ? {} : { rung }), ...(pageParam === '' ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
