import { expressionText, findElement, listElements } from '../xml/read-xml';
import { type BoxedReader, type Scope } from './boxed';
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
  const callBuiltIn = (scope: Scope): unknown =>
    feel.evaluate(call, Object.fromEntries(bindings.map(({ value }, at) => [`__${String(at)}`, value(scope)])));
  return (scope) => {
    const called = target(scope);
    if (typeof called === 'function') return feel.conform(callBuiltIn(scope), type);
    const values = Object.fromEntries(bindings.map(({ name, value }) => [name, value(scope)]));
    return feel.conform(feel.invoke(called, values), type);
  };
};
