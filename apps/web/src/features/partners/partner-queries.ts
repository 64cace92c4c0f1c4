import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command, type CommandHeader } from '../../api/command';
import { type Schema } from '../../api/schemas';

export type Partner = Schema<'PartnerDto'>;
export type Delivery = Schema<'DeliveryDto'>;

const pathOf = (organisation: string) => ({ path: { organisation } });

export const partnersQuery = queryOptions({ queryKey: ['partners', 'list'], queryFn: () => answerOf(api.GET('/api/partners')) });

export const filePartnersQuery = queryOptions({
  queryKey: ['partners', 'files'],
  queryFn: () => answerOf(api.GET('/api/file-partners')),
});

export const partnerQuery = (organisation: string) =>
  queryOptions({
    queryKey: ['partners', organisation],
    queryFn: () => answerOf(api.GET('/api/partners/{organisation}', { params: pathOf(organisation) })),
  });

export const keysQuery = (organisation: string) =>
  queryOptions({
    queryKey: ['partners', organisation, 'keys'],
    queryFn: () => answerOf(api.GET('/api/partners/{organisation}/keys', { params: pathOf(organisation) })),
  });

export const subscriptionsQuery = (organisation: string) =>
  queryOptions({
    queryKey: ['partners', organisation, 'subscriptions'],
    queryFn: () => answerOf(api.GET('/api/partners/{organisation}/subscriptions', { params: pathOf(organisation) })),
  });

/** What waits for a partner, or was given up, page after page. */
export const deliveriesQuery = (organisation: string, state: 'waiting' | 'dead') =>
  infiniteQueryOptions({
    queryKey: ['partners', organisation, 'deliveries', state],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/partners/{organisation}/deliveries', {
          params: { ...pathOf(organisation), query: { state, ...(pageParam === 0 ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });

export const logQuery = (organisation: string) =>
  infiniteQueryOptions({
    queryKey: ['partners', organisation, 'log'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/partners/{organisation}/log', {
          params: { ...pathOf(organisation), query: pageParam === 0 ? {} : { before: pageParam } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });

export const exportsQuery = (organisation: string) =>
  infiniteQueryOptions({
    queryKey: ['partners', organisation, 'exports'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/partners/{organisation}/exports', {
          params: { ...pathOf(organisation), query: pageParam === 0 ? {} : { before: pageParam } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });

/** A command about partners; whatever is shown of them is read again. */
export function usePartnerCommand<Given, Answer>(send: (given: Given, header: CommandHeader) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: Given) => command((header) => send(given, header)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['partners'] }),
  });
}
