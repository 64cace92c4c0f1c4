import { listElements } from '../xml/read-xml';
import { type BoxedReader } from './boxed';
import { contentOf } from './content-of';

/** A function; one of another language has no value. */
export const readFunctionDefinition: BoxedReader = (element, { feel, read }) => {
  const parameters = listElements(element, 'formalParameter').map(({ attributes }) => ({
    name: attributes['name'] ?? '',
    type: attributes['typeRef'],
  }));
  const kind = element.attributes['kind'] ?? 'FEEL';
  if (kind !== 'FEEL') return () => feel.mode.fault(() => 'a function of another language than FEEL is not run');
  const body = read(contentOf(element));
  const names = parameters.map(({ name }) => name);
  return (scope) =>
    feel.createFunction(names, (values) => {
      const given = parameters.map(({ name, type }, at) => [name, feel.conform(values[at] ?? null, type)] as const);
      if (given.some(([, value], at) => value === null && (values[at] ?? null) !== null)) return null;
      return body({ ...scope, ...Object.fromEntries(given) });
    });
};
