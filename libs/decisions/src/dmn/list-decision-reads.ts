import { contentOf } from '../boxed/content-of';
import { listReads, listTestReads, type Read } from '../feel/list-reads';
import { type Scope } from '../feel/scope';
import { listRequired, type Node } from '../model/nodes';
import { findElement, type XmlElement } from '../xml/read-xml';
import { type Decisions } from './decisions';
import { listTexts, type PlacedText } from './list-texts';
import { walkElements } from './walk-elements';

/** Names that an expression has of its own: entries of contexts, parameters, what an iteration walks with. */
function listLocals(element: XmlElement): readonly string[] {
  return walkElements(element).flatMap(({ element: { name, attributes, children } }) => {
    if (name === 'formalParameter') return attributes['name'] ?? [];
    if (name === 'contextEntry') return children.flatMap((child) => (child.name === 'variable' ? (child.attributes['name'] ?? []) : []));
    return attributes['iteratorVariable'] === undefined ? [] : [attributes['iteratorVariable'], 'partial'];
  });
}

/** The expressions of a decision: its logic and that of the knowledge models which it requires. */
function listLogic(decisions: Decisions, node: Node): readonly XmlElement[] {
  const models = listRequired(decisions.compiled.model, node).filter(({ element }) => element.name === 'businessKnowledgeModel');
  const own = contentOf(node.element) ?? findElement(node.element, 'encapsulatedLogic');
  return [...(own === undefined ? [] : [own]), ...models.flatMap((model) => listLogic(decisions, model))];
}

function readsOfText({ text, kind, above, element }: PlacedText, known: Scope): readonly Read[] {
  const filtered = [element, ...above].some(({ name }) => name === 'match');
  const reads = kind === 'tests' ? listTestReads(text, known) : listReads(text, known);
  return filtered ? reads.map((read) => ({ ...read, filtered })) : reads;
}

/** The variables that a decision reads in any of its expressions and cells, those of its knowledge models included; `known` as in `listReads`. */
export function listDecisionReads(decisions: Decisions, id: string, known: Scope = {}): readonly Read[] {
  const node = decisions.nodes.get(id);
  if (node === undefined) return [];
  return listLogic(decisions, node).flatMap((logic) => {
    const locals = new Set(listLocals(logic));
    return listTexts(logic)
      .flatMap((placed) => readsOfText(placed, known))
      .filter(({ names: [head] }) => !locals.has(head ?? ''));
  });
}
