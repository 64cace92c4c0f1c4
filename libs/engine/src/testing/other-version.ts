import { type ProcessGraph } from '#bpmn';
import { type MigrationMap } from '../migrating/migration-map';
import { graphOf, userTask } from './graph-builder';

/** Ids that random processes number. */
const NUMBERED = /\b([a-z]+\d+)\b/g;

/** The same process with every numbered element, and with it every result, under another id. */
export function renamedVersion(graph: ProcessGraph): ProcessGraph {
  return JSON.parse(JSON.stringify(graph).replace(NUMBERED, '$1x')) as ProcessGraph;
}

/** The map to the renamed version. */
export function renamingMap(graph: ProcessGraph): MigrationMap {
  const numbered = Object.keys(graph.nodes).filter((id) => id.replace(NUMBERED, '') === '');
  return { nodes: Object.fromEntries(numbered.map((id) => [id, `${id}x`])) };
}

/** The renamed version with another message, other candidates, and one task more before its end. */
export function changedVersion(graph: ProcessGraph): ProcessGraph {
  const text = JSON.stringify(renamedVersion(graph)).replaceAll('"answer"', '"reply"').replaceAll('"reviewer"', '"checker"');
  const renamed = JSON.parse(text) as ProcessGraph;
  const added = graphOf([userTask('added'), userTask('end')], ['added > end']);
  const nodes = Object.values(renamed.nodes).map((node) =>
    node.id === 'end' ? { ...node, incoming: added.nodes['end']?.incoming ?? [] } : node,
  );
  const flows = Object.values(renamed.flows).map((flow) => (flow.target === 'end' ? { ...flow, target: 'added' } : flow));
  const incoming = renamed.nodes['end']?.incoming ?? [];
  return {
    ...renamed,
    nodes: { ...Object.fromEntries(nodes.map((node) => [node.id, node])), added: { ...added.nodes['added'], incoming } },
    flows: { ...Object.fromEntries(flows.map((flow) => [flow.id, flow])), ...added.flows },
  } as ProcessGraph;
}
