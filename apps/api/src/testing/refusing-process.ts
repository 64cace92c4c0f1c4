import { type ProcessFiles } from '#cases';
import { CARD_PROCESS } from './test-process';

const flow = (from: string, to: string): string => `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`;

const PROCESS = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:huiban="https://huiban.dev/bpmn" targetNamespace="https://huiban.dev/test">
  <bpmn:process id="refusing" name="待遇认定" isExecutable="true">
    <bpmn:extensionElements><huiban:clock id="limit" name="法定期限" days="20" unit="working-day" statutory="true"
      lapseEffect="escalate" ladder="ladder"/>
      <huiban:clock id="promise" name="承诺期限" days="10" unit="working-day" lapseEffect="escalate" ladder="ladder"/></bpmn:extensionElements>
    <bpmn:startEvent id="applied" name="提出申请" huiban:form="application" huiban:result="application"/>
    <bpmn:userTask id="review" name="初审" huiban:stage="review" huiban:startsClock="limit promise" huiban:post="reviewer-1"
      huiban:organisation="=case.township" huiban:form="review"/>
    <bpmn:sendTask id="serveRefusal" name="送达不予认定决定" huiban:notice="refused" huiban:final="decision-served"/>
    <bpmn:endEvent id="refused" name="办结：不予认定" huiban:outcome="refused"/>
    ${flow('applied', 'review')}${flow('review', 'serveRefusal')}${flow('serveRefusal', 'refused')}
  </bpmn:process>
</bpmn:definitions>`;

const REFUSED = {
  recipients: [{ to: 'applicant' }],
  channels: ['in-app', 'email'],
  title: '不予认定决定书',
  summary: '没有通过认定，理由写在通知里。',
  body: '="编号" + case.number + "：不符合认定标准。依据：本统筹区管理规定。"',
};

/** A review that is refused in any case, with a notice of the decision, a promised and a statutory limit. */
export const REFUSING_PROCESS: ProcessFiles = {
  processId: 'refusing',
  files: {
    'process.bpmn': PROCESS,
    'forms/application.json': CARD_PROCESS.files['forms/application.json'] ?? '',
    'forms/review.json': CARD_PROCESS.files['forms/review.json'] ?? '',
    'notices/refused.json': JSON.stringify(REFUSED),
    'parameters.json': CARD_PROCESS.files['parameters.json'] ?? '',
  },
};
