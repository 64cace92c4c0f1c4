import { parseProcess, type ProcessGraph } from '#bpmn';

const TASKS = 32;
const GATEWAYS = 16;

const attributes = 'huiban:post="reviewer"';
const task = (id: string, inside = ''): string => `<userTask id="${id}" ${attributes}>${inside}</userTask>`;
const flow = (source: string, target: string, condition?: string): string => {
  const asked = condition === undefined ? '' : `<conditionExpression>${condition}</conditionExpression>`;
  return `<sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}">${asked}</sequenceFlow>`;
};

/** 50 elements: a start, 32 user tasks, an exclusive gateway behind every second of them that may lead back to it, and an end. */
export function fiftyElements(): ProcessGraph {
  const parts = Array.from({ length: GATEWAYS }, (_, index) => {
    const [first, second, gateway] = [`first${index}`, `second${index}`, `gateway${index}`];
    const onward = index + 1 === GATEWAYS ? 'end' : `first${index + 1}`;
    const choice = `<exclusiveGateway id="${gateway}" default="${gateway}_${onward}"/>`;
    const flows = [flow(first, second), flow(second, gateway), flow(gateway, onward), flow(gateway, second, `=${second}.again`)];
    return [task(first), task(second), choice, ...flows].join('\n');
  });
  return graphOf(`<startEvent id="start"/><endEvent id="end"/>${flow('start', 'first0')}${parts.join('\n')}`, 2 + TASKS + GATEWAYS);
}

/** Three user tasks open at the same time, each behind one that was done. */
export function threeBranches(): ProcessGraph {
  const branches = ['a', 'b', 'c'].map((id) =>
    [task(`${id}1`), task(`${id}2`), flow('fork', `${id}1`), flow(`${id}1`, `${id}2`), flow(`${id}2`, 'join')].join('\n'),
  );
  const ends = `<startEvent id="start"/><parallelGateway id="fork"/><parallelGateway id="join"/><endEvent id="end"/>`;
  return graphOf(`${ends}${flow('start', 'fork')}${flow('join', 'end')}${branches.join('\n')}`);
}

/** A user task for each item of the list `cards`, all at once. */
export function manyInstances(): ProcessGraph {
  const marker = `<multiInstanceLoopCharacteristics huiban:collection="=cards" huiban:elementVariable="card" huiban:outputCollection="results" huiban:outputElement="=review.conclusion"/>`;
  return graphOf(`<startEvent id="start"/>${task('review', marker)}<endEvent id="end"/>${flow('start', 'review')}${flow('review', 'end')}`);
}

function graphOf(body: string, elements?: number): ProcessGraph {
  const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:huiban="https://huiban.dev/bpmn" targetNamespace="urn:bench">
<process id="bench" isExecutable="true">${body}</process></definitions>`;
  const parsed = parseProcess(xml);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  if (elements !== undefined && Object.keys(parsed.graph.nodes).length !== elements) throw new Error(`not ${elements} elements`);
  return parsed.graph;
}
