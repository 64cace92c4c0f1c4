import { FeelFunction, isFunction } from 'feelin';
import { kindOf } from '../feel/kind-of';
import { type SyntaxNode } from '../feel/syntax-node';
import { type Scope } from '../feel/scope';
import { standardFunctions } from './functions/functions';
import { callByName, callByPlace, libraryFunction } from './library';
import { longestText, TooMuch } from './meter';
import { finderOf } from './entries';
import { nameOfNode } from './names';
import { findEnds, isInRange } from './range';
import { type NodeReader, partsOf, type Source } from './source';
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

/** Asks a value that is called: a range, or a function; undefined where it is neither. */
function callValue(target: unknown, given: Arguments): unknown {
  if ('places' in given) {
    const ends = findEnds(target);
    if (ends !== undefined) return isInRange(given.places[0] ?? null, ends);
  }
  return isFunction(target) ? withoutFailure(target.invoke('places' in given ? [...given.places] : { ...given.names })) : undefined;
}

/** Asks a built-in function; undefined where there is none of that name. */
function callBuiltIn(name: string, given: Arguments): unknown {
  if (Object.hasOwn(standardFunctions, name)) return callValue(standardFunctions[name], given);
  if (libraryFunction(name) === null && !dated.has(name)) return undefined;
  return 'places' in given ? callByPlace(name, given.places) : callByName(name, given.names);
}

/** Names that the library's parser takes for more than a variable. */
const dated: ReadonlySet<string> = new Set(['date', 'time', 'date and time', 'duration', 'years and months duration']);

/** Built-in functions for which null is an answer. */
const mayBeNull: ReadonlySet<string> = new Set(['get value']);

function describeKinds(given: Arguments): string {
  const values = 'places' in given ? given.places : Object.values(given.names);
  return values.map((value) => `<${kindOf(value)}>`).join(', ');
}

function limited(value: unknown, { meter }: Source): unknown {
  if (typeof value === 'string' && value.length > longestText)
    throw new TooMuch(`a text would have more than ${String(longestText)} characters`);
  meter.spend(Array.isArray(value) ? 1 + value.length / 16 : 1);
  return value;
}

/** `f(a)` and `f(x: a)`: of a variable that is a function, else of the library. */
export const readCall: NodeReader = (node, source) => {
  const [target] = partsOf(node);
  const run = source.read(target);
  const name = nameOfNode(target, source.text);
  const find = finderOf(name);
  const named = target?.name !== 'FunctionInvocation' && target?.name !== 'PathExpression' && target?.name !== 'ParenthesizedExpression';
  const readGiven = readArguments(node, source);
  return (scope) => {
    const given = readGiven(scope);
    const known = named ? find(scope) : run(scope);
    source.meter.spend(1);
    const result = known === undefined ? callBuiltIn(name, given) : callValue(known, given);
    if (result === undefined) return source.mode.fault(() => `Function '${name}' not found`);
    if (result === null && known === undefined && !mayBeNull.has(name))
      return source.mode.fault(() => `${name}(${describeKinds(given)}) has no value`);
    return limited(result, source);
  };
};

/** `function(a: number) body`; one of another language has no value. */
export const readFunctionLiteral: NodeReader = (node, source) => {
  const { mode } = source;
  const list = node.getChild('FormalParameters');
  const parameters = (list === null ? [] : list.getChildren('FormalParameter')).map((parameter) => ({
    name: nameOfNode(parameter.getChild('ParameterName'), source.text),
    type: readTypeName(parameter.getChild('Type'), source.text),
  }));
  if (node.getChild('external') !== null) return () => mode.fault(() => 'a function of another language than FEEL is not run');
  const body = source.read(node.getChild('FunctionBody')?.firstChild ?? undefined);
  return (scope) => {
    const run = (...values: readonly unknown[]): unknown => {
      source.meter.spend(1);
      if (values.length !== parameters.length)
        return mode.fault(() => `a function of ${String(parameters.length)} parameters is given ${String(values.length)}`);
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
