import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { claimPage } from '../api/page-person';
import { type Schema } from '../api/schemas';

/** Who is signed in. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const me = await answerOf(api.GET('/api/me'));
    claimPage(me.personId);
    return me;
  },
  staleTime: Infinity,
});

/** Whoever is signed in; below the gate there always is somebody. */
export const useMe = (): Schema<'MeDto'> => useSuspenseQuery(meQuery).data;

/** What a post may entitle to. */
export type Permission = Schema<'Permission'>;

/** Whether whoever is signed in has one of these permissions; of none everybody has one. */
export function useMayDo(): (needs: readonly Permission[] | undefined) => boolean {
  const { permissions } = useMe();
  return (needs) => needs === undefined || needs.some((each) => permissions.includes(each));
}
