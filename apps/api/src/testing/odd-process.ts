import { type ProcessFiles } from '#cases';
import { CARD_PROCESS } from './test-process';

const PROCESS = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:huiban="https://huiban.dev/bpmn" targetNamespace="https://huiban.dev/test">
  <bpmn:process id="odd" name="怪事" isExecutable="true">
    <bpmn:startEvent id="applied" huiban:form="application" huiban:result="application"/>
    <bpmn:userTask id="review" name="复审" huiban:post="reviewer-2" huiban:form="review"/>
    <bpmn:exclusiveGateway id="way" default="way-refused"/>
    <bpmn:endEvent id="approved" huiban:outcome="approved"/>
    <bpmn:endEvent id="refused" huiban:outcome="refused"/>
    <bpmn:sequenceFlow id="applied-review" sourceRef="applied" targetRef="review"/>
    <bpmn:sequenceFlow id="review-way" sourceRef="review" targetRef="way"/>
    <bpmn:userTask id="verdict" name="裁决" huiban:post="reviewer-1" huiban:form="review"/>
    <bpmn:sequenceFlow id="verdict-approved" sourceRef="verdict" targetRef="approved"/>
    <bpmn:sequenceFlow id="way-verdict" sourceRef="way" targetRef="verdict">
      <bpmn:conditionExpression>=verdict.decision = "pass"</bpmn:conditionExpression>
    </bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="way-refused" sourceRef="way" targetRef="refused"/>
  </bpmn:process>
</bpmn:definitions>`;

const needed = ['forms/application.json', 'forms/review.json', 'parameters.json'];
const FILES = Object.fromEntries(Object.entries(CARD_PROCESS.files).filter(([name]) => needed.includes(name)));

/** Apply, then a review behind which a rule asks for what only a later task sets. */
export const ODD_PROCESS: ProcessFiles = { processId: 'odd', files: { ...FILES, 'process.bpmn': PROCESS } };
