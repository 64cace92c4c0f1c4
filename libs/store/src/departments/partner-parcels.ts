import { type CaseId, type OrganisationId, type PersonId } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { decryptJson } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given, instant, safeInteger } from '../row-values';
import { type DeliveryFailure, failureText } from './delivery-failure';

/** An event for a partner that waits for delivery; all instants are business time. */
export interface PartnerParcel {
  readonly id: number;
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly processId: string;
  /** Type of the event. */
  readonly type: string;
  /** The message to a department that it is about. */
  readonly messageNo?: number | undefined;
  readonly lane: string;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly readContent: () => unknown;
}

interface Result {
  readonly id: string;
  readonly case_id: CaseId;
  readonly number: string;
  readonly process_id: string;
  readonly notice: string;
  readonly message_no: number | null;
  readonly lane: string | null;
  readonly attempts: number;
  readonly created_at: Date;
  readonly content: Buffer;
}

const OPEN = `b.channel = 'partner' AND b.delivered_at IS NULL AND b.failed_at IS NULL`;

/** Events of a partner that are due, in the order of their writing; none before an earlier one of its case that was put off. */
export async function takePartnerParcels(
  store: Store,
  { organisationId, now, limit }: { readonly organisationId: string; readonly now: Date; readonly limit: number },
): Promise<readonly PartnerParcel[]> {
  const text = `SELECT b.id, b.case_id, c.number, c.process_id, b.notice, b.message_no, b.lane, b.attempts, b.created_at, b.content
    FROM outbox b JOIN cases c ON c.id = b.case_id WHERE b.recipient_organisation = $1 AND ${OPEN} AND (b.next_attempt_at IS NULL OR b.next_attempt_at <= $2)
      AND NOT EXISTS (SELECT FROM outbox e WHERE e.channel = 'partner' AND e.lane = b.lane AND e.id < b.id
        AND e.delivered_at IS NULL AND e.failed_at IS NULL AND e.next_attempt_at > $2)
    ORDER BY b.id LIMIT $3`;
  const { rows } = await queryStore<Result & Record<string, unknown>>(store, {
    name: 'take-partner-parcels',
    text,
    values: [organisationId, now, limit],
  });
  return rows.map((row) => ({
    id: safeInteger(row.id),
    caseId: row.case_id,
    caseNumber: row.number,
    processId: row.process_id,
    type: row.notice,
    messageNo: given(row.message_no),
    lane: row.lane ?? row.id,
    attempts: row.attempts,
    createdAt: row.created_at,
    readContent: () => decryptJson(store, encryptionContext.outbox(row.case_id), row.content),
  }));
}

/** When the next event of a partner may be tried (business time); undefined where none waits. */
export async function findNextParcel(store: Store, organisationId: string): Promise<Date | undefined> {
  const text = `SELECT min(greatest(b.next_attempt_at, p.retry_at, b.created_at)) AS at FROM outbox b JOIN partners p ON p.organisation_id = b.recipient_organisation
    WHERE b.recipient_organisation = $1 AND ${OPEN}`;
  const { rows } = await queryStore<{ at: Date | null }>(store, { name: 'find-next-parcel', text, values: [organisationId] });
  return instant(rows[0]?.at);
}

/** Partners that are called by webhook and have something due at this instant of business time. */
export async function listWaitingPartners(store: Store, now: Date): Promise<readonly OrganisationId[]> {
  const text = `SELECT p.organisation_id FROM partners p WHERE p.channel = 'webhook' AND (p.retry_at IS NULL OR p.retry_at <= $1)
    AND EXISTS (SELECT FROM outbox b WHERE b.recipient_organisation = p.organisation_id AND ${OPEN} AND (b.next_attempt_at IS NULL OR b.next_attempt_at <= $1))`;
  const { rows } = await queryStore<{ organisation_id: OrganisationId }>(store, { name: 'list-waiting-partners', text, values: [now] });
  return rows.map(({ organisation_id }) => organisation_id);
}

