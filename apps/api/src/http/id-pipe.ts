import { type PipeTransform } from '@nestjs/common';
import { type CaseId } from '#contract';
import { ProblemError } from '../problem/problem-error';
import { type ProblemCode } from '../problem/problems';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether this has the form of a case's id. */
export const isCaseId = (value: unknown): value is CaseId => typeof value === 'string' && UUID.test(value);

/** A UUID in the path; anything else does not exist. */
export class IdPipe implements PipeTransform<string, string> {
  constructor(private readonly unknown: ProblemCode) {}

  transform(text: string): string {
    if (!UUID.test(text)) throw new ProblemError(this.unknown);
    return text;
  }
}

/** Id of a task or incident on the wire: the case and the number in it. */
export interface TaskId {
  readonly caseId: CaseId;
  readonly no: number;
}

/** What `<caseId>.<no>` means; undefined where a text has not that form. */
export function findTaskId(text: string): TaskId | undefined {
  const [caseId = '', no = '', ...rest] = text.split('.');
  return isCaseId(caseId) && isNumber(no) && rest.length === 0 ? { caseId, no: Number(no) } : undefined;
}

/** `<caseId>.<no>` of a task or incident in the path. */
export class TaskIdPipe implements PipeTransform<string, TaskId> {
  constructor(private readonly unknown: ProblemCode = 'unknown-task') {}

  transform(text: string): TaskId {
    const found = findTaskId(text);
    if (found === undefined) throw new ProblemError(this.unknown);
    return found;
  }
}

/** A number within a case, in the path. */
export class NumberPipe implements PipeTransform<string, number> {
  constructor(private readonly unknown: ProblemCode) {}

  transform(text: string): number {
    if (!isNumber(text)) throw new ProblemError(this.unknown);
    return Number(text);
  }
}

const isNumber = (text: string): boolean => /^\d{1,9}$/.test(text);
