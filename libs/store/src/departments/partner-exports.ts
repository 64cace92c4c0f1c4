import { type OrganisationId, PARTNER_CHANNEL, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { inTransaction, queryStore } from '../connection/transaction';
import { given, instant } from '../row-values';
import { sealWords } from './partner-log';

/** A file of messages of one type, numbered by organisation; each message is in one export at most. */
export interface PartnerExport {
  readonly organisationId: OrganisationId;
  readonly no: number;
  readonly type: string;
  readonly messages: number;
  readonly madeAt: Date;
  readonly madeBy: PersonId;
  /** When and by whom there it was received, as somebody here has recorded it. */
  readonly receivedAt?: Date | undefined;
  readonly receivedBy?: string | undefined;
  readonly recordedBy?: PersonId | undefined;
}

/** Which export. */
export interface ExportKey {
  readonly organisationId: string;
  readonly no: number;
}

interface Result {
  readonly organisation_id: OrganisationId;
  readonly no: number;
  readonly type: string;
  readonly messages: number;
  readonly made_at: Date;
  readonly made_by: PersonId;
  readonly received_at: Date | null;
  readonly received_by: string | null;
  readonly recorded_by: PersonId | null;
}

const toExport = (row: Result): PartnerExport => ({
  organisationId: row.organisation_id,
  no: row.no,
  type: row.type,
  messages: row.messages,
  madeAt: row.made_at,
  madeBy: row.made_by,
  receivedAt: instant(row.received_at),
  receivedBy: given(row.received_by),
  recordedBy: given(row.recorded_by),
});

const UNEXPORTED = `export_no IS NULL AND received_at IS NULL AND status IN ('sent', 'waiting')`;

/** How many messages of which type wait for an export to an organisation. */
export async function countUnexported(
  store: Store,
  organisationId: string,
): Promise<readonly { readonly type: string; readonly messages: number }[]> {
  const text = `SELECT type, count(*)::int AS messages FROM department_messages WHERE organisation_id = $1 AND ${UNEXPORTED} GROUP BY type ORDER BY type`;
  const { rows } = await queryStore<{ type: string; messages: number }>(store, {
    name: 'count-unexported',
    text,
    values: [organisationId],
  });
  return rows;
}

/**
 * Puts what waits, at most `limit` messages, into the next export of an organisation; undefined where nothing waits. Two at once make two
 * exports one after the other; a message that its case is changing at this moment goes with the next.
 */
export function makeExport(
  store: Store,
  { organisationId, type, limit }: { readonly organisationId: string; readonly type: string; readonly limit: number },
  by: { readonly at: Date; readonly actor: PersonId },
): Promise<PartnerExport | undefined> {
  return inTransaction(store, async (transaction) => {
    const lock = 'SELECT FROM partners WHERE organisation_id = $1 FOR UPDATE';
    await transaction.query({ name: 'lock-partner', text: lock, values: [organisationId] });
    const text = `WITH chosen AS (
        SELECT case_id, no FROM department_messages WHERE organisation_id = $1 AND type = $2 AND ${UNEXPORTED}
        ORDER BY case_id, no LIMIT $3 FOR UPDATE SKIP LOCKED),
      next AS (SELECT coalesce(max(no), 0) + 1 AS no FROM partner_exports WHERE organisation_id = $1),
      taken AS (
        UPDATE department_messages m SET export_no = next.no FROM chosen, next WHERE m.case_id = chosen.case_id AND m.no = chosen.no
        RETURNING m.case_id),
      made AS (
        INSERT INTO partner_exports (organisation_id, no, type, made_at, made_by, messages)
        SELECT $1, next.no, $2, $4, $5, t.messages FROM next, (SELECT count(*)::int AS messages FROM taken) t WHERE t.messages > 0
        RETURNING *),
      logged AS (
        INSERT INTO partner_log (organisation_id, at, actor, action, detail)
        SELECT $1, $4, $5, 'exported', jsonb_build_object('export', no, 'type', type, 'messages', messages) FROM made)
      SELECT * FROM made`;
    const values = [organisationId, type, limit, by.at, by.actor];
    const { rows } = await transaction.query<Result & Record<string, unknown>>({ name: 'make-export', text, values });
    return rows[0] && toExport(rows[0]);
  });
}

/** Exports of an organisation, the newest first, before a number. */
export async function listExports(
  store: Store,
  { organisationId, before, limit }: { readonly organisationId: string; readonly before?: number | undefined; readonly limit: number },
): Promise<readonly PartnerExport[]> {
  const text = 'SELECT * FROM partner_exports WHERE organisation_id = $1 AND ($2::int IS NULL OR no < $2) ORDER BY no DESC LIMIT $3';
  const values = [organisationId, before ?? null, limit];
  const { rows } = await queryStore<Result & Record<string, unknown>>(store, { name: 'list-exports', text, values });
  return rows.map(toExport);
}

/** An export that is taken out of the house, noted with who took it; undefined where there is none. */
export async function takeOutExport(
  store: Store,
  { organisationId, no }: ExportKey,
  by: { readonly at: Date; readonly actor: PersonId; readonly format: string },
): Promise<PartnerExport | undefined> {
  const text = `WITH found AS (SELECT * FROM partner_exports WHERE organisation_id = $1 AND no = $2),
    logged AS (
      INSERT INTO partner_log (organisation_id, at, actor, action, detail)
      SELECT $1, $3, $4, 'export-read', jsonb_build_object('export', no, 'format', $5::text) FROM found)
    SELECT * FROM found`;
  const values = [organisationId, no, by.at, by.actor, by.format];
  const { rows } = await queryStore<Result & Record<string, unknown>>(store, { name: 'take-out-export', text, values });
  return rows[0] && toExport(rows[0]);
}

/**
 * Records by whom there and when an export was received, with all its messages, whose events need no delivery then; undefined where there is
 * no such export. What is recorded once stays.
 */
export async function receiveExport(
  store: Store,
  { organisationId, no }: ExportKey,
  receipt: { readonly at: Date; readonly receivedAt: Date; readonly receivedBy: string; readonly actor: PersonId },
): Promise<PartnerExport | undefined> {
  const text = `WITH received AS (
      UPDATE partner_exports SET received_at = $4, received_by = $5, recorded_by = $6
      WHERE organisation_id = $1 AND no = $2 AND received_at IS NULL RETURNING *),
    told AS (
      UPDATE department_messages m SET received_at = $4, received_by = $5 FROM received r
      WHERE m.organisation_id = r.organisation_id AND m.export_no = r.no AND m.received_at IS NULL RETURNING m.case_id, m.no),
    parcels AS (
      UPDATE outbox b SET delivered_at = $3, evidence = 'file ' || $2::text, next_attempt_at = NULL FROM told
      WHERE b.case_id = told.case_id AND b.channel = '${PARTNER_CHANNEL}' AND b.recipient_organisation = $1 AND b.message_no = told.no
        AND b.delivered_at IS NULL),
    heard AS (
      UPDATE partners SET heard_at = greatest(heard_at, $4), silent_since = NULL WHERE organisation_id = $1 AND EXISTS (SELECT FROM received)),
    logged AS (
      INSERT INTO partner_log (organisation_id, at, actor, action, detail, words)
      SELECT $1, $3, $6, 'export-received', jsonb_build_object('export', no), $7 FROM received)
    SELECT * FROM received UNION ALL
    SELECT * FROM partner_exports WHERE organisation_id = $1 AND no = $2 AND received_at IS NOT NULL`;
  const words = sealWords(store, organisationId, { by: receipt.receivedBy });
  const values = [organisationId, no, receipt.at, receipt.receivedAt, receipt.receivedBy, receipt.actor, words];
  const { rows } = await queryStore<Result & Record<string, unknown>>(store, { name: 'receive-export', text, values });
  return rows[0] && toExport(rows[0]);
}