/** The partner has taken an event: it is delivered with its evidence, its message received, and the partner is well. */
export async function markParcelTaken(
  store: Store,
  {
    id,
    organisationId,
    at,
    evidence,
  }: { readonly id: number; readonly organisationId: string; readonly at: Date; readonly evidence: string },
): Promise<void> {
  const text = `WITH taken AS (
      UPDATE outbox SET delivered_at = $2, evidence = $3, attempts = attempts + 1, next_attempt_at = NULL WHERE id = $1 AND delivered_at IS NULL
      RETURNING case_id, message_no),
    received AS (
      UPDATE department_messages m SET received_at = coalesce(m.received_at, $2), received_by = coalesce(m.received_by, $3)
      FROM taken WHERE m.case_id = taken.case_id AND m.no = taken.message_no)
    UPDATE partners SET failures = 0, failing_since = NULL, retry_at = NULL, heard_at = greatest(heard_at, $2), silent_since = NULL
    WHERE organisation_id = $4`;
  await queryStore(store, { name: 'mark-parcel-taken', text, values: [id, at, evidence, organisationId] });
}

/**
 * Nobody could talk to the partner: nothing goes to it before `retryAt`. What was written, and what was tried in vain, for longer than the
 * partner's hours is a dead letter from now on.
 */
export async function pausePartner(
  store: Store,
  {
    organisationId,
    parcel,
    at,
    retryAt,
    failure,
  }: {
    readonly organisationId: string;
    readonly parcel: number;
    readonly at: Date;
    readonly retryAt: Date;
    readonly failure: DeliveryFailure;
  },
): Promise<void> {
  const text = `WITH paused AS (
      UPDATE partners SET failures = failures + 1, failing_since = coalesce(failing_since, $2), retry_at = $3 WHERE organisation_id = $1
      RETURNING failing_since, give_up_hours * interval '1 hour' AS patience)
    UPDATE outbox b SET attempts = attempts + (b.id = $4)::int, failure = $5,
      failed_at = CASE WHEN p.failing_since <= $2::timestamptz - p.patience AND b.created_at <= $2::timestamptz - p.patience THEN $2::timestamptz END
    FROM paused p WHERE b.recipient_organisation = $1 AND ${OPEN} AND (b.id = $4 OR (p.failing_since <= $2::timestamptz - p.patience AND b.created_at <= $2::timestamptz - p.patience))`;
  await queryStore(store, { name: 'pause-partner', text, values: [organisationId, at, retryAt, parcel, failureText(failure)] });
}

/** A dead letter of a partner. */
export interface DeadParcel extends Pick<PartnerParcel, 'id' | 'caseId' | 'type' | 'messageNo' | 'attempts' | 'createdAt'> {
  readonly organisationId: OrganisationId;
  readonly failedAt: Date;
}

/** Dead letters to partners in the order of their ids, behind `after`. */
export async function listDeadParcels(
  store: Store,
  { organisationId, after = 0, limit }: { readonly organisationId: string; readonly after?: number | undefined; readonly limit: number },
): Promise<readonly DeadParcel[]> {
  const text = `SELECT id, case_id, notice, message_no, attempts, created_at, failed_at, recipient_organisation FROM outbox
    WHERE channel = 'partner' AND failed_at IS NOT NULL AND recipient_organisation = $1 AND id > $2 ORDER BY id LIMIT $3`;
  const { rows } = await queryStore<Omit<Result, 'number' | 'process_id'> & { failed_at: Date; recipient_organisation: OrganisationId }>(
    store,
    {
      name: 'list-dead-parcels',
      text,
      values: [organisationId, after, limit],
    },
  );
  return rows.map((row) => ({
    id: safeInteger(row.id),
    caseId: row.case_id,
    type: row.notice,
    messageNo: given(row.message_no),
    attempts: row.attempts,
    createdAt: row.created_at,
    organisationId: row.recipient_organisation,
    failedAt: row.failed_at,
  }));
}

/** Has a dead letter delivered once more, at the beginning of its patience, and notes who wanted it; false where it is none. */
export async function replayParcel(
  store: Store,
  { organisationId, id }: { readonly organisationId: string; readonly id: number },
  by: { readonly at: Date; readonly actor: PersonId },
): Promise<boolean> {
  const text = `WITH again AS (
      UPDATE outbox SET failed_at = NULL, attempts = 0, next_attempt_at = NULL, failure = NULL
      WHERE id = $2 AND channel = 'partner' AND recipient_organisation = $1 AND failed_at IS NOT NULL RETURNING id),
    fresh AS (
      UPDATE partners SET failures = 0, failing_since = NULL, retry_at = NULL WHERE organisation_id = $1 AND EXISTS (SELECT FROM again))
    INSERT INTO partner_log (organisation_id, at, actor, action, detail)
    SELECT $1, $3, $4, 'replayed', jsonb_build_object('parcel', id) FROM again`;
  return (await queryStore(store, { name: 'replay-parcel', text, values: [organisationId, id, by.at, by.actor] })).rowCount === 1;
}
