import { findElement, listElements } from '../xml/read-xml';
import { type BoxedReader } from './boxed';
import { contentOf } from './content-of';

/** An invocation: a function called with arguments by name. */
export const readInvocation: BoxedReader = (element, { feel, read }) => {
  const target = read(contentOf(element));
  const bindings = listElements(element, 'binding').map((binding) => ({
    name: findElement(binding, 'parameter')?.attributes['name'] ?? '',
    value: read(contentOf(binding)),
  }));
  const type = element.attributes['typeRef'];
  return (scope) => {
    const values = Object.fromEntries(bindings.map(({ name, value }) => [name, value(scope)]));
    return feel.conform(feel.invoke(target(scope), values), type);
  };
};
