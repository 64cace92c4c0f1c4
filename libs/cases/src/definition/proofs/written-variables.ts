import { type FlowNode, type ProcessGraph } from '#bpmn';
import { type Form } from '#forms';

/** What a node leaves behind in variables; a start without form and result may bring anything. */
export interface Written {
  readonly names: readonly string[];
  readonly anything: boolean;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const fieldsOf = (form: Form | undefined): readonly string[] | undefined => {
  const properties = form?.schema['properties'];
  return isObject(properties) ? Object.keys(properties) : undefined;
};

const byStart = (node: FlowNode, forms: ReadonlyMap<string, Form>): Written => {
  if (node.type !== 'startEvent') return { names: [], anything: false };
  if (node.result !== undefined) return { names: [node.result], anything: false };
  if (node.parent !== undefined || node.trigger.kind === 'timer' || node.trigger.kind === 'signal') return { names: [], anything: false };
  const fields = fieldsOf(node.form === undefined ? undefined : forms.get(node.form));
  return { names: fields ?? [], anything: fields === undefined };
};

/** Variables that a node writes when it is left; of many instances only the list that they fill, and what a panel decides. */
export function writtenBy(node: FlowNode, forms: ReadonlyMap<string, Form>): Written {
  if (node.type === 'startEvent') return byStart(node, forms);
  const many = 'multiInstance' in node ? node.multiInstance : undefined;
  if (many) return { names: [many.outputCollection, many.panel?.result].filter((name) => name !== undefined), anything: false };
  const result = 'result' in node && node.result !== undefined ? [node.result] : [];
  const outputs = 'outputs' in node ? node.outputs.map(({ name }) => name) : [];
  return { names: [...result, ...outputs], anything: false };
}

/** Variables that only the inside of a node sees: its item, its inputs, and what its instances write. */
export function localsOf(node: FlowNode): readonly string[] {
  const many = 'multiInstance' in node ? node.multiInstance : undefined;
  const item = many?.elementVariable === undefined ? [] : [many.elementVariable];
  const entry = many?.panel === undefined ? [] : ['entry'];
  const inputs = 'inputs' in node ? node.inputs.map(({ name }) => name) : [];
  const result = 'result' in node && node.result !== undefined ? [node.result] : [];
  const outputs = 'outputs' in node ? node.outputs.map(({ name }) => name) : [];
  return [...item, ...entry, ...inputs, ...(many ? [...result, ...outputs] : [])];
}

/** Whether a case may hold variables that no file names. */
export const isOpen = (graph: ProcessGraph, forms: ReadonlyMap<string, Form>): boolean =>
  Object.values(graph.nodes).some((node) => writtenBy(node, forms).anything);
