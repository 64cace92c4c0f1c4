import { findElement } from '../xml/read-xml';
import { type BoxedReader } from './boxed';
import { contentOf } from './content-of';

/** A conditional: what is not true is not so. */
export const readConditional: BoxedReader = (element, { feel, read }) => {
  const part = (name: string) => read(contentOf(findElement(element, name)));
  const [condition, then, otherwise] = [part('if'), part('then'), part('else')];
  const type = element.attributes['typeRef'];
  return (scope) => feel.conform(condition(scope) === true ? then(scope) : otherwise(scope), type);
};
