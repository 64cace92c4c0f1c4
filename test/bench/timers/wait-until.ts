import { type ProcessFiles } from '#cases';

/** A case that waits for one instant and then opens a task, as a publicity does. */
export const WAIT_UNTIL: ProcessFiles = {
  processId: 'wait-until',
  files: {
    'process.bpmn': `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:huiban="https://huiban.dev/bpmn" targetNamespace="https://huiban.dev/bench">
  <bpmn:process id="wait-until" name="Wait until" isExecutable="true">
    <bpmn:startEvent id="start"/>
    <bpmn:intermediateCatchEvent id="wait" name="Publicity"><bpmn:timerEventDefinition><bpmn:timeDate>=until</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
    <bpmn:userTask id="register" name="Register" huiban:post="primary-post"/>
    <bpmn:endEvent id="end"/>
    <bpmn:sequenceFlow id="start-wait" sourceRef="start" targetRef="wait"/>
    <bpmn:sequenceFlow id="wait-register" sourceRef="wait" targetRef="register"/>
    <bpmn:sequenceFlow id="register-end" sourceRef="register" targetRef="end"/>
  </bpmn:process>
</bpmn:definitions>`,
  },
};
