import { type ProcessFiles } from '#cases';

const task = (id: string, post: string): string => `<bpmn:userTask id="${id}" name="${id}" huiban:post="${post}" huiban:form="review"/>`;
const flow = (from: string, to: string, condition = ''): string =>
  `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${condition}</bpmn:sequenceFlow>`;
const condition = (text: string): string => `<bpmn:conditionExpression>${text}</bpmn:conditionExpression>`;

/** The work that other engines were measured on: start → 4 user tasks with one exclusive gateway → end. */
export const FOUR_TASKS: ProcessFiles = {
  processId: 'four-tasks',
  files: {
    'process.bpmn': `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:huiban="https://huiban.dev/bpmn" targetNamespace="https://huiban.dev/bench">
  <bpmn:process id="four-tasks" name="Four tasks" isExecutable="true">
    <bpmn:startEvent id="start"/>
    ${task('first', 'intake-clerk')}
    ${task('second', 'reviewer-1')}
    <bpmn:exclusiveGateway id="choice" default="choice-refused"/>
    ${task('third', 'reviewer-2')}
    ${task('fourth', 'primary-post')}
    <bpmn:endEvent id="approved" huiban:outcome="approved"/>
    <bpmn:endEvent id="refused" huiban:outcome="refused"/>
    ${flow('start', 'first')}
    ${flow('first', 'second')}
    ${flow('second', 'choice')}
    ${flow('choice', 'third', condition('second.decision = "pass"'))}
    ${flow('choice', 'refused')}
    ${flow('third', 'fourth')}
    ${flow('fourth', 'approved')}
  </bpmn:process>
</bpmn:definitions>`,
    'forms/review.json': JSON.stringify({
      title: 'Review',
      type: 'object',
      additionalProperties: false,
      required: ['decision'],
      properties: { decision: { type: 'string', enum: ['pass', 'refuse'] }, opinion: { type: 'string', maxLength: 500 } },
    }),
  },
};

/** Posts of the four tasks, in their order. */
export const POSTS_IN_ORDER = ['intake-clerk', 'reviewer-1', 'reviewer-2', 'primary-post'] as const;
