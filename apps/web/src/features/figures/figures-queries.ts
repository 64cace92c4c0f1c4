import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';

/** Which cases the figures are of. */
export interface FigureQuery {
  readonly from: string;
  readonly until: string;
  readonly process?: string;
}

export type WeekCount = Schema<'WeekCountDto'>;
export type OverdueShare = Schema<'OverdueShareDto'>;
export type Bottleneck = Schema<'BottleneckDto'>;

const FIGURES = 'figures';

export const throughputQuery = (query: FigureQuery) =>
  queryOptions({
    queryKey: [FIGURES, 'throughput', query],
    queryFn: async () => (await answerOf(api.GET('/api/figures/throughput', { params: { query } }))).weeks,
  });

export const durationsQuery = (query: FigureQuery) =>
  queryOptions({
    queryKey: [FIGURES, 'durations', query],
    queryFn: () => answerOf(api.GET('/api/figures/durations', { params: { query } })),
  });

export const overdueQuery = (query: FigureQuery) =>
  queryOptions({
    queryKey: [FIGURES, 'overdue', query],
    queryFn: async () => (await answerOf(api.GET('/api/figures/overdue', { params: { query } }))).shares,
  });

export const bottlenecksQuery = (query: FigureQuery) =>
  queryOptions({
    queryKey: [FIGURES, 'bottlenecks', query],
    queryFn: () => answerOf(api.GET('/api/figures/bottlenecks', { params: { query } })),
  });

export const processesQuery = queryOptions({
  queryKey: [FIGURES, 'processes'],
  queryFn: async () => (await answerOf(api.GET('/api/processes'))).processes,
});

/** Where the file of a figure is. */
export const sheetPath = (
  sheet: 'throughput' | 'durations' | 'overdue' | 'bottlenecks',
  format: 'xlsx' | 'csv',
  query: FigureQuery,
): string => `/api/figures/sheet?${new URLSearchParams({ sheet, format, ...query }).toString()}`;
