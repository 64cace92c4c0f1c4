import { type Definitions, findReferred, type Model } from '../model/definitions';
import { idOf, listRequired, type Node } from '../model/nodes';
import { type XmlElement } from '../xml/read-xml';
import { type Objection } from './objection';
import { ownerOf, type Placed, walkElements } from './walk-elements';

const references: ReadonlySet<string> = new Set([
  'requiredInput',
  'requiredDecision',
  'requiredKnowledge',
  'outputDecision',
  'encapsulatedDecision',
  'inputDecision',
]);

function checkReference(placed: Placed, model: Model): readonly Objection[] {
  const { element } = placed;
  const isReference = references.has(element.name) || (element.name === 'inputData' && element.attributes['href'] !== undefined);
  const href = element.attributes['href'] ?? '';
  if (!isReference || findReferred(model, model.main, href) !== undefined) return [];
  const reason = `it requires "${href}", which is not in this file`;
  const owner = ownerOf({ ...placed, element: placed.above[0] ?? element });
  return [{ rule: 'known-requirement', element: owner, reason, hint: 'draw it in this file' }];
}

/** Nodes that need each other in a circle, in order; undefined where there is none. */
function findCycle(model: Model, nodes: readonly Node[]): readonly XmlElement[] | undefined {
  const done = new Set<XmlElement>();
  const visit = (node: Node, path: readonly XmlElement[]): readonly XmlElement[] | undefined => {
    const at = path.indexOf(node.element);
    if (at >= 0) return path.slice(at);
    if (done.has(node.element)) return undefined;
    for (const next of listRequired(model, node)) {
      const cycle = visit(next, [...path, node.element]);
      if (cycle !== undefined) return cycle;
    }
    done.add(node.element);
    return undefined;
  };
  for (const node of nodes) {
    const cycle = visit(node, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

function checkCycle(model: Model, definitions: Definitions): readonly Objection[] {
  const cycle = findCycle(
    model,
    definitions.root.children.map((element) => ({ element, definitions })),
  );
  const [first] = cycle ?? [];
  if (cycle === undefined || first === undefined) return [];
  const reason = `the decisions need each other in a circle: ${[...cycle, first].map(idOf).join(' → ')}`;
  return [{ rule: 'no-cycle', element: first, reason, hint: 'take one of the requirements away' }];
}

function checkIds({ root }: Definitions): readonly Objection[] {
  const seen = new Set<string>();
  return root.children.flatMap((element): Objection[] => {
    const { id } = element.attributes;
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return [];
    }
    return [{ rule: 'unique-id', element, reason: 'the id is used twice', hint: 'give each element an id of its own' }];
  });
}

/** Refuses requirements that are not in the file, those in a circle, and ids used twice. */
export function checkRequirements(model: Model): readonly Objection[] {
  const { main } = model;
  return [...checkIds(main), ...walkElements(main.root).flatMap((placed) => checkReference(placed, model)), ...checkCycle(model, main)];
}
