import { expressionText, findElement, listElements } from '../xml/read-xml';
import { type BoxedReader } from './boxed';
import { type Scope } from '../feel/scope';
import { contentOf } from './content-of';

/** An invocation: a function called with arguments by name. */
export const readInvocation: BoxedReader = (element, { feel, read }) => {
  const target = read(contentOf(element));
  const bindings = listElements(element, 'binding').map((binding) => ({
    name: findElement(binding, 'parameter')?.attributes['name'] ?? '',
    value: read(contentOf(binding)),
  }));
  const type = element.attributes['typeRef'];
  // A function of the library can only be called in a text.
  const call = `${expressionText(contentOf(element)) ?? ''}(${bindings.map(({ name }, at) => `${name}: __${String(at)}`).join(', ')})`;
  const callBuiltIn = (values: readonly unknown[]): unknown =>
    feel.prepare(call)(Object.fromEntries(values.map((value, at) => [`__${String(at)}`, value])));
  return (scope: Scope) => {
    const called = target(scope);
    const values = bindings.map(({ value }) => value(scope));
    if (typeof called === 'function') return feel.conform(callBuiltIn(values), type);
    return feel.conform(feel.invoke(called, Object.fromEntries(bindings.map(({ name }, at) => [name, values[at]]))), type);
  };
};
