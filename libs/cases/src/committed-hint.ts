import { type DeliveryLine } from '#contract';

/** What others should look at after a commit; losing it costs time, never truth, since everything in it can be read from PostgreSQL. */
export interface CommittedHint {
  readonly caseId: string;
  readonly processId: string;
  /** The case's workflow has something to do, and is to be told at once. */
  readonly wake: boolean;
  /** Numbers of new jobs. */
  readonly jobs: readonly number[];
  /** Channels with new notices, and partners with new events. */
  readonly channels: readonly DeliveryLine[];
  /** Posts and people whose lists have changed. */
  readonly offices: readonly { readonly organisationId: string; readonly post: string }[];
  readonly people: readonly string[];
}
