import { type ProcessFiles } from '#cases';
import { CARD_KIND } from './issuing-process';

const flow = (from: string, to: string): string => `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`;

const STEPS = ['applied', 'issue', 'review', 'expertise', 'paper', 'decision', 'ask', 'answered', 'publicity', 'inquiry', 'approved'];

const processOf = (id: string, attributes: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:huiban="https://huiban.dev/bpmn" targetNamespace="https://huiban.dev/test">
  <bpmn:message id="objection" name="objection"/><bpmn:message id="checked" name="identityChecked"/>
  <bpmn:process id="${id}" name="救助" isExecutable="true" ${attributes}>
    <bpmn:startEvent id="applied" name="提出申请" huiban:stage="application" huiban:form="application" huiban:result="application"/>
    <bpmn:serviceTask id="issue" name="发证" huiban:topic="issue-record"><bpmn:extensionElements>
      <huiban:input name="kind" value="medical-card"/><huiban:input name="subject" value="={ person: case.applicant.id }"/>
      <huiban:input name="startsOn" value="2026-04-01"/><huiban:input name="endsOn" value="2027-03-31"/>
      <huiban:input name="illness" value="=application.illness"/></bpmn:extensionElements></bpmn:serviceTask>
    <bpmn:userTask id="review" name="初审" huiban:stage="review" huiban:post="reviewer-1" huiban:form="opinion"
      huiban:organisation="=if case.township = null then case.organisation else case.township"/>
    <bpmn:userTask id="expertise" name="鉴定意见" huiban:post="expert" huiban:form="opinion"/>
    <bpmn:sendTask id="paper" name="形成审批表" huiban:document="paper"/>
    <bpmn:sendTask id="decision" name="送达决定" huiban:document="decision" huiban:notice="decision"/>
    <bpmn:sendTask id="ask" name="请民政核查" huiban:departmentMessage="check"/>
    <bpmn:receiveTask id="answered" name="等待核查" messageRef="checked" huiban:correlation="civil-affairs" huiban:result="identity"/>
    <bpmn:receiveTask id="publicity" name="公示" huiban:stage="publicity" messageRef="objection" huiban:publicity="publicity" huiban:result="objection"/>
    <bpmn:userTask id="inquiry" name="异议核查" huiban:stage="inquiry" huiban:post="policy reviewer-1" huiban:form="opinion"/>
    <bpmn:endEvent id="approved" name="予以救助" huiban:outcome="approved"/>
    ${STEPS.flatMap((to, index) => (index === 0 ? [] : [flow(STEPS[index - 1] ?? '', to)])).join('')}
  </bpmn:process>
</bpmn:definitions>`;

const text = (title: string, sensitive?: string): object => ({
  type: 'string',
  title,
  maxLength: 200,
  ...(sensitive === undefined ? {} : { 'x-sensitive': sensitive }),
});
const form = (title: string, properties: object): string =>
  JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    additionalProperties: false,
    properties,
  });

const APPLICATION = {
  householder: text('户主', 'name'),
  identityNumber: { ...text('身份证号', 'identity-number'), format: 'identity-number' },
  phone: { ...text('电话', 'phone'), format: 'phone' },
  account: text('账号', 'account'),
  illness: text('病情', 'medical'),
  proof: { type: 'string', title: '病历', format: 'uuid', 'x-document': true },
};
const OPINION = { decision: { type: 'string', title: '结论', enum: ['pass', 'refuse'] }, opinion: text('意见') };

const FILES = {
  'forms/application.json': form('救助申请', APPLICATION),
  'forms/opinion.json': form('审核意见', OPINION),
  'forms/answer.json': form('核查结果', { remark: text('说明') }),
  'documents/paper.json': JSON.stringify({
    title: '救助审批表',
    internal: true,
    blocks: [{ fields: [{ label: '初审意见', value: '=review.opinion' }] }],
  }),
  'documents/decision.json': JSON.stringify({
    title: '救助决定书',
    blocks: [{ fields: [{ label: '病情', value: '=application.illness', sensitive: 'medical' }] }],
  }),
  'notices/decision.json': JSON.stringify({
    recipients: [{ to: 'applicant' }],
    channels: ['in-app', 'email'],
    title: '已作出决定',
    body: '请查看决定书。',
  }),
  'notices/soon.json': JSON.stringify({ recipients: [{ to: 'applicant' }], channels: ['in-app'], title: '将到期', body: '=record.number' }),
  'department-messages/check.json': JSON.stringify({
    to: 'civil-affairs',
    type: 'identity.check',
    title: '="核查身份：" + case.number',
    fields: { identityNumber: '=application.identityNumber' },
    labels: { identityNumber: '身份证号码' },
    answer: { message: 'identityChecked', form: 'answer', dueDays: 5 },
    file: { columns: [{ header: 'psn_no', field: 'identityNumber', length: 18 }] },
  }),
  'records/medical-card.json': JSON.stringify(CARD_KIND),
  'publicities/publicity.json': JSON.stringify({
    title: '救助公示',
    entries: [{ label: '姓名', value: '=case.applicant.name', mask: 'name' }],
    places: ['县医保局网站', { name: '村公示栏', post: 'village-committee', organisation: 'north' }],
    supervision: '县医保局 监督电话 0552-0000000',
  }),
  'parameters.json': JSON.stringify([
    { name: 'soonDays', value: 30, unit: 'calendar-day', region: '*', effectiveFrom: '2020-01-01', source: 'test' },
  ]),
};

/** Passes through everything that could tell of people: steps with opinions, papers, a department, a publicity with its objection. */
export const AID_PROCESS: ProcessFiles = { processId: 'aid', files: { 'process.bpmn': processOf('aid', ''), ...FILES } };

/** The same, for organisations. */
export const GRANT_PROCESS: ProcessFiles = {
  processId: 'grant',
  files: {
    'process.bpmn': processOf('grant', 'huiban:applicants="organisation"').replace(
      '{ person: case.applicant.id }',
      '{ organisation: case.applicant.id }',
    ),
    ...FILES,
    'records/medical-card.json': JSON.stringify({ ...CARD_KIND, subject: 'organisation' }),
  },
};
