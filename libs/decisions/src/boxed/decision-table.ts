import { expressionText, findElement, listElements, type XmlElement } from '../xml/read-xml';
import { type BoxedReader, type Feel, type Scope } from './boxed';
import { chooseHits, type Hit } from './choose-hits';

interface Column {
  readonly name: string;
  readonly text: string;
  readonly type: string | undefined;
  readonly allowed: string | undefined;
  readonly otherwise: string | undefined;
}

function readInput(element: XmlElement): Column {
  const expression = findElement(element, 'inputExpression');
  return {
    name: '',
    text: expressionText(expression) ?? '',
    type: expression?.attributes['typeRef'],
    allowed: expressionText(findElement(element, 'inputValues')),
    otherwise: undefined,
  };
}

function readOutput(element: XmlElement): Column {
  return {
    name: element.attributes['name'] ?? '',
    text: '',
    type: element.attributes['typeRef'],
    allowed: expressionText(findElement(element, 'outputValues')),
    otherwise: expressionText(findElement(element, 'defaultOutputEntry')),
  };
}

function textsOf(rule: XmlElement, name: string): readonly string[] {
  return listElements(rule, name).map((entry) => expressionText(entry) ?? '');
}

function isAny(tests: string): boolean {
  return tests === '' || tests === '-';
}

function resultOf(outputs: readonly unknown[], columns: readonly Column[]): unknown {
  return columns.length === 1 ? outputs[0] : Object.fromEntries(columns.map(({ name }, at) => [name, outputs[at] ?? null]));
}

function createHit(texts: readonly string[], columns: readonly Column[], given: { feel: Feel; scope: Scope }): Hit {
  const { feel, scope } = given;
  const outputs = columns.map(({ type }, at) => {
    const text = texts[at] ?? '';
    return isAny(text) ? null : feel.conform(feel.evaluate(text, scope), type);
  });
  return { outputs, result: resultOf(outputs, columns) };
}

/** Values of the inputs; nothing where one is none of those that the table allows. */
function findInputs(columns: readonly Column[], feel: Feel, scope: Scope): readonly unknown[] | undefined {
  const values = columns.map(({ text, type }) => feel.conform(feel.evaluate(text, scope), type));
  const known = columns.every(({ allowed }, at) => allowed === undefined || isAny(allowed) || feel.accepts(allowed, values[at], scope));
  return known ? values : undefined;
}

/** A decision table: rows whose cells all accept their input, put together by the hit policy. */
export const readDecisionTable: BoxedReader = (element, { feel }) => {
  const inputs = listElements(element, 'input').map(readInput);
  const outputs = listElements(element, 'output').map(readOutput);
  const rules = listElements(element, 'rule').map((rule) => ({ tests: textsOf(rule, 'inputEntry'), texts: textsOf(rule, 'outputEntry') }));
  const { hitPolicy = 'UNIQUE', aggregation, typeRef } = element.attributes;
  const ranks = outputs.map(({ allowed }): readonly unknown[] => {
    const listed = allowed === undefined ? [] : feel.evaluate(`[${allowed}]`, {});
    return Array.isArray(listed) ? listed : [];
  });
  return (scope) => {
    const values = findInputs(inputs, feel, scope);
    if (values === undefined) return null;
    const matching = rules.filter(({ tests }) => tests.every((test, at) => isAny(test) || feel.accepts(test, values[at], scope)));
    const hits = matching.map(({ texts }) => createHit(texts, outputs, { feel, scope }));
    if (hits.length === 0 && outputs.some(({ otherwise }) => otherwise !== undefined)) {
      const defaults = outputs.map(({ otherwise }) => otherwise ?? '');
      return feel.conform(createHit(defaults, outputs, { feel, scope }).result, typeRef);
    }
    return feel.conform(chooseHits(hitPolicy, hits, { aggregation, ranks, feel }), typeRef);
  };
};
