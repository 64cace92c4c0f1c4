import { type FolderFinding } from '../folder-rule';
import { type FolderParts } from '../folder-parts';
import { say } from '../say';
import { listVariableReads, type VariableRead } from './read-variables';
import { followVariables, type IsSet } from './set-on-every-path';
import { localsOf, writtenBy } from './written-variables';

/** A script reads before it writes; everything else of a node may read what the node itself brings. */
function isThere({ node, variable, onFlow }: VariableRead, isSet: IsSet, { forms }: FolderParts): boolean {
  if (!node || isSet(node.id, variable)) return true;
  if (node.type === 'scriptTask' && !onFlow) return localsOf(node).includes(variable);
  return [...writtenBy(node, forms).names, ...localsOf(node)].includes(variable);
}

/** Warns of reading a variable that some path has not written yet. */
export function unsetVariables(parts: FolderParts): readonly FolderFinding[] {
  const { graph, forms } = parts;
  const anywhere = new Set(Object.values(graph.nodes).flatMap((node) => writtenBy(node, forms).names));
  const isSet = followVariables(graph, forms);
  return listVariableReads(graph)
    .filter((read) => anywhere.has(read.variable) && !isThere(read, isSet, parts))
    .map(({ variable, element, line }) => ({
      rule: 'unset-variable',
      file: 'process.bpmn',
      element,
      line,
      reason: say('on some path nothing has written the variable {0} by then', variable),
      hint: say('write it before, or ask for it by get value where it may be missing'),
    }));
}
