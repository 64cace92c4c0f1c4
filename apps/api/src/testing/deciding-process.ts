import { type ProcessFiles } from '#cases';

const flow = (from: string, to: string): string => `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`;

const PROCESS = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:huiban="https://huiban.dev/bpmn" targetNamespace="https://huiban.dev/test">
  <bpmn:process id="grant" name="医疗救助" isExecutable="true">
    <bpmn:startEvent id="applied" name="提出申请" huiban:form="application" huiban:result="application"/>
    <bpmn:businessRuleTask id="amount" name="核定金额" huiban:decision="amount" huiban:result="amount"/>
    <bpmn:userTask id="review" name="初审" huiban:post="reviewer-1"
      huiban:organisation="=if case.township = null then case.organisation else case.township" huiban:form="review"/>
    <bpmn:userTask id="approval" name="审批" huiban:post="policy" huiban:form="review" huiban:separateFrom="review"/>
    <bpmn:endEvent id="done" name="办结" huiban:outcome="done"/>
    ${flow('applied', 'amount')}${flow('amount', 'review')}${flow('review', 'approval')}${flow('approval', 'done')}
  </bpmn:process>
</bpmn:definitions>`;

const DECISION = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="amount-file" name="救助标准" namespace="https://huiban.dev/test">
  <decision id="amount" name="核定救助金额">
    <decisionTable id="amount-table" hitPolicy="UNIQUE">
      <input id="in-cost" label="超过起付线"><inputExpression id="in-cost-x"><text>application.costFen > parameters.deductibleFen</text></inputExpression></input>
      <input id="in-illness" label="病种"><inputExpression id="in-illness-x"><text>application.illness</text></inputExpression></input>
      <input id="in-account" label="收款账号"><inputExpression id="in-account-x"><text>application.account</text></inputExpression></input>
      <output id="out-fen" name="aidFen" label="救助金额"/>
      <rule id="above"><description>超过起付线的按定额救助</description>
        <inputEntry id="a1"><text>true</text></inputEntry><inputEntry id="a2"><text>-</text></inputEntry><inputEntry id="a3"><text>-</text></inputEntry>
        <outputEntry id="a4"><text>100000</text></outputEntry></rule>
      <rule id="below">
        <inputEntry id="b1"><text>false</text></inputEntry><inputEntry id="b2"><text>-</text></inputEntry><inputEntry id="b3"><text>-</text></inputEntry>
        <outputEntry id="b4"><text>0</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>`;

const form = (title: string, properties: object, required: readonly string[]): string =>
  JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    additionalProperties: false,
    required,
    properties,
  });

const APPLICATION = form(
  '救助申请',
  {
    costFen: { type: 'integer', title: '自付费用', minimum: 0, 'x-money': 'fen' },
    illness: { type: 'string', title: '病种', maxLength: 50, 'x-sensitive': 'medical' },
    account: { type: 'string', title: '收款账号', maxLength: 30, 'x-sensitive': 'account' },
    phone: { type: 'string', title: '联系电话', format: 'phone', 'x-sensitive': 'phone' },
    diagnosis: { type: 'string', title: '诊断证明', format: 'uuid', 'x-document': true },
    invoice: { type: 'string', title: '费用票据', format: 'uuid', 'x-document': true },
  },
  ['costFen', 'illness', 'account'],
);

const REVIEW = form(
  '审核意见',
  {
    decision: {
      type: 'string',
      title: '审核结论',
      oneOf: [
        { const: 'pass', title: '同意' },
        { const: 'refuse', title: '不同意' },
      ],
      'x-confirm': { refuse: '提交后不予救助，申请人会收到决定书。' },
    },
    phone: { type: 'string', title: '核实电话', format: 'phone', 'x-sensitive': 'phone' },
    opinion: { type: 'string', title: '意见', maxLength: 500 },
    grantFen: { type: 'integer', title: '核定金额', minimum: 0, 'x-money': 'fen' },
  },
  ['decision'],
);

/** Apply, a decision by a table with a number of the region, review by the township, approval by another. */
export const DECIDING_PROCESS: ProcessFiles = {
  processId: 'grant',
  files: {
    'process.bpmn': PROCESS,
    'forms/application.json': APPLICATION,
    'forms/review.json': REVIEW,
    'decisions/amount.dmn': DECISION,
    'parameters.json': JSON.stringify([
      { name: 'deductibleFen', value: 50_000, unit: 'fen', region: '*', effectiveFrom: '2020-01-01', source: '县医疗救助办法第八条' },
    ]),
  },
};
