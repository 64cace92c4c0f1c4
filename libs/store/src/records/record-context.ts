import { type RecordId } from '#contract';

/** What each encrypted column of a record is bound to, so that no ciphertext can be moved to another row. */
export const recordContext = {
  content: (id: RecordId): string => `records.content:${id}`,
  detail: (id: RecordId, no: number): string => `record_entries.detail:${id}:${String(no)}`,
} as const;
