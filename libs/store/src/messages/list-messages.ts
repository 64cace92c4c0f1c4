import { type Actor } from '#access';
import { type CaseId, type OrganisationId } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { NO_CASE } from '../case-file/no-case';
import { decryptJson } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given, instant, onlyRow, safeInteger } from '../row-values';

/** A message in the mailbox of a person, or of a post in an organisation. */
export interface MessageView {
  readonly id: number;
  /** Missing where the message concerns no case. */
  readonly caseId?: CaseId;
  readonly caseNumber?: string;
  readonly notice: string;
  /** The version of its case; missing as `caseId` is. */
  readonly definitionHash?: string;
  /** The post whose mailbox it is in; undefined for the person's own. */
  readonly post?: string | undefined;
  readonly organisationId?: OrganisationId | undefined;
  /** As `advance` wrote it: JSON. */
  readonly content: unknown;
  readonly deliveredAt: Date;
  readonly readAt?: Date | undefined;
}

interface Result {
  readonly id: string;
  readonly case_id: CaseId;
  readonly number: string | null;
  readonly definition_hash: Buffer | null;
  readonly notice: string;
  readonly post: string | null;
  readonly organisation_id: OrganisationId | null;
  readonly content: Buffer;
  readonly delivered_at: Date;
  readonly read_at: Date | null;
}

/** A page of the mailboxes, latest first; `after` is the last id of the page before. */
export interface MessagePage {
  readonly after?: number | undefined;
  readonly limit: number;
  readonly unreadOnly?: boolean;
}

const held = `unnest($2::text[], $3::text[]) AS held (organisation_id, post)`;

/** Messages to the actor and to the posts held now. */
export async function listMessages(
  store: Store,
  actor: Actor,
  { after = Number.MAX_SAFE_INTEGER, limit, unreadOnly = false }: MessagePage,
): Promise<readonly MessageView[]> {
  const unread = unreadOnly ? ' AND m.read_at IS NULL' : '';
  const text = `SELECT m.outbox_id AS id, m.case_id, c.number, c.definition_hash, b.notice, m.post, m.organisation_id, b.content, m.delivered_at, m.read_at FROM (
      SELECT * FROM (
        (SELECT m.* FROM messages m WHERE m.person_id = $1 AND m.outbox_id < $4${unread} ORDER BY m.outbox_id DESC LIMIT $5)
        UNION ALL
        SELECT found.* FROM ${held} CROSS JOIN LATERAL (
          SELECT m.* FROM messages m WHERE m.organisation_id = held.organisation_id AND m.post = held.post AND m.outbox_id < $4${unread}
          ORDER BY m.outbox_id DESC LIMIT $5) found
      ) merged ORDER BY outbox_id DESC LIMIT $5) m
    CROSS JOIN LATERAL (SELECT notice, content FROM outbox WHERE outbox.id = m.outbox_id LIMIT 1) b
    LEFT JOIN LATERAL (SELECT number, definition_hash FROM cases WHERE cases.id = m.case_id LIMIT 1) c ON true
    WHERE c.number IS NOT NULL OR m.case_id = '${NO_CASE}' ORDER BY m.outbox_id DESC`;
  const { rows } = await queryStore<Result>(store, {
    name: `list-messages${unreadOnly ? '-unread' : ''}`,
    text,
    values: [...mailboxesOf(actor), after, limit],
  });
  return rows.map((row) => toView(store, row));
}

/** How many messages to the actor and to the posts held now nobody has read. */
export async function countUnread(store: Store, actor: Actor): Promise<number> {
  const text = `SELECT (SELECT count(*)::int FROM messages m WHERE m.person_id = $1 AND m.read_at IS NULL)
    + (SELECT count(*)::int FROM ${held} JOIN messages m ON m.organisation_id = held.organisation_id AND m.post = held.post AND m.read_at IS NULL)
    AS unread`;
  const { rows } = await queryStore<{ unread: number }>(store, { name: 'count-unread', text, values: mailboxesOf(actor) });
  return onlyRow(rows).unread;
}

/** Marks a message read; false where it is not in a mailbox of the actor. Who read it first stays. */
export async function markRead(store: Store, actor: Actor, { id, at }: { readonly id: number; readonly at: Date }): Promise<boolean> {
  const text = `UPDATE messages m SET read_at = coalesce(read_at, $5), read_by = coalesce(read_by, $1) WHERE m.outbox_id = $4
    AND (m.person_id = $1 OR EXISTS (SELECT FROM ${held} WHERE held.organisation_id = m.organisation_id AND held.post = m.post))`;
  return (await queryStore(store, { name: 'mark-read', text, values: [...mailboxesOf(actor), id, at] })).rowCount === 1;
}

const mailboxesOf = ({ personId, postings }: Actor): readonly unknown[] => [
  personId,
  postings.map(({ organisationId }) => organisationId),
  postings.map(({ post }) => post),
];

const toView = (store: Store, row: Result): MessageView => ({
  id: safeInteger(row.id),
  ...(row.number === null ? {} : { caseId: row.case_id, caseNumber: row.number }),
  notice: row.notice,
  ...(row.definition_hash === null ? {} : { definitionHash: row.definition_hash.toString('hex') }),
  post: given(row.post),
  organisationId: given(row.organisation_id),
  content: decryptJson(store, encryptionContext.outbox(row.case_id), row.content),
  deliveredAt: row.delivered_at,
  readAt: instant(row.read_at),
});
