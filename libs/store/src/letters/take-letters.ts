import { type CaseId } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { decryptJson } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { instant, safeInteger } from '../row-values';

/** A letter of a case to another one that waits for delivery. */
export interface PendingLetter {
  readonly id: number;
  /** The case that wrote it. */
  readonly caseId: CaseId;
  readonly kind: string;
  /** Unknown where the letter is to start a case, or to find one. */
  readonly recipientCase?: CaseId;
  readonly lane: string;
  /** Attempts that failed so far, and deliveries before this one. */
  readonly attempts: number;
  /** Decrypts what was written (JSON); throws for this letter alone where that was altered or its key is gone. */
  readonly readContent: () => unknown;
}

interface Result {
  readonly id: string;
  readonly case_id: CaseId;
  readonly notice: string;
  readonly recipient_case: CaseId | null;
  readonly lane: string | null;
  readonly attempts: number;
  readonly content: Buffer;
}

const TAKE = {
  name: 'take-letters',
  text: `SELECT b.id, b.case_id, b.notice, b.recipient_case, b.lane, b.attempts, b.content FROM outbox b
    WHERE b.channel = 'case' AND b.delivered_at IS NULL AND b.failed_at IS NULL AND (b.next_attempt_at IS NULL OR b.next_attempt_at <= $1)
      AND NOT EXISTS (SELECT FROM outbox e WHERE e.channel = 'case' AND e.lane = b.lane AND e.id < b.id
        AND e.delivered_at IS NULL AND e.failed_at IS NULL AND e.next_attempt_at > $1)
    ORDER BY b.id LIMIT $2`,
};

/** Letters that are due now in the order in which they were written; none before an earlier one of its lane that was put off. */
export async function takeLetters(
  store: Store,
  { now, limit }: { readonly now: Date; readonly limit: number },
): Promise<readonly PendingLetter[]> {
  const { rows } = await queryStore<Result>(store, { ...TAKE, values: [now, limit] });
  return rows.map(({ id, case_id, notice, recipient_case, lane, attempts, content }) => ({
    id: safeInteger(id),
    caseId: case_id,
    kind: notice,
    ...(recipient_case === null ? {} : { recipientCase: recipient_case }),
    lane: lane ?? id,
    attempts,
    readContent: () => decryptJson(store, encryptionContext.outbox(case_id), content),
  }));
}

/** When the earliest letter that was put off is due again; those behind it in its lane say nothing. */
export async function findNextLetter(store: Store): Promise<Date | undefined> {
  const text = `SELECT min(next_attempt_at) AS at FROM outbox WHERE channel = 'case' AND delivered_at IS NULL AND failed_at IS NULL`;
  const { rows } = await queryStore<{ at: Date | null }>(store, { name: 'find-next-letter', text, values: [] });
  return instant(rows[0]?.at);
}

/** Has the answer of a called case delivered once more, where it was before. */
export async function repeatAnswer(store: Store, caseId: CaseId): Promise<void> {
  const text = `UPDATE outbox SET delivered_at = NULL, next_attempt_at = NULL
    WHERE case_id = $1 AND channel = 'case' AND notice = 'answer' AND delivered_at IS NOT NULL`;
  await queryStore(store, { name: 'repeat-answer', text, values: [caseId] });
}
