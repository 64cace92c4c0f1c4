import { type Actor } from '#access';
import { type CaseId, type OrganisationId, type PersonId } from '#contract';
import { type JsonObject } from '#engine';
import { type BulkItem, type BulkRunVerb, type PersonGiven } from '#store';

/** What holds for every item of a bulk run. */
export interface BulkGiven {
  /** With `apply`: what is applied for, and where. */
  readonly application?: BulkApplication;
  /** With `assign`. */
  readonly personId?: PersonId;
  /** With `replan`: of which cases the dates are moved; a division code, its beginning, or `*`. */
  readonly region?: string;
  /** With `complete`: handed in for every task that has nothing of its own. */
  readonly data?: JsonObject;
}

/** The process, the places and the ground of applications that one agent files for many people. */
export interface BulkApplication {
  readonly processId: string;
  readonly region: string;
  readonly organisationId: OrganisationId;
  readonly townshipId?: OrganisationId;
  readonly authority: string;
}

/** One application of many: who applies, and the form. */
export interface ApplicationItem {
  readonly applicant: PersonGiven;
  readonly data: JsonObject;
  /** Of a line of a file: the same application in another file of the same sender has the same, and is filed once. */
  readonly key?: string;
}

/** An item as it is handed in: an application, a task with what is handed in for it alone, or a line that was refused before it was looked at by a worker. */
export type OrderedItem =
  | { readonly no: number; readonly application: ApplicationItem }
  | { readonly no: number; readonly refused: string }
  | { readonly no: number; readonly task: { readonly caseId: CaseId; readonly no: number }; readonly data?: JsonObject | undefined };

/** An order of a bulk run. */
export interface BulkOrder {
  readonly id: string;
  readonly verb: BulkRunVerb;
  readonly given: BulkGiven;
  readonly actor: Actor;
}

/** An ordered item as it is kept. */
export function keptItem(item: OrderedItem): BulkItem {
  if ('refused' in item) return { no: item.no, refused: item.refused };
  if ('application' in item) return { no: item.no, given: item.application };
  return { no: item.no, caseId: item.task.caseId, taskNo: item.task.no, given: item.data };
}
