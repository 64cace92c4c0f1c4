import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

const todayQuery = queryOptions({
  queryKey: ['business-day'],
  queryFn: async () => (await answerOf(api.GET('/api/business-day'))).today,
  staleTime: HOUR_MS,
});

/** The day in China (YYYY-MM-DD) by business time, whatever the clock of the device says. */
export const useToday = (): string => useSuspenseQuery(todayQuery).data;

/** So many days after a day; before it with fewer than none. */
export const daysAfter = (day: string, count: number): string => new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
