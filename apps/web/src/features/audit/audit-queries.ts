import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';

export type AuditSearch = Omit<Schema<'AuditSearchDto'>, 'after'>;
export type FoundEntry = Schema<'FoundEntryDto'>;
export type BrokenChain = Schema<'BrokenChainDto'>;

/** Entries of the trails, latest first. Each reading is written down, so nothing but the auditor reads again. */
export const auditQuery = (search: AuditSearch, asked: number) =>
  infiniteQueryOptions({
    queryKey: ['audit', search, asked],
    queryFn: ({ pageParam }) =>
      command((header) =>
        answerOf(api.POST('/api/audit/search', { params: { header }, body: { ...search, ...(pageParam && { after: pageParam }) } })),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: Infinity,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
    retry: false,
  });

/** Checks the chains of cases behind those that are checked. */
export const verifyPart = (purpose: string, after: string | undefined) =>
  command((header) =>
    answerOf(api.POST('/api/audit/verify-cases', { params: { header }, body: { purpose, ...(after !== undefined && { after }) } })),
  );

/** Checks the chain of accounts, posts, organisations and searches. */
export const verifyAdministration = (purpose: string) =>
  command((header) => answerOf(api.POST('/api/audit/verify-administration', { params: { header }, body: { purpose } })));
