import { type CaseId } from '#contract';
import { type Cases } from '#cases';
import { commandId } from './run-job';

/** Makes an incident of a job that failed for good; the code is all that is known here, the cause stands in the worker's log. */
export function createFailJob(cases: Pick<Cases, 'advance'>) {
  return async (caseId: CaseId, no: number, code: string): Promise<void> => {
    await cases.advance(caseId, { kind: 'fail-job', id: commandId('fail-job', no), job: no, code, reason: code }, new Date());
  };
}
