import { join } from 'node:path';
import { type ProcessFiles } from '#cases';
import { type CastMember } from '#scenarios';
import { readProcessFolder } from '../../../apps/operator/src/processes/process-folder';
import { checkout } from '../../support/checkout';

/** The real process. */
export const PROCESS = 'chronic-card-appraisal';
export const FIRST: ProcessFiles = readProcessFolder(join(checkout, 'workflows', 'processes', PROCESS));

const renamed = (file: string): string => (FIRST.files[file] ?? '').replaceAll(/\bsecondReview\b/g, 'countyReview');

/** The second review has another id, and a cross-check follows it. */
export const SECOND: ProcessFiles = {
  ...FIRST,
  files: {
    ...FIRST.files,
    'decisions/appraisal-route.dmn': renamed('decisions/appraisal-route.dmn'),
    'process.bpmn': renamed('process.bpmn')
      .replace(/(id="secondReviewPassed" [^>]*)targetRef="findCertificate"/, '$1targetRef="crossCheck"')
      .replace(
        '<bpmn:serviceTask id="findCertificate"',
        `<bpmn:userTask id="crossCheck" name="交叉核对" huiban:post="policy" huiban:form="second-review" huiban:separateFrom="firstReview countyReview">
           <bpmn:incoming>secondReviewPassed</bpmn:incoming><bpmn:outgoing>crossCheckToFindCertificate</bpmn:outgoing></bpmn:userTask>
         <bpmn:sequenceFlow id="crossCheckToFindCertificate" sourceRef="crossCheck" targetRef="findCertificate"/>
         $&`,
      )
      .replace(
        /<bpmn:incoming>secondReviewPassed<\/bpmn:incoming>(?=\s*<bpmn:outgoing>findCertificateToFilingKind)/,
        '<bpmn:incoming>crossCheckToFindCertificate</bpmn:incoming>',
      ),
  },
};
/** What has another id in the second version. */
export const RENAMED = { secondReview: 'countyReview' };

const member = (name: string, post: string): CastMember => ({ name, posts: [{ post, organisation: 'county-bureau' }] });
/** Who works on the cases beside the people of the story. */
export const PEOPLE = {
  head: member('赵局', 'director'),
  deputy: member('钱洁', 'reviewer-2'),
  policy: member('孙政', 'policy'),
  operator: member('孙维', 'system-operator'),
  supervisor: member('李督', 'supervisor'),
};
export const PASS = { decision: 'pass', opinion: '同意' };
/** Steps that the story does not tell of. */
export const WORK = {
  countyReview: { by: 'second-reviewer', data: PASS },
  crossCheck: { by: 'policy', data: PASS },
  finalFirstReview: { by: 'first-reviewer', data: PASS },
  acceptanceAfterSupplements: { by: 'clerk', data: { decision: 'accept', opinion: '已补齐' } },
  supplementMaterials: { by: 'applicant', data: { statement: '已补正', documents: [] } },
};
