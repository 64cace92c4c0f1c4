import { type CaseId } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { decryptJson } from '../cipher/cipher';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type DepartmentMessageRow, MESSAGE_COLUMNS, type MessageResult, toDepartmentMessage } from './department-message';

/** Which message, by its case and number. */
export interface MessageKey {
  readonly caseId: CaseId;
  readonly no: number;
}

/** A message with its case, the names of both sides, what it says and, once there is one, its answer, decrypted. */
export interface OpenedMessage extends DepartmentMessageRow {
  readonly caseNumber: string;
  readonly processId: string;
  readonly definitionHash: string;
  readonly toName: string;
  readonly fromName: string;
  readonly content: unknown;
  readonly answer?: unknown;
}

interface OpenedResult extends MessageResult {
  readonly number: string;
  readonly process_id: string;
  readonly definition_hash: Buffer;
  readonly to_name: string | null;
  readonly from_name: string | null;
  readonly content: Buffer;
  readonly answer: Buffer | null;
}

const OPENED = `SELECT ${MESSAGE_COLUMNS}, m.content, m.answer, c.number, c.process_id, c.definition_hash, t.name AS to_name, f.name AS from_name
    FROM department_messages m JOIN cases c ON c.id = m.case_id
      LEFT JOIN organisations t ON t.id = m.organisation_id LEFT JOIN organisations f ON f.id = m.asked_by`;

const openMessage = (store: Store, row: OpenedResult): OpenedMessage => ({
  ...toDepartmentMessage(row),
  caseNumber: row.number,
  processId: row.process_id,
  definitionHash: row.definition_hash.toString('hex'),
  toName: row.to_name ?? row.organisation_id,
  fromName: row.from_name ?? row.asked_by,
  content: decryptJson(store, encryptionContext.departmentMessage(row.case_id), row.content),
  ...(row.answer === null ? {} : { answer: decryptJson(store, encryptionContext.departmentMessage(row.case_id), row.answer) }),
});

/** One message without what it says; undefined where there is none. */
export async function findDepartmentMessage(
  on: Store | Transaction,
  { caseId, no }: MessageKey,
): Promise<DepartmentMessageRow | undefined> {
  const text = `SELECT ${MESSAGE_COLUMNS} FROM department_messages m WHERE m.case_id = $1 AND m.no = $2`;
  const { rows } = await queryStore<MessageResult>(on, { name: 'find-department-message', text, values: [caseId, no] });
  return rows[0] && toDepartmentMessage(rows[0]);
}

/** One message with what it says; undefined where there is none. */
export async function readDepartmentMessage(store: Store, { caseId, no }: MessageKey): Promise<OpenedMessage | undefined> {
  const text = `${OPENED} WHERE m.case_id = $1 AND m.no = $2`;
  const { rows } = await queryStore<OpenedResult>(store, { name: 'read-department-message', text, values: [caseId, no] });
  return rows[0] && openMessage(store, rows[0]);
}

/** All messages of a case in the order in which they were sent. */
export async function listMessagesOfCase(store: Store, caseId: CaseId): Promise<readonly OpenedMessage[]> {
  const text = `${OPENED} WHERE m.case_id = $1 ORDER BY m.no`;
  const { rows } = await queryStore<OpenedResult>(store, { name: 'list-messages-of-case', text, values: [caseId] });
  return rows.map((row) => openMessage(store, row));
}

/** Which messages of a partner: all that wait for an answer, or all that it has not received yet. */
export type MessageTab = 'waiting' | 'unread';

const TABS = {
  waiting: `m.status = 'waiting'`,
  unread: `m.received_at IS NULL AND m.status IN ('sent', 'waiting')`,
} as const satisfies Record<MessageTab, string>;

/** Messages to these organisations, behind a key, by case and number; for staff (`posts`) only those that one of their posts may answer. */
export async function listMessagesTo(
  store: Store,
  asked: {
    readonly organisations: readonly string[];
    readonly tab: MessageTab;
    readonly posts?: readonly string[];
    readonly after?: MessageKey | undefined;
    readonly limit: number;
  },
): Promise<readonly OpenedMessage[]> {
  const { organisations, tab, posts, after, limit } = asked;
  const text = `${OPENED}
    WHERE m.organisation_id = ANY ($1::text[]) AND ${TABS[tab]} AND ($2::text[] IS NULL OR coalesce(m.answer_post, 'liaison') = ANY ($2))
      AND ($3::uuid IS NULL OR (m.case_id, m.no) > ($3::uuid, $4::int))
    ORDER BY m.case_id, m.no LIMIT $5`;
  const values = [organisations, posts ?? null, after?.caseId ?? null, after?.no ?? null, limit];
  const { rows } = await queryStore<OpenedResult>(store, { name: `list-messages-to:${tab}`, text, values });
  return rows.map((row) => openMessage(store, row));
}

/** All messages of an export, by case and number. */
export async function listMessagesOfExport(
  store: Store,
  { organisationId, no }: { readonly organisationId: string; readonly no: number },
): Promise<readonly OpenedMessage[]> {
  const text = `${OPENED} WHERE m.organisation_id = $1 AND m.export_no = $2 ORDER BY m.case_id, m.no`;
  const { rows } = await queryStore<OpenedResult>(store, { name: 'list-messages-of-export', text, values: [organisationId, no] });
  return rows.map((row) => openMessage(store, row));
}
