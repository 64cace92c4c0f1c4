import { type Feel, type Scope } from '../boxed/boxed';
import { contentOf } from '../boxed/content-of';
import { readBoxed } from '../boxed/read-boxed';
import { findElement, listElements, type XmlElement } from '../xml/read-xml';
import { createStandardFeel } from '../standard/standard-feel';
import { type Definitions, findReferred, type Model } from './definitions';
import { conformTo } from './item-type';

/** One evaluation: values given, and what was made so far, by file and id. */
interface Session {
  readonly model: Model;
  readonly inputs: Scope;
  /** Results by element; those given for the inputs of a decision service among them. */
  readonly made: Map<XmlElement, unknown>;
  /** What is being made, to notice a circle. */
  readonly open: Set<XmlElement>;
}

interface Node {
  readonly element: XmlElement;
  readonly definitions: Definitions;
}

const feels = new WeakMap<Definitions, Feel>();

function feelOf(model: Model, definitions: Definitions): Feel {
  const known = feels.get(definitions);
  if (known !== undefined) return known;
  const made: Feel = createStandardFeel((value, typeRef) => conformTo(value, typeRef, { model, definitions, feel: () => made }));
  feels.set(definitions, made);
  return made;
}

function nameOf(element: XmlElement): string {
  return findElement(element, 'variable')?.attributes['name'] ?? element.attributes['name'] ?? '';
}

function typeOf(element: XmlElement): string | undefined {
  return findElement(element, 'variable')?.attributes['typeRef'];
}

function listReferred(session: Session, { element, definitions }: Node, names: readonly string[]): readonly Node[] {
  return element.children
    .filter(({ name }) => names.includes(name))
    .flatMap((reference) => findReferred(session.model, definitions, reference.attributes['href'] ?? '') ?? []);
}

function listRequired(session: Session, { element, definitions }: Node): readonly Node[] {
  const requirements = element.children.filter(({ name }) => name === 'informationRequirement' || name === 'knowledgeRequirement');
  return requirements.flatMap((requirement) =>
    listReferred(session, { element: requirement, definitions }, ['requiredInput', 'requiredDecision', 'requiredKnowledge']),
  );
}

function isScope(value: unknown): value is Scope {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Puts a value where an expression of `definitions` sees it: under its name, or inside of the name of its import. */
function place(scope: Record<string, unknown>, definitions: Definitions, node: Node, value: unknown): void {
  const importName = node.definitions === definitions ? '' : (definitions.imports.get(node.definitions.namespace) ?? '');
  const name = nameOf(node.element);
  if (importName === '') {
    scope[name] = value;
    return;
  }
  const before = scope[importName];
  scope[importName] = { ...(isScope(before) ? before : {}), [name]: value };
}

function scopeOf(session: Session, node: Node): Record<string, unknown> {
  const scope: Record<string, unknown> = {};
  for (const required of listRequired(session, node)) place(scope, node.definitions, required, valueOf(session, required));
  return scope;
}

/** An input of another file may be given inside of a context under the name of its import. */
function findImported(model: Model, inputs: Scope, { definitions, name }: { definitions: Definitions; name: string }): unknown {
  const names = [...model.all.values()].flatMap(({ imports }) => imports.get(definitions.namespace) ?? []);
  const holder = names.map((each) => inputs[each]).find(isScope);
  return holder?.[name];
}

function inputValue({ inputs, model }: Session, { element, definitions }: Node): unknown {
  const name = nameOf(element);
  const value = inputs[`${definitions.namespace}#${name}`] ?? inputs[name] ?? findImported(model, inputs, { definitions, name }) ?? null;
  return feelOf(model, definitions).conform(value, typeOf(element));
}

function decisionValue(session: Session, node: Node): unknown {
  const feel = feelOf(session.model, node.definitions);
  return feel.conform(readBoxed(contentOf(node.element), feel)(scopeOf(session, node)), typeOf(node.element));
}

/** A business knowledge model is a function over its own requirements; it may call itself. */
function knowledgeValue(session: Session, node: Node): unknown {
  const feel = feelOf(session.model, node.definitions);
  const logic = findElement(node.element, 'encapsulatedLogic');
  if (logic === undefined) return null;
  const scope = scopeOf(session, node);
  const made = readBoxed({ ...logic, name: 'functionDefinition' }, feel)(scope);
  const output = typeOf(node.element);
  const names = listElements(logic, 'formalParameter').map(({ attributes }) => attributes['name'] ?? '');
  const typed = feel.createFunction(names, (values) =>
    feel.conform(feel.invoke(made, Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]))), output),
  );
  scope[nameOf(node.element)] = made === null ? null : typed;
  return made === null ? null : typed;
}

