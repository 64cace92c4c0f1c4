import { type Actor } from '#access';
import { type CaseId, type OrganisationId } from '#contract';

/**
 * Mine: I hold it, or I am the applicant it waits for. Held: I hold it and have put it off. Claimable: offered to a post of mine. Team: held by a
 * colleague of such a post. Deputy: what people on leave have or may claim for whom I act. Done: what I completed on this business day.
 */
export type InboxTab = 'mine' | 'held' | 'claimable' | 'team' | 'deputy' | 'done';

/** Urgency: earliest due date first, those without one last. Done tasks always come latest first, whatever the order asked for. */
export type InboxOrder = 'urgency' | 'oldest' | 'newest';

/** Narrows every tab alike. */
export interface InboxFilter {
  readonly processId?: string | undefined;
  /** Element of the process, the step. */
  readonly element?: string | undefined;
  /** Handles the case, is its township or village, or applies; or lies above one that does. */
  readonly organisationId?: OrganisationId | undefined;
  /** The batch (批次) that the case is worked on in; its region finds it by index. */
  readonly batch?: { readonly region: string; readonly name: string } | undefined;
  /** Due behind the one instant, up to and with the other. */
  readonly due?: { readonly after?: Date; readonly until: Date } | undefined;
  /** How the case's number ends, or how its subject's name begins: callers ask for a name only for who may see it. */
  readonly search?: { readonly numberEnd: string } | { readonly subjectStart: string } | undefined;
}

/** The last row of a page: due instant (closing instant for done; none = never due), case, number. */
export interface InboxKey {
  readonly at?: Date | undefined;
  readonly caseId: CaseId;
  readonly no: number;
}

/** Whose tasks, by the business clock. */
export interface InboxReading {
  readonly actor: Actor;
  /** Tells what is still put off. */
  readonly now: Date;
  /** The midnight with which this business day began. */
  readonly today: Date;
  readonly filter?: InboxFilter;
}

/** One page of one tab for one actor; at most 100 rows. */
export interface InboxQuery extends InboxReading {
  readonly tab: InboxTab;
  readonly order?: InboxOrder;
  readonly after?: InboxKey | undefined;
  readonly limit: number;
}
