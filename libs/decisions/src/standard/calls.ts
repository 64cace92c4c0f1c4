import { FeelFunction, isFunction, isRange } from 'feelin';
import { type SyntaxNode } from '../feel/syntax-node';
import { type Scope } from '../boxed/boxed';
import { callByName, callByPlace } from './library';
import { findEntry, nameOfNode } from './names';
import { findEnds, isInRange } from './range';
import { type NodeReader, partsOf, type Source } from './run';
import { readTypeName } from './instance-of';

type Arguments = { readonly places: readonly unknown[] } | { readonly names: Scope };

function readArguments(node: SyntaxNode, source: Source): (scope: Scope) => Arguments {
  const named = node.getChild('NamedParameters');
  if (named === null) {
    const places = node.getChild('PositionalParameters');
    const values = (places === null ? [] : partsOf(places)).map(source.read);
    return (scope) => ({ places: values.map((value) => value(scope)) });
  }
  const entries = named.getChildren('NamedParameter').map((parameter) => {
    const [name, value] = partsOf(parameter);
    return { name: nameOfNode(name, source.text), value: source.read(value) };
  });
  return (scope) => ({ names: Object.fromEntries(entries.map(({ name, value }) => [name, value(scope)])) });
}

/** Values that the library puts in place of a result where a call fails. */
function withoutFailure(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'template' in result && 'warning' in result ? null : (result ?? null);
}

function call(target: unknown, given: Arguments): unknown {
  if (isRange(target) && 'places' in given) {
    const ends = findEnds(target);
    return ends === undefined ? null : isInRange(given.places[0] ?? null, ends);
  }
  return isFunction(target) ? withoutFailure(target.invoke('places' in given ? [...given.places] : { ...given.names })) : null;
}

/** `f(a)` and `f(x: a)`: of a variable that is a function, else of the library. */
export const readCall: NodeReader = (node, source) => {
  const [target] = partsOf(node);
  const run = source.read(target);
  const name = nameOfNode(target, source.text);
  const builtIn = target?.name !== 'FunctionInvocation' && target?.name !== 'PathExpression' && target?.name !== 'ParenthesizedExpression';
  const readGiven = readArguments(node, source);
  return (scope) => {
    const given = readGiven(scope);
    const known = builtIn ? findEntry(scope, name) : run(scope);
    if (known !== undefined) return call(known, given);
    return 'places' in given ? callByPlace(name, given.places) : callByName(name, given.names);
  };
};

/** `function(a: number) body`; one of another language has no value. */
export const readFunctionLiteral: NodeReader = (node, source) => {
  const list = node.getChild('FormalParameters');
  const parameters = (list === null ? [] : list.getChildren('FormalParameter')).map((parameter) => ({
    name: nameOfNode(parameter.getChild('ParameterName'), source.text),
    type: readTypeName(parameter.getChild('Type'), source.text),
  }));
  if (node.getChild('external') !== null) return () => null;
  const body = source.read(node.getChild('FunctionBody')?.firstChild ?? undefined);
  return (scope) => {
    const run = (...values: readonly unknown[]): unknown => {
      if (values.length !== parameters.length) return null;
      const given = parameters.map(({ name, type }, at) => [name, source.conform(values[at] ?? null, type)] as const);
      if (given.some(([, value], at) => value === null && (values[at] ?? null) !== null)) return null;
      return body({ ...scope, ...Object.fromEntries(given) });
    };
    return new FeelFunction(
      run,
      parameters.map(({ name }) => name),
    );
  };
};