/** What a service gives: its one output decision, or all of them by name. */
function runService(session: Session, node: Node): unknown {
  const outputs = listReferred(session, node, ['outputDecision']);
  const results = outputs.map((output) => [nameOf(output.element), valueOf(session, output)] as const);
  const value = results.length === 1 ? results[0]?.[1] : Object.fromEntries(results);
  return feelOf(session.model, node.definitions).conform(value, typeOf(node.element));
}

function createSession(model: Model, inputs: Scope): Session {
  return { model, inputs, made: new Map(), open: new Set() };
}

function listParameters(session: Session, node: Node): readonly Node[] {
  return [...listReferred(session, node, ['inputData']), ...listReferred(session, node, ['inputDecision'])];
}

function callService(session: Session, node: Node, values: readonly unknown[]): unknown {
  const inner = createSession(session.model, {});
  const feel = feelOf(session.model, node.definitions);
  for (const [at, { element }] of listParameters(session, node).entries()) {
    const value = feel.conform(values[at] ?? null, typeOf(element));
    if (value === null && (values[at] ?? null) !== null) return null;
    inner.made.set(element, value);
  }
  return runService(inner, node);
}

function serviceValue(session: Session, node: Node): unknown {
  const names = listParameters(session, node).map(({ element }) => nameOf(element));
  return feelOf(session.model, node.definitions).createFunction(names, (values) => callService(session, node, values));
}

const makers: Readonly<Record<string, (session: Session, node: Node) => unknown>> = {
  inputData: inputValue,
  decision: decisionValue,
  businessKnowledgeModel: knowledgeValue,
  decisionService: serviceValue,
};

function valueOf(session: Session, node: Node): unknown {
  if (session.made.has(node.element)) return session.made.get(node.element);
  if (session.open.has(node.element)) return null;
  session.open.add(node.element);
  const value = makers[node.element.name]?.(session, node) ?? null;
  session.open.delete(node.element);
  session.made.set(node.element, value);
  return value;
}

function findNamed(model: Model, name: string, kinds: readonly string[]): Node | undefined {
  const element = model.main.root.children.find((child) => kinds.includes(child.name) && child.attributes['name'] === name);
  return element === undefined ? undefined : { element, definitions: model.main };
}

/** The value of the decision with this name under the standard's rules; null where there is none. Inputs are FEEL's values by name. */
export function evaluateDecision(model: Model, name: string, inputs: Scope): unknown {
  const node = findNamed(model, name, ['decision', 'decisionService', 'businessKnowledgeModel']);
  if (node === undefined) return null;
  return node.element.name === 'decision' ? valueOf(createSession(model, inputs), node) : evaluateService(model, name, inputs);
}

/** What the decision service, or the knowledge model, with this name gives for these inputs by name. */
export function evaluateService(model: Model, name: string, inputs: Scope): unknown {
  const node = findNamed(model, name, ['decisionService', 'businessKnowledgeModel']);
  if (node === undefined) return null;
  const session = createSession(model, inputs);
  if (node.element.name === 'decisionService') {
    return callService(
      session,
      node,
      listParameters(session, node).map(({ element }) => inputs[nameOf(element)]),
    );
  }
  return feelOf(model, node.definitions).invoke(valueOf(session, node), inputs);
}
