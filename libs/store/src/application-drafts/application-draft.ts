import { type PersonId } from '#contract';

/** An application that its writer has not handed in yet. */
export interface ApplicationDraft {
  readonly id: string;
  readonly personId: PersonId;
  readonly processId: string;
  /** JSON: whom it is for and what was typed; encrypted in its column. */
  readonly content: unknown;
  /** Uploads of its writer that are kept as long as it is. */
  readonly documentIds: readonly string[];
  /** From 1 on, one more each time it is saved. */
  readonly revision: number;
  readonly savedAt: Date;
  readonly expiresAt: Date;
}

/** What the content is bound to, so that no draft can be shown to another writer. */
export const draftContext = ({ id, personId }: Pick<ApplicationDraft, 'id' | 'personId'>): string =>
  `application_drafts.content:${personId}:${id}`;
