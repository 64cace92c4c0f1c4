import { type FlowNode } from '#bpmn';
import { type Draft, type LiveToken } from '../draft';
import { type JsonValue } from '../json';

/**
 * What one BPMN element does. It ends each of its turns with the token waiting, finished (`finish`), sent along flows (`takeFlows`) or
 * ended (`endToken`); the shared lifecycle (marks, boundary events, instances) is around it, not in it.
 */
export interface ElementBehaviour<Node extends FlowNode = FlowNode> {
  /** The token has entered the node; of a multi-instance activity, one instance begins. */
  enter(draft: Draft, token: LiveToken, node: Node): void;
  /** What the token waited for has happened and is closed already; `payload` is what came with it. Elements that never wait have none. */
  resume?(draft: Draft, token: LiveToken, happened: { readonly node: Node; readonly payload: JsonValue }): void;
}
