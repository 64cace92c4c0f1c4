import { type Definition, formOf } from '#cases';
import { type Form } from '#forms';

/** The form of the start event that people start the process by. */
export function startForm(definition: Definition): Form | undefined {
  const { graph } = definition;
  const start = graph.starts.find((id) => {
    const node = graph.nodes[id];
    return node?.type === 'startEvent' && node.trigger.kind === 'none';
  });
  return formOf(definition, start);
}
