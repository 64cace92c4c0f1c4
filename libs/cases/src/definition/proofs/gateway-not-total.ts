import { type FlowNode, type ProcessGraph } from '#bpmn';
import { isJsonObject, type JsonValue } from '#engine';
import { type Form } from '#forms';
import { type FolderFinding } from '../folder-rule';
import { type FolderParts } from '../folder-parts';
import { say } from '../say';

const OPPOSITES: Readonly<Record<string, string>> = { '=': '!=', '!=': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };
const COMPARISON = /^([\p{L}_][\p{L}\p{N}_.]*)\s*(=|!=|<=|>=|<|>)\s*("[^"]*"|-?[\d.]+|true|false|[\p{L}_][\p{L}\p{N}_.]*)$/u;

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** Two conditions of which one is true whenever the other is not. */
function areOpposite(one: string, other: string): boolean {
  if (other === `not(${one})` || one === `not(${other})`) return true;
  const [, left, sign = '', right] = COMPARISON.exec(one) ?? [];
  if (left === undefined) return false;
  const flipped = right === 'true' ? 'false' : right === 'false' ? 'true' : undefined;
  return other === `${left} ${OPPOSITES[sign] ?? ''} ${right ?? ''}` || (flipped !== undefined && other === `${left} ${sign} ${flipped}`);
}

/** The values that the form of the task with this result allows for a field. */
function listAllowed({ graph, forms }: FolderParts, path: string): readonly JsonValue[] | undefined {
  const [result = '', field = '', ...deeper] = path.split('.');
  const tasks = Object.values(graph.nodes).filter((node) => 'result' in node && node.result === result);
  const [task] = tasks;
  if (deeper.length > 0 || tasks.length !== 1 || task?.type !== 'userTask' || task.form === undefined) return undefined;
  const property = propertyOf(forms.get(task.form), field);
  const values = property?.['enum'];
  return Array.isArray(values) ? values : undefined;
}

function propertyOf(form: Form | undefined, field: string): Readonly<Record<string, JsonValue>> | undefined {
  const properties = form?.schema['properties'];
  const property = isJsonObject(properties) ? properties[field] : undefined;
  return isJsonObject(property) ? property : undefined;
}

/** Conditions that ask one field of a form for each of its values. */
function askAll(parts: FolderParts, conditions: readonly string[]): boolean {
  const asked = conditions.flatMap((condition) => condition.split(' or ')).map((part) => COMPARISON.exec(part.trim()));
  const paths = new Set(asked.map((match) => match?.[1]));
  const [path] = paths;
  if (paths.size !== 1 || path === undefined || asked.some((match) => match?.[2] !== '=')) return false;
  const values = new Set(asked.map((match) => match?.[3]));
  return listAllowed(parts, path)?.every((value) => values.has(JSON.stringify(value))) ?? false;
}

const conditionsOf = (graph: ProcessGraph, { outgoing }: FlowNode): readonly string[] =>
  outgoing.map((id) => plain(graph.flows[id]?.condition?.text ?? 'true'));

const isTotal = (parts: FolderParts, conditions: readonly string[]): boolean =>
  conditions.includes('true') || conditions.some((one) => conditions.some((other) => areOpposite(one, other))) || askAll(parts, conditions);

/** Warns of a gateway that chooses without a default flow, where its conditions do not plainly cover every case. */
export const gatewaysNotTotal = (parts: FolderParts): readonly FolderFinding[] =>
  Object.values(parts.graph.nodes)
    .filter(
      (node) =>
        (node.type === 'exclusiveGateway' || node.type === 'inclusiveGateway') &&
        node.outgoing.length > 1 &&
        node.defaultFlow === undefined &&
        !isTotal(parts, conditionsOf(parts.graph, node)),
    )
    .map(({ id, line }) => ({
      rule: 'gateway-not-total',
      file: 'process.bpmn',
      element: id,
      line,
      reason: say('the gateway has no default flow, and its conditions may all be false'),
      hint: say('make one of its flows the default'),
    }));
