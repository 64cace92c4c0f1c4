import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';

export type Payment = Schema<'PaymentDto'>;
export type PaymentStatus = Payment['status'];

/** What the list is narrowed to. */
export interface PaymentFilter {
  readonly status?: PaymentStatus | undefined;
  readonly organisation?: string | undefined;
}

/** Payments, the latest first, page after page. */
export const paymentsQuery = ({ status, organisation }: PaymentFilter) =>
  infiniteQueryOptions({
    queryKey: ['payments', 'list', status, organisation],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/payments', {
          params: {
            query: {
              ...(status === undefined ? {} : { status }),
              ...(organisation === undefined ? {} : { organisation }),
              ...(pageParam === '' ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Sums of a year, and the offices that there are. */
export const totalsQuery = (year: number) =>
  queryOptions({
    queryKey: ['payments', 'totals', year],
    queryFn: () => answerOf(api.GET('/api/payments/totals', { params: { query: { year } } })),
  });
