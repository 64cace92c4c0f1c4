import { type ProcessFiles } from '#cases';
import { type Scenario, type Step } from '#scenarios';
import { flow, processOf, REVIEW_FORM } from '../../../libs/cases/src/testing/test-county';
import { PAPER, paperFiles, recordTask } from '../../../libs/cases/src/testing/paper-record';

const DECISION = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="https://huiban.dev/test">
  <decision id="verdict" name="verdict"><decisionTable id="t" hitPolicy="UNIQUE">
    <input id="i" label="i"><inputExpression id="e" typeRef="string"><text>review.decision</text></inputExpression></input>
    <output id="o" label="o" name="verdict" typeRef="string"/>
    <rule id="r1"><inputEntry id="a1"><text>"pass"</text></inputEntry><outputEntry id="b1"><text>"passed"</text></outputEntry></rule>
    <rule id="r2"><inputEntry id="a2"><text>"refuse"</text></inputEntry><outputEntry id="b2"><text>"refused"</text></outputEntry></rule>
  </decisionTable></decision>
</definitions>`;

/** A review, a decision on it, a record for those who pass, which ends with the case, and nothing for the others. */
export const SMALL: ProcessFiles = processOf(
  'small',
  `<bpmn:startEvent id="start"/>
   <bpmn:userTask id="review" huiban:stage="reviewing" huiban:post="reviewer-1" huiban:form="review" huiban:dueDays="5"/>
   <bpmn:businessRuleTask id="judge" huiban:decision="verdict" huiban:result="verdict"/>
   <bpmn:exclusiveGateway id="judged" default="judged-no"/>
   ${recordTask('issue', 'issue-record', PAPER)}${recordTask('end', 'end-record', { record: '=issue.id', reason: '领完即止' })}
   <bpmn:endEvent id="yes" huiban:outcome="passed"/><bpmn:endEvent id="no" huiban:outcome="refused"/>
   ${flow('start', 'review')}${flow('review', 'judge')}${flow('judge', 'judged')}${flow('judged', 'issue', '=verdict = "passed"')}${flow('judged', 'no')}${flow('issue', 'end')}${flow('end', 'yes')}`,
  paperFiles({}, { 'forms/review.json': REVIEW_FORM, 'decisions/verdict.dmn': DECISION }),
);

/** A step of the reviewer at ten o'clock. */
export const review = (decision: string, change: object = {}): Step =>
  ({ at: '2026-03-02T10:00:00+08:00', by: 'reviewer', do: 'complete', element: 'review', data: { decision }, ...change }) as Step;

/** The record is ended at noon. */
export const END: Step = { at: '2026-03-02T12:00:00+08:00', do: 'job', element: 'end' };

/** The record is issued at eleven. */
export const issue = (gives: Extract<Step, { do: 'job' }>['gives'] = {}): Step => ({
  at: '2026-03-02T11:00:00+08:00',
  do: 'job',
  element: 'issue',
  gives,
});

/** A scenario of the small process with these steps. */
export const smallScenario = (steps: readonly Step[] = []): Scenario => ({
  name: 'Passed',
  story: 'The reviewer passes it.',
  case: { region: '999901', organisation: 'county-bureau', township: null, applicant: 'applicant' },
  people: {
    applicant: { name: '陈桂兰', posts: [] },
    reviewer: { name: '吴刚', posts: [{ post: 'reviewer-1', organisation: 'county-bureau', until: '2026-12-31' }] },
  },
  start: { at: '2026-03-02T09:00:00+08:00', by: 'applicant', element: 'start', data: {} },
  steps,
  expect: { outcome: 'passed', path: [], notices: [], dueDates: {} },
});
