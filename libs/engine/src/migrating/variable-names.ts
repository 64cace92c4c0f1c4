import { type FlowNode } from '#bpmn';

/** The variables that a node writes, by what they are to it. */
const namesOf = (node: FlowNode): Readonly<Record<string, string | undefined>> => {
  const marker = 'multiInstance' in node ? node.multiInstance : undefined;
  return {
    result: 'result' in node ? node.result : undefined,
    element: marker?.elementVariable,
    outputs: marker?.outputCollection,
    panel: marker?.panel?.result,
  };
};

/** New names of variables whose element writes them under another name in the other version. */
export function listRenamed(source: FlowNode, target: FlowNode): readonly (readonly [from: string, to: string])[] {
  const after = namesOf(target);
  return Object.entries(namesOf(source)).flatMap(([what, from]) => {
    const to = after[what];
    return from === undefined || to === undefined || from === to ? [] : [[from, to] as const];
  });
}
