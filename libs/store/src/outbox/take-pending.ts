import { type CaseId, type Channel, type OrganisationId, type PersonId } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { decryptJson } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { StoreError } from '../errors';
import { given, instant, safeInteger } from '../row-values';

/** A notice that waits for delivery: to a person, or to whoever holds a post in an organisation. */
export interface PendingNotice {
  readonly id: number;
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly notice: string;
  readonly recipient:
    | { readonly kind: 'person'; readonly personId: PersonId }
    | { readonly kind: 'post'; readonly organisationId: OrganisationId; readonly post: string };
  /** The person's, or the organisation's, or else those of the holders of the post; empty where nobody has one. */
  readonly emails: readonly string[];
  /** Decrypts what `advance` wrote (JSON); throws for this notice alone where that was altered or its key is gone. */
  readonly readContent: () => unknown;
  /** Attempts that failed so far. */
  readonly attempts: number;
  readonly createdAt: Date;
  /** The version by which its case runs (SHA-256 in hex) and its region: what rules there are about sending it. */
  readonly rules?: { readonly definitionHash: string; readonly region: string } | undefined;
  /** Whether something must still hold when it is sent, see `findObsolete`. */
  readonly isConditional: boolean;
}

interface Result {
  readonly id: string;
  readonly case_id: CaseId;
  readonly number: string | null;
  readonly notice: string;
  readonly recipient_person: PersonId | null;
  readonly recipient_organisation: OrganisationId | null;
  readonly recipient_post: string | null;
  readonly emails: readonly string[] | null;
  readonly content: Buffer;
  readonly attempts: number;
  readonly created_at: Date;
  readonly definition_hash: Buffer | null;
  readonly region: string | null;
  readonly conditional: boolean;
}

/** Held until this instant of business time, of which the offset tells the wall clock's. */
const HELD_UNTIL = `b.held_until - (SELECT offset_ms FROM business_clock) * interval '1 millisecond'`;

const TAKE = {
  name: 'take-pending',
  text: `SELECT b.id, b.case_id, c.number, b.notice, b.recipient_person, b.recipient_organisation, b.recipient_post,
      b.content, b.attempts, b.created_at, c.definition_hash, c.region, b.valid_while IS NOT NULL AS conditional,
      CASE WHEN p.email IS NOT NULL THEN ARRAY[p.email] WHEN o.email IS NOT NULL THEN ARRAY[o.email]
        ELSE (SELECT array_agg(h.email ORDER BY h.id) FROM postings g JOIN people h ON h.id = g.person_id
          WHERE g.organisation_id = b.recipient_organisation AND g.post = b.recipient_post AND h.active AND h.email IS NOT NULL
            AND g.valid_from <= ($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date AND (g.valid_until IS NULL OR g.valid_until >= ($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date)) END AS emails
    FROM outbox b LEFT JOIN cases c ON c.id = b.case_id LEFT JOIN people p ON p.id = b.recipient_person
      LEFT JOIN organisations o ON o.id = b.recipient_organisation
    WHERE b.channel = $1 AND b.delivered_at IS NULL AND b.failed_at IS NULL AND (b.next_attempt_at IS NULL OR b.next_attempt_at <= $2)
      AND (b.held_until IS NULL OR ${HELD_UNTIL} <= $2)
    ORDER BY b.id LIMIT $3`,
};

/** Notices of a channel that are due now, in the order in which they were written. One worker at a time takes from a channel. */
export async function takePending(
  store: Store,
  channel: Channel,
  { now, limit }: { readonly now: Date; readonly limit: number },
): Promise<readonly PendingNotice[]> {
  const { rows } = await queryStore<Result>(store, { ...TAKE, values: [channel, now, limit] });
  return rows.map((row) => toPending(store, row));
}

/** When the earliest notice that waits for another attempt is due; undefined where none waits. */
export async function findNextAttempt(store: Store, channel: Channel): Promise<Date | undefined> {
  const text = `SELECT min(greatest(coalesce(b.next_attempt_at, b.created_at), ${HELD_UNTIL})) AS at FROM outbox b
    WHERE channel = $1 AND delivered_at IS NULL AND failed_at IS NULL`;
  const { rows } = await queryStore<{ at: Date | null }>(store, { name: 'find-next-attempt', text, values: [channel] });
  return instant(rows[0]?.at);
}

const toPending = (store: Store, row: Result): PendingNotice => ({
  id: safeInteger(row.id),
  caseId: row.case_id,
  caseNumber: row.number ?? '',
  notice: row.notice,
  recipient: recipientOf(row),
  emails: given(row.emails) ?? [],
  readContent: () => decryptJson(store, encryptionContext.outbox(row.case_id), row.content),
  attempts: row.attempts,
  createdAt: row.created_at,
  rules:
    row.definition_hash === null || row.region === null
      ? undefined
      : { definitionHash: row.definition_hash.toString('hex'), region: row.region },
  isConditional: row.conditional,
});

function recipientOf({ recipient_person, recipient_organisation, recipient_post }: Result): PendingNotice['recipient'] {
  if (recipient_person !== null) return { kind: 'person', personId: recipient_person };
  if (recipient_organisation === null || recipient_post === null) throw new StoreError('bad-row', 'a notice to nobody');
  return { kind: 'post', organisationId: recipient_organisation, post: recipient_post };
}
