import { type JsonObject } from '#engine';
import { type CalendarCache } from './calendar-cache';
import { type CommittedHint } from './committed-hint';
import { type DefinitionCache } from './definition/definition-cache';
import { type OrganisationCache } from './organisation-cache';
import { type WorkOn } from './job-to-run';
import { type StoredState } from './stored-state';
import { type Evaluator } from '#decisions';
import { type Store } from '#store';

/** What the work on cases is given: made once by `createCases`. */
export interface Kit {
  readonly store: Store;
  readonly calendars: CalendarCache;
  readonly evaluator: Evaluator;
  readonly definitions: DefinitionCache;
  readonly organisations: OrganisationCache;
  readonly afterCommit: (hint: CommittedHint) => void;
  /** Whether a case's workflow is told of news at once, or after a while since more may come (`inBulk`). */
  readonly pace: 'at-once' | 'in-bulk';
  /** Does a job's work; undefined where only workflows have jobs done. */
  readonly workOn?: WorkOn | undefined;
  /** What strangers verify a document by: nobody guesses it, and the same document has the same. */
  readonly codeOf: (documentId: string) => string;
  readonly sealState: (caseId: string, state: StoredState) => Buffer;
  readonly openState: (caseId: string, sealed: Buffer) => StoredState;
  /** The hash by which a person is found everywhere. */
  readonly hashIdentity: (identityNumber: string) => Buffer;
  /** Encrypts JSON for a column bound to this context. */
  readonly seal: (context: string, content: JsonObject | string) => Buffer;
}
