import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';

export type Calendars = Schema<'CalendarsDto'>;
export type CalendarDraft = Schema<'PutCalendarDto'>;
export type SpecialDay = Schema<'SpecialDayDto'>;
export type MovedDates = Schema<'MovedDatesDto'>;
export type ReplanRun = Schema<'ReplanRunDto'>;

/** Published years with their days, and where they come from. */
export const calendarsQuery = queryOptions({ queryKey: ['calendars'], queryFn: () => answerOf(api.GET('/api/calendars')) });

const LOOK_AGAIN_MS = 1_000;
const REPLAN = ['calendar-replan'];

/** The latest order to move dates; looked at again until it rests. */
export const replanQuery = queryOptions({
  queryKey: [...REPLAN, 'latest'],
  queryFn: async () => (await answerOf(api.GET('/api/calendars/replan'))).run ?? null,
  refetchInterval: ({ state }) => (state.data?.state === 'working' ? LOOK_AGAIN_MS : false),
});

/** The dates that it has moved, page after page. */
export const movedQuery = (orderedAt: string) =>
  infiniteQueryOptions({
    queryKey: [...REPLAN, 'dates', orderedAt],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET('/api/calendars/replan/dates', { params: { query: pageParam === 0 ? {} : { after: pageParam } } })),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => (next === undefined ? undefined : Number(next)),
  });

/** Orders that the dates of a region are moved. */
export function useReplan(region: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => command((header) => answerOf(api.POST('/api/calendars/replan', { params: { header }, body: { region } }))),
    onSettled: () => queries.invalidateQueries({ queryKey: REPLAN }),
  });
}
