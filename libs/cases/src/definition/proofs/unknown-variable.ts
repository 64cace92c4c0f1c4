import { type FolderFinding } from '../folder-rule';
import { type FolderParts } from '../folder-parts';
import { say } from '../say';
import { listVariableReads, type VariableRead } from './read-variables';
import { isOpen, localsOf, writtenBy } from './written-variables';

const namingBatch = ({ id, batch }: FolderParts['graph']): readonly VariableRead[] =>
  (batch ?? []).slice(0, 1).map((variable) => ({ variable, element: id, line: 1, onFlow: false }));

/** Refuses reading a variable that nothing in the process ever writes. */
export function unknownVariables({ graph, forms }: FolderParts): readonly FolderFinding[] {
  if (isOpen(graph, forms)) return [];
  const known = new Set(Object.values(graph.nodes).flatMap((node) => [...writtenBy(node, forms).names, ...localsOf(node)]));
  return [...listVariableReads(graph), ...namingBatch(graph)]
    .filter(({ variable }) => !known.has(variable))
    .map(({ variable, element, line }) => ({
      rule: 'unknown-variable',
      file: 'process.bpmn',
      element,
      line,
      reason: say('nothing ever writes the variable {0}', variable),
      hint: say('correct the name, or let a task, a script or the application write it'),
    }));
}
