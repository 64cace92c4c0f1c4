import { type Actor } from '#access';
import { type BulkRun } from '#store';
import { type Kit } from '../kit';
import { type BulkGiven } from './bulk-order';

/** A bulk run at work; the actor has the posts held now. */
export interface WorkingRun {
  readonly kit: Kit;
  readonly run: BulkRun;
  readonly given: BulkGiven;
  readonly actor: Actor;
  readonly now: Date;
  /** The wall clock. */
  readonly clock: () => Date;
}
