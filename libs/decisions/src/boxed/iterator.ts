import { findElement, type XmlElement } from '../xml/read-xml';
import { type Boxed, type BoxedReader, type Reading, type Scope } from './boxed';
import { contentOf } from './content-of';

interface Iteration {
  readonly name: string;
  readonly items: Boxed;
  readonly body: Boxed;
}

function readIteration(element: XmlElement, body: string, { feel, read }: Reading): Iteration {
  const name = element.attributes['iteratorVariable'] ?? 'item';
  const source = contentOf(findElement(element, 'in'));
  const collection = read(source);
  // Only FEEL's own iteration knows how to walk a range.
  const items: Boxed = (scope) => feel.evaluate('for each in collection return each', { collection: collection(scope) });
  return { name, items, body: read(contentOf(findElement(element, body))) };
}

function runAll({ name, body }: Iteration, items: readonly unknown[], scope: Scope): readonly unknown[] {
  const partial: unknown[] = [];
  for (const item of items) partial.push(body({ ...scope, partial: [...partial], [name]: item }));
  return partial;
}

/** `for`: the value of the body for each item, which may look at those before it as `partial`. */
export const readFor: BoxedReader = (element, reading) => {
  const iteration = readIteration(element, 'return', reading);
  const type = element.attributes['typeRef'];
  return (scope) => {
    const items = iteration.items(scope);
    return Array.isArray(items) ? reading.feel.conform(runAll(iteration, items, scope), type) : null;
  };
};

/** A quantifier: the `decisive` truth of one item decides; what is unknown otherwise leaves the whole unknown. */
function createQuantifier(decisive: boolean): BoxedReader {
  return (element, reading) => {
    const iteration = readIteration(element, 'satisfies', reading);
    return (scope) => {
      const items = iteration.items(scope);
      if (!Array.isArray(items)) return null;
      const truths = runAll(iteration, items, scope);
      if (truths.includes(decisive)) return decisive;
      return truths.every((truth) => typeof truth === 'boolean') ? !decisive : null;
    };
  };
}

/** `some`: whether the condition is true of an item. */
export const readSome = createQuantifier(true);

/** `every`: whether the condition is true of all items. */
export const readEvery = createQuantifier(false);
