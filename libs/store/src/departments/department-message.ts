import { type CaseId, type OrganisationId, type PersonId } from '#contract';
import { given, instant } from '../row-values';

/** Whether an answer is wanted (`waiting`), was given, or is no longer of use (`closed`); `sent` where none is wanted. */
export const MESSAGE_STATUSES = ['sent', 'waiting', 'answered', 'closed'] as const;
/** State of a message to a department. */
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

/** A message to a department as it is stored, without its encrypted parts. */
export interface DepartmentMessageRow {
  readonly caseId: CaseId;
  /** Unique in the case, among all that the engine numbers. */
  readonly no: number;
  readonly region: string;
  /** The organisation asked. */
  readonly organisationId: OrganisationId;
  /** The organisation that handles the case. */
  readonly askedBy: OrganisationId;
  /** File in `department-messages/`. */
  readonly name: string;
  readonly type: string;
  readonly element: string;
  readonly sentAt: Date;
  readonly status: MessageStatus;
  readonly answerMessage?: string | undefined;
  readonly answerForm?: string | undefined;
  readonly answerPost?: string | undefined;
  readonly dueAt?: Date | undefined;
  /** How often the partner was urged. */
  readonly urged: number;
  readonly receivedAt?: Date | undefined;
  readonly receivedBy?: string | undefined;
  /** Number of the file that it was exported with. */
  readonly exportNo?: number | undefined;
  /** When it was answered or closed. */
  readonly endedAt?: Date | undefined;
  readonly answeredVia?: string | undefined;
  readonly answeredBy?: PersonId | undefined;
}

/** Columns of `parseDepartmentMessage`, of a table called `m`. */
export const MESSAGE_COLUMNS = `m.case_id, m.no, m.region, m.organisation_id, m.asked_by, m.name, m.type, m.element, m.sent_at, m.status, m.answer_message,
  m.answer_form, m.answer_post, m.due_at, m.urged, m.received_at, m.received_by, m.export_no, m.ended_at, m.answered_via, m.answered_by`;

/** A row of `MESSAGE_COLUMNS` as pg gives it. */
export interface MessageResult {
  readonly case_id: CaseId;
  readonly no: number;
  readonly region: string;
  readonly organisation_id: OrganisationId;
  readonly asked_by: OrganisationId;
  readonly name: string;
  readonly type: string;
  readonly element: string;
  readonly sent_at: Date;
  readonly status: MessageStatus;
  readonly answer_message: string | null;
  readonly answer_form: string | null;
  readonly answer_post: string | null;
  readonly due_at: Date | null;
  readonly urged: number;
  readonly received_at: Date | null;
  readonly received_by: string | null;
  readonly export_no: number | null;
  readonly ended_at: Date | null;
  readonly answered_via: string | null;
  readonly answered_by: PersonId | null;
}

/** The row of a result. */
export const toDepartmentMessage = (row: MessageResult): DepartmentMessageRow => ({
  caseId: row.case_id,
  no: row.no,
  region: row.region,
  organisationId: row.organisation_id,
  askedBy: row.asked_by,
  name: row.name,
  type: row.type,
  element: row.element,
  sentAt: row.sent_at,
  status: row.status,
  answerMessage: given(row.answer_message),
  answerForm: given(row.answer_form),
  answerPost: given(row.answer_post),
  dueAt: instant(row.due_at),
  urged: row.urged,
  receivedAt: instant(row.received_at),
  receivedBy: given(row.received_by),
  exportNo: given(row.export_no),
  endedAt: instant(row.ended_at),
  answeredVia: given(row.answered_via),
  answeredBy: given(row.answered_by),
});
