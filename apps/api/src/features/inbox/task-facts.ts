import { type TaskFacts } from '#tasks';

type Loose = Omit<TaskFacts, 'ownerId'> & { readonly ownerId?: TaskFacts['ownerId'] | undefined };

/** What decides about verbs, as of this list; the transaction that does something judges again. */
export function factsOf({ status, ownerId, forApplicant, excluded, offeredTo, applicantIds }: Loose): TaskFacts {
  return { status, forApplicant, excluded, offeredTo, applicantIds, ...(ownerId === undefined ? {} : { ownerId }) };
}
