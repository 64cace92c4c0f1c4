import { type CaseId } from '#contract';
import { type JsonObject } from '#engine';
import { type JobToRun } from '#cases';

/** A job of a case with an applicant, at one in the morning of 3 March 2026 in China. */
export const testJob = (input: JsonObject): JobToRun => ({
  caseId: '0197c1a0-0000-7000-8000-000000000001' as CaseId,
  no: 9,
  element: 'doIt',
  topic: 'test',
  input,
  facts: { case: { applicant: { id: 'applicant-1' } } },
  organisationId: 'county',
  region: '331024',
  businessNow: new Date('2026-03-02T17:00:00Z'),
  involved: [],
});
