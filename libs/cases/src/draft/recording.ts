import { type PersonId } from '#contract';
import { type RefusalCode } from '../outcome';
import { type AuditNote } from './audit-note';
import { type CaseDraft } from './case-draft';

/** Why effects could not be recorded, seen only after the engine had computed them; nothing may be written then. */
export interface Obstacle {
  readonly code: Extract<RefusalCode, 'evaluation-failed' | 'wrong-type' | 'unpublished-year' | 'unknown-organisation' | 'field-too-long'>;
  readonly element?: string;
  readonly reason: string;
}

/** What happened, whose doing it was, and the note that tells of it. */
export interface Recording {
  readonly draft: CaseDraft;
  readonly note: AuditNote;
  /** Person who closes the task, with a completion. */
  readonly closedBy?: PersonId;
}
