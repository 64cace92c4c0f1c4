import { type Scope } from '../feel/scope';
import { byTheStandard } from '../feel/mode';
import { type CompiledModel, compileModel } from './compiled-model';
import { type Model } from './definitions';
import { callService, makeValue } from './make-value';
import { listParameters, nameOf, type Node } from './nodes';
import { createSession } from './session';

const compiled = new WeakMap<Model, CompiledModel>();

function compiledOf(model: Model): CompiledModel {
  const known = compiled.get(model) ?? compileModel(model, byTheStandard);
  compiled.set(model, known);
  return known;
}

function findNamed(model: Model, name: string, kinds: readonly string[]): Node | undefined {
  const element = model.main.root.children.find((child) => kinds.includes(child.name) && child.attributes['name'] === name);
  return element === undefined ? undefined : { element, definitions: model.main };
}

/** The value of the decision with this name under the standard's rules; null where there is none. Inputs are FEEL's values by name. */
export function evaluateDecision(model: Model, name: string, inputs: Scope): unknown {
  const node = findNamed(model, name, ['decision', 'decisionService', 'businessKnowledgeModel']);
  if (node === undefined) return null;
  return node.element.name === 'decision'
    ? makeValue(createSession(compiledOf(model), inputs), node)
    : evaluateService(model, name, inputs);
}

/** What the decision service, or the knowledge model, with this name gives for these inputs by name. */
export function evaluateService(model: Model, name: string, inputs: Scope): unknown {
  const node = findNamed(model, name, ['decisionService', 'businessKnowledgeModel']);
  if (node === undefined) return null;
  const session = createSession(compiledOf(model), inputs);
  if (node.element.name === 'decisionService') {
    return callService(
      session,
      node,
      listParameters(model, node).map(({ element }) => inputs[nameOf(element)]),
    );
  }
  return session.compiled.feelOf(node.definitions).invoke(makeValue(session, node), inputs);
}
