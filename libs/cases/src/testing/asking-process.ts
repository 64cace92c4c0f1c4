import { type ProcessFiles } from '../definition/definition';
import { flow, processOf, REVIEW_FORM } from './test-county';

const ANSWER = JSON.stringify({
  title: '核查结果',
  type: 'object',
  additionalProperties: false,
  required: ['result'],
  properties: { result: { type: 'string', enum: ['yes', 'no'] } },
});

/** What the process asks; `to` and `identityNumber` come with the application. */
export const CHECK = {
  to: '=application.to',
  type: 'identity.check',
  title: '="核查身份：" + case.number',
  fields: { identityNumber: '=application.identityNumber', insurance: '310' },
  labels: { identityNumber: '身份证号码' },
  answer: { message: 'identityChecked', form: 'answer', dueDays: 5 },
  file: { columns: [{ header: 'psn_no', field: 'identityNumber', length: 18 }] },
};

/** Asks a department and waits for its answer, for as long as nobody withdraws the question; then a reviewer looks at it. */
export const ASKING: ProcessFiles = (() => {
  const folder = processOf(
    'asking',
    `<bpmn:startEvent id="start" huiban:result="application"/>
     <bpmn:sendTask id="ask" huiban:departmentMessage="check" huiban:result="asked"/>
     <bpmn:receiveTask id="wait" messageRef="checkedMessage" huiban:correlation="=application.to" huiban:result="identity"/>
     <bpmn:boundaryEvent id="withdrawn" attachedToRef="wait"><bpmn:messageEventDefinition messageRef="objectionMessage"/></bpmn:boundaryEvent>
     <bpmn:userTask id="review" huiban:stage="review" huiban:post="reviewer-1" huiban:form="review"/>
     <bpmn:endEvent id="done"/>
     ${flow('start', 'ask')}${flow('ask', 'wait')}${flow('wait', 'review')}${flow('withdrawn', 'review')}${flow('review', 'done')}`,
    { 'forms/review.json': REVIEW_FORM, 'forms/answer.json': ANSWER, 'department-messages/check.json': JSON.stringify(CHECK) },
  );
  const xml = folder.files['process.bpmn'] ?? '';
  const message = '<bpmn:message id="checkedMessage" name="identityChecked"/>';
  return { ...folder, files: { ...folder.files, 'process.bpmn': xml.replace('<bpmn:process', `${message}<bpmn:process`) } };
})();

/** The department of the tests, and an application that asks it. */
export const CIVIL_AFFAIRS = 'civil-affairs';
/** An application that names the department. */
export const APPLICATION = { to: CIVIL_AFFAIRS, identityNumber: '11010519491231002X' };
