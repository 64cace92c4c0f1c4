import { type ProcessFiles } from '#cases';

const flow = (from: string, to: string): string => `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`;

const PROCESS = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:huiban="https://huiban.dev/bpmn" targetNamespace="https://huiban.dev/test">
  <bpmn:process id="appraisal" name="专家鉴定" isExecutable="true">
    <bpmn:startEvent id="applied" name="提出申请" huiban:form="members" huiban:result="given"/>
    <bpmn:userTask id="opinion" name="鉴定意见" huiban:assignee="=expert" huiban:form="opinion">
      <bpmn:extensionElements>
        <huiban:panel vote="opinion.meets" rule="majority" quorum="2" alternates="=given.alternates" result="result"/>
      </bpmn:extensionElements>
      <bpmn:multiInstanceLoopCharacteristics huiban:collection="=given.experts" huiban:elementVariable="expert"/>
    </bpmn:userTask>
    <bpmn:userTask id="registration" name="登记" huiban:post="reviewer-1"/>
    <bpmn:endEvent id="done" name="办结" huiban:outcome="done"/>
    ${flow('applied', 'opinion')}${flow('opinion', 'registration')}${flow('registration', 'done')}
  </bpmn:process>
</bpmn:definitions>`;

const list = { type: 'array', items: { type: 'string', maxLength: 40 } };
const form = (title: string, properties: object): string =>
  JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties,
  });

/** A panel of the people named in the application, with alternates, and a registration after it. */
export const PANEL_PROCESS: ProcessFiles = {
  processId: 'appraisal',
  files: {
    'process.bpmn': PROCESS,
    'forms/members.json': form('专家', { experts: list, alternates: list }),
    'forms/opinion.json': form('鉴定意见', { meets: { type: 'boolean', title: '符合' } }),
    'parameters.json': '[]',
  },
};

const paper = { type: 'string', title: '照片', format: 'uuid', 'x-document': true };

/** The same about an organisation, which hands in a paper, as each member does with the opinion and the office with the registration. */
export const INSPECTION_PROCESS: ProcessFiles = {
  processId: 'inspection',
  files: {
    'process.bpmn': PROCESS.replace('id="appraisal"', 'id="inspection" huiban:applicants="organisation"').replace(
      'huiban:post="reviewer-1"',
      'huiban:post="assessment-organiser" huiban:form="registration"',
    ),
    'forms/members.json': form('专家', { experts: list, alternates: list, licence: paper }),
    'forms/opinion.json': form('鉴定意见', { meets: { type: 'boolean', title: '符合' }, photo: paper }),
    'forms/registration.json': form('登记', { scan: paper }),
    'parameters.json': '[]',
  },
};
