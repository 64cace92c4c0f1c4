import { aKind } from '../feel/a-kind';
import { kindOf } from '../feel/kind-of';
import { findElement } from '../xml/read-xml';
import { type BoxedReader } from './boxed';
import { contentOf } from './content-of';

/** A conditional: what is not true is not so; strictly the condition must be true or false. */
export const readConditional: BoxedReader = (element, { feel, read }) => {
  const part = (name: string) => read(contentOf(findElement(element, name)));
  const [condition, then, otherwise] = [part('if'), part('then'), part('else')];
  const type = element.attributes['typeRef'];
  return (scope) => {
    const answer = condition(scope);
    if (typeof answer !== 'boolean') feel.mode.fault(() => `a condition is ${aKind(kindOf(answer))}, neither true nor false`);
    return feel.conform(answer === true ? then(scope) : otherwise(scope), type);
  };
};
