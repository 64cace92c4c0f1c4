import { type Scope } from '../feel/scope';
import { contentOf } from '../boxed/content-of';
import { located } from '../feel/feel-problem';
import { findPolicy } from '../hit-policies/policies';
import { findRounding } from '../money/rounding';
import { findElement, listElements, type XmlElement } from '../xml/read-xml';
import { builtInTypes, normaliseType } from './built-in-types';
import { type Definitions, type Model } from './definitions';
import { idOf, listParameters, listReferred, listRequired, nameOf, type Node, typeOf } from './nodes';
import { createSession, type Session } from './session';

function isScope(value: unknown): value is Scope {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Puts a value where an expression of `definitions` sees it: under its name, or inside of the name of its import. */
function place(scope: Record<string, unknown>, definitions: Definitions, { node, value }: { node: Node; value: unknown }): void {
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
  const scope: Record<string, unknown> = { ...session.base };
  for (const required of listRequired(session.compiled.model, node))
    place(scope, node.definitions, { node: required, value: makeValue(session, required) });
  return scope;
}

/** An input of another file may be given inside of a context under the name of its import. */
function findImported(model: Model, inputs: Scope, { definitions, name }: { definitions: Definitions; name: string }): unknown {
  const names = [...model.all.values()].flatMap(({ imports }) => imports.get(definitions.namespace) ?? []);
  const holder = names.map((each) => inputs[each]).find(isScope);
  return holder?.[name];
}

function inputValue({ inputs, compiled }: Session, { element, definitions }: Node): unknown {
  const name = nameOf(element);
  const given = inputs[`${definitions.namespace}#${name}`] ?? inputs[name] ?? findImported(compiled.model, inputs, { definitions, name });
  if (given === undefined && !Object.hasOwn(inputs, name))
    return compiled.mode.fault(() => `input data "${name}" is missing`, 'missing-input');
  try {
    return compiled.feelOf(definitions).conform(given ?? null, typeOf(element));
  } catch (error) {
    throw located(error, `input data "${name}"`);
  }
}

/** A file that types a table of several hits by one of them means each. */
function isTypedByItem(logic: XmlElement | undefined, type: string | undefined): boolean {
  if (logic?.name !== 'decisionTable' || type === undefined || logic.attributes['aggregation'] !== undefined) return false;
  const builtIn = Object.hasOwn(builtInTypes, normaliseType(type)) && !['Any', 'list'].includes(normaliseType(type));
  return builtIn && findPolicy(logic.attributes['hitPolicy'] ?? 'UNIQUE')?.single === false;
}

function typedValue(session: Session, { element, definitions }: Node, value: unknown): unknown {
  const { conform } = session.compiled.feelOf(definitions);
  const type = typeOf(element);
  const byItem = session.compiled.mode.strict && Array.isArray(value) && isTypedByItem(contentOf(element), type);
  try {
    return byItem ? value.map((item) => conform(item, type)) : conform(value, type);
  } catch (error) {
    throw located(error, `the result "${nameOf(element)}"`);
  }
}

/** Runs the logic of a decision over what it requires, and notes how it came out. */
function decisionValue(session: Session, node: Node): unknown {
  const { compiled } = session;
  const before = { required: session.required, seen: compiled.seen.splice(0) };
  const nested = session.open.size > 1;
  session.required = [];
  try {
    const scope = scopeOf(session, node);
    const logic = contentOf(node.element);
    const result = logic === undefined ? compiled.mode.fault(() => 'it has no logic') : compiled.boxedOf(logic, node.definitions)(scope);
    const round = compiled.mode.strict ? findRounding(node.element) : undefined;
    const value = typedValue(session, node, round === undefined ? result : round(result));
    const unrounded = typeof result === 'number' && result !== value ? { unrounded: result } : {};
    session.made.set(node.element, {
      element: node.element,
      tables: compiled.seen.splice(0),
      value,
      ...unrounded,
      required: session.required,
    });
    return value;
  } catch (error) {
    throw nested ? located(error, `decision "${idOf(node.element)}"`) : error;
  } finally {
    compiled.seen.splice(0, Infinity, ...before.seen);
    session.required = before.required;
  }
}

/** A business knowledge model is a function over its own requirements; it may call itself. */
function knowledgeValue(session: Session, node: Node): unknown {
  const { compiled } = session;
  const feel = compiled.feelOf(node.definitions);
  const logic = findElement(node.element, 'encapsulatedLogic');
  if (logic === undefined) return compiled.mode.fault(() => `the knowledge model "${nameOf(node.element)}" has no logic`);
  const scope = scopeOf(session, node);
  const made = compiled.boxedOf(functionOf(logic), node.definitions)(scope);
  const output = typeOf(node.element);
  const names = listElements(logic, 'formalParameter').map(({ attributes }) => attributes['name'] ?? '');
  const typed = feel.createFunction(names, (values) =>
    feel.conform(feel.invoke(made, Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]))), output),
  );
  scope[nameOf(node.element)] = made === null ? null : typed;
  return made === null ? null : typed;
}

const functions = new WeakMap<XmlElement, XmlElement>();

/** The encapsulated logic of a knowledge model as the function that it is. */
function functionOf(logic: XmlElement): XmlElement {
  const known = functions.get(logic) ?? { ...logic, name: 'functionDefinition' };
  functions.set(logic, known);
  return known;
}

/** What a service gives: its one output decision, or all of them by name. */
export function runService(session: Session, node: Node): unknown {
  const outputs = listReferred(session.compiled.model, node, ['outputDecision']);
  const results = outputs.map((output) => [nameOf(output.element), makeValue(session, output)] as const);
  const value = results.length === 1 ? results[0]?.[1] : Object.fromEntries(results);
  return session.compiled.feelOf(node.definitions).conform(value, typeOf(node.element));
}

/** Calls a service with values for its parameters; its decisions become required ones of the caller. */
export function callService(session: Session, node: Node, values: readonly unknown[]): unknown {
  const inner = createSession(session.compiled, {}, session.base);
  const feel = session.compiled.feelOf(node.definitions);
  for (const [at, { element }] of listParameters(session.compiled.model, node).entries()) {
    const value = feel.conform(values[at] ?? null, typeOf(element));
    if (value === null && (values[at] ?? null) !== null) return null;
    inner.values.set(element, value);
  }
  const result = runService(inner, node);
  session.required.push(...inner.required);
  return result;
}

function serviceValue(session: Session, node: Node): unknown {
  const names = listParameters(session.compiled.model, node).map(({ element }) => nameOf(element));
  return session.compiled.feelOf(node.definitions).createFunction(names, (values) => callService(session, node, values));
}

const makers: Readonly<Record<string, (session: Session, node: Node) => unknown>> = {
  inputData: inputValue,
  decision: decisionValue,
  businessKnowledgeModel: knowledgeValue,
  decisionService: serviceValue,
};

function makeNew(session: Session, node: Node): unknown {
  if (session.open.has(node.element)) return session.compiled.mode.fault(() => `"${idOf(node.element)}" requires itself`);
  session.open.add(node.element);
  const value = makers[node.element.name]?.(session, node) ?? null;
  session.open.delete(node.element);
  session.values.set(node.element, value);
  return value;
}

/** The value of a node, made once in a session. */
export function makeValue(session: Session, node: Node): unknown {
  const value = session.values.has(node.element) ? session.values.get(node.element) : makeNew(session, node);
  const made = session.made.get(node.element);
  if (made !== undefined) session.required.push(made);
  return value;
}
