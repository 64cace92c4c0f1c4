import { type ProcessFiles } from '#cases';

const flow = (from: string, to: string): string => `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`;

const NAMESPACES =
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:huiban="https://huiban.dev/bpmn" targetNamespace="https://huiban.dev/test"';

const PROCESS = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${NAMESPACES}>
  <bpmn:message id="objection" name="objection"/>
  <bpmn:process id="card" name="办卡" isExecutable="true">
    <bpmn:extensionElements><huiban:clock id="limit" name="办理期限" days="20" unit="working-day" statutory="true"
      lapseEffect="escalate" ladder="ladder" pauseBases="pauseBases"/></bpmn:extensionElements>
    <bpmn:startEvent id="applied" name="提出申请" huiban:stage="application" huiban:form="application" huiban:result="application"/>
    <bpmn:userTask id="review" name="初审" huiban:stage="review" huiban:startsClock="limit" huiban:post="reviewer-1"
      huiban:organisation="=if case.township = null then case.organisation else case.township" huiban:form="review" huiban:dueDays="5"/>
    <bpmn:receiveTask id="publicity" name="公示" huiban:stage="publicity" messageRef="objection" huiban:publicity="publicity" huiban:result="objection"/>
    <bpmn:userTask id="inquiry" name="异议核查" huiban:stage="inquiry" huiban:post="policy reviewer-1" huiban:form="review" huiban:separateFrom="review"/>
    <bpmn:userTask id="supplements" name="补正材料" huiban:stage="supplements" huiban:applicant="true" huiban:form="application"/>
    <bpmn:endEvent id="approved" name="予以认定" huiban:outcome="approved"/>
    ${flow('applied', 'review')}${flow('review', 'publicity')}${flow('publicity', 'inquiry')}
    ${flow('inquiry', 'supplements')}${flow('supplements', 'approved')}
  </bpmn:process>
</bpmn:definitions>`;

const APPLICATION = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '办卡申请',
  type: 'object',
  additionalProperties: false,
  required: ['illness'],
  properties: {
    illness: { type: 'string', title: '病情', maxLength: 200, 'x-sensitive': 'medical' },
    phone: { type: 'string', title: '电话', format: 'phone', 'x-sensitive': 'phone' },
    identityNumber: { type: 'string', title: '身份证号', format: 'identity-number', 'x-sensitive': 'identity-number' },
    proof: { type: 'string', title: '证明', format: 'uuid', 'x-document': true },
  },
};

const REVIEW = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '审核意见',
  type: 'object',
  additionalProperties: false,
  required: ['decision'],
  properties: { decision: { type: 'string', title: '结论', enum: ['pass', 'refuse'] } },
};

const PUBLICITY = {
  title: '公示',
  entries: [
    { label: '姓名', value: '=case.applicant.name', mask: 'name' },
    { label: '结论', value: '拟予认定' },
  ],
  places: ['县医保局网站'],
  supervision: '县医保局 监督电话 0552-0000000',
};

const PARAMETERS = [
  { name: 'ladder', value: [{ percent: 100, post: 'supervisor', up: 0 }], unit: 'rung' },
  { name: 'pauseBases', value: [{ code: 'expert-appraisal', text: '专家评审', source: '行政许可法 第四十五条' }], unit: 'basis' },
].map((parameter) => ({ ...parameter, region: '*', effectiveFrom: '2020-01-01', source: '示例取值' }));

const FILES = {
  'forms/application.json': JSON.stringify(APPLICATION),
  'forms/review.json': JSON.stringify(REVIEW),
  'publicities/publicity.json': JSON.stringify(PUBLICITY),
  'parameters.json': JSON.stringify(PARAMETERS),
};

/** Apply, review by the township, publicity that an objection ends, inquiry by another, supplements by the applicant. */
export const CARD_PROCESS: ProcessFiles = {
  processId: 'card',
  files: { 'process.bpmn': PROCESS, ...FILES },
};

/** The same, for organisations. */
export const LICENCE_PROCESS: ProcessFiles = {
  processId: 'licence',
  files: { 'process.bpmn': PROCESS.replace('id="card"', 'id="licence" huiban:applicants="organisation"'), ...FILES },
};
