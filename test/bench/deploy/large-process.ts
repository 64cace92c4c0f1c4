import { type ProcessFiles } from '#cases';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:huiban="https://huiban.dev/bpmn" id="definitions" targetNamespace="https://huiban.dev/bench">
<bpmn:process id="large" name="Large" isExecutable="true">`;

const flow = (from: string, to: string, condition = ''): string =>
  `<bpmn:sequenceFlow id="${from}-${to}" name="${to}" sourceRef="${from}" targetRef="${to}">${condition}</bpmn:sequenceFlow>`;

const when = (text: string): string => `<bpmn:conditionExpression>${text}</bpmn:conditionExpression>`;

const task = (id: string): string => `<bpmn:userTask id="${id}" name="${id}" huiban:post="reviewer-1" huiban:dueDays="=parameters.days"/>`;

/** Eight elements: a task, a choice with a way back, a split, two tasks, a join, a script. */
const block = (at: number, from: string): string =>
  [
    task(`check${at}`),
    `<bpmn:exclusiveGateway id="checked${at}" name="checked" default="checked${at}-split${at}"/>`,
    `<bpmn:parallelGateway id="split${at}" name="split"/>`,
    task(`left${at}`),
    task(`right${at}`),
    `<bpmn:parallelGateway id="join${at}" name="join"/>`,
    `<bpmn:scriptTask id="sum${at}" name="sum" scriptFormat="feel" huiban:result="sum${at}"><bpmn:script>check${at}.count + left${at}.count</bpmn:script></bpmn:scriptTask>`,
    `<bpmn:manualTask id="file${at}" name="file"/>`,
    flow(from, `check${at}`),
    flow(`check${at}`, `checked${at}`),
    flow(`checked${at}`, `check${at}`, when(`check${at}.again`)),
    flow(`checked${at}`, `split${at}`),
    flow(`split${at}`, `left${at}`),
    flow(`split${at}`, `right${at}`),
    flow(`left${at}`, `join${at}`),
    flow(`right${at}`, `join${at}`),
    flow(`join${at}`, `sum${at}`),
    flow(`sum${at}`, `file${at}`),
  ].join('\n');

const PARAMETERS = [{ name: 'days', value: 5, unit: 'working-day', region: '*', effectiveFrom: '2020-01-01', source: 'bench' }];

/** A process folder whose diagram has about so many nodes, all of the kinds that approvals are made of. */
export function largeProcess(elements: number): ProcessFiles {
  const count = Math.max(1, Math.round((elements - 2) / 8));
  const blocks = Array.from({ length: count }, (_, at) => block(at, at === 0 ? 'start' : `file${at - 1}`));
  const body = `<bpmn:startEvent id="start" name="start" huiban:result="application"/><bpmn:endEvent id="end" name="end"/>\n${blocks.join('\n')}${flow(`file${count - 1}`, 'end')}`;
  return {
    processId: 'large',
    files: { 'process.bpmn': `${HEAD}\n${body}\n</bpmn:process></bpmn:definitions>`, 'parameters.json': JSON.stringify(PARAMETERS) },
  };
}
