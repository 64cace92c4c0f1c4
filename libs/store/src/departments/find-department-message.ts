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

/** Which messages of a partner: those that wait for an answer, those of them that are overdue, those that it has not received yet, or those it has answered. */
export const MESSAGE_TABS = ['waiting', 'overdue', 'unread', 'answered'] as const;
/** One of them. */
export type MessageTab = (typeof MESSAGE_TABS)[number];

// $6 is business time; answered ones come with the latest case first.
const TABS = {
  waiting: { term: `m.status = 'waiting'`, latestFirst: false },
  overdue: { term: `m.status = 'waiting' AND m.due_at <= $6`, latestFirst: false },
  unread: { term: `m.received_at IS NULL AND m.status IN ('sent', 'waiting')`, latestFirst: false },
  answered: { term: `m.status = 'answered'`, latestFirst: true },
} as const satisfies Record<MessageTab, { readonly term: string; readonly latestFirst: boolean }>;

/** Messages to these organisations, behind a key, by case and number; for staff (`posts`) only those that one of their posts may answer. */
export async function listMessagesTo(
  store: Store,
  asked: {
    readonly organisations: readonly string[];
    readonly tab: MessageTab;
    readonly posts?: readonly string[];
    readonly after?: MessageKey | undefined;
    readonly limit: number;
    readonly now: Date;
  },
): Promise<readonly OpenedMessage[]> {
  const { organisations, tab, posts, after, limit, now } = asked;
  const { term, latestFirst } = TABS[tab];
  const [behind, order] = latestFirst ? ['<', 'DESC'] : ['>', 'ASC'];
  const text = `${OPENED}
    WHERE m.organisation_id = ANY ($1::text[]) AND ${term} AND ($2::text[] IS NULL OR coalesce(m.answer_post, 'liaison') = ANY ($2))
      AND ($3::uuid IS NULL OR (m.case_id, m.no) ${behind} ($3::uuid, $4::int))
    ORDER BY m.case_id ${order}, m.no ${order} LIMIT $5`;
  const values = [organisations, posts ?? null, after?.caseId ?? null, after?.no ?? null, limit, ...(tab === 'overdue' ? [now] : [])];
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
