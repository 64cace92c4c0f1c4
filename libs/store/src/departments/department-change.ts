import { type PersonId } from '#contract';
import { type DepartmentMessageRow } from './department-message';

/** A message to another organisation, as it is sent. */
export interface NewDepartmentMessage extends Pick<
  DepartmentMessageRow,
  'no' | 'organisationId' | 'name' | 'type' | 'element' | 'answerMessage' | 'answerForm' | 'answerPost' | 'dueAt'
> {
  readonly content: Buffer;
}

/** The answer to a message, and by which way (`api`, `webhook`, `file`, `inbox`) and whom it came. */
export interface MessageAnswer {
  readonly no: number;
  readonly at: Date;
  readonly via: string;
  readonly by?: PersonId;
  readonly content: Buffer;
}

/** What one transaction of a case changes of its messages to departments. */
export interface DepartmentChange {
  readonly departmentMessages: readonly NewDepartmentMessage[];
  readonly messagesAnswered: readonly MessageAnswer[];
}
