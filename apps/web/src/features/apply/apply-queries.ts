import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { Problem } from '../../api/problem';
import { savedBehind } from '../../ui/use-saving';

/** What to know before applying. */
export const guideQuery = (id: string) =>
  queryOptions({ queryKey: ['guide', id], queryFn: () => answerOf(api.GET('/api/processes/{id}/guide', { params: { path: { id } } })) });

/** The form of an application; what is typed must not change under one's hands. */
export const formQuery = (id: string) =>
  queryOptions({
    queryKey: ['application-form', id],
    queryFn: () => answerOf(api.GET('/api/processes/{id}/form', { params: { path: { id } } })),
    staleTime: Infinity,
  });

/** What is known of whoever is signed in. */
export const detailsQuery = queryOptions({
  queryKey: ['own-details'],
  queryFn: () => answerOf(api.GET('/api/me/details')),
  staleTime: Infinity,
});

/** One's begun applications. */
export const draftsQuery = queryOptions({ queryKey: ['drafts'], queryFn: () => answerOf(api.GET('/api/drafts')) });

/** As data and not as an error, so that asking again does not take the form from under one's hands. */
const nullIfUnknown = (problem: unknown): null => {
  if (problem instanceof Problem && problem.code === 'unknown-draft') return null;
  throw problem;
};

/** A begun application as it was saved, null where there is none (yet); read once, since the page has the newer one. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['draft', id],
    queryFn: async () => {
      await savedBehind();
      return answerOf(api.GET('/api/drafts/{id}', { params: { path: { id } } })).catch(nullIfUnknown);
    },
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

/** The case that a draft became, null where it was not handed in. */
export const caseOfDraftQuery = (id: string) =>
  queryOptions({
    queryKey: ['case-of-draft', id],
    queryFn: () => answerOf(api.GET('/api/drafts/{id}/application', { params: { path: { id } } })).catch(nullIfUnknown),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
