import { type Actor } from '#access';
import { type CaseId, type OrganisationId } from '#contract';

/**
 * Mine: I hold it, or I am the applicant it waits for. Claimable: offered to a post of mine. Team: held by a colleague of such a post.
 * Deputy: what people on leave have or may claim for whom I act.
 */
export type InboxTab = 'mine' | 'claimable' | 'team' | 'deputy' | 'done';

/** Urgency: earliest due date first, those without one last. Done tasks always come latest first, whatever the order asked for. */
export type InboxOrder = 'urgency' | 'oldest' | 'newest';

/** Narrows every tab alike. */
export interface InboxFilter {
  readonly processId?: string | undefined;
  readonly townshipId?: OrganisationId | undefined;
}

/** The last row of a page: due instant (closing instant for done; none = never due), case, number. */
export interface InboxKey {
  readonly at?: Date | undefined;
  readonly caseId: CaseId;
  readonly no: number;
}

/** One page of one tab for one actor; at most 100 rows. */
export interface InboxQuery {
  readonly actor: Actor;
  readonly tab: InboxTab;
  readonly order?: InboxOrder;
  readonly filter?: InboxFilter;
  readonly after?: InboxKey | undefined;
  readonly limit: number;
}
