import { listItems, refuseWalk } from '../interpreter/iteration';
import { findElement, type XmlElement } from '../xml/read-xml';
import { type Boxed, type BoxedReader, type Reading } from './boxed';
import { type Scope } from '../feel/scope';
import { contentOf } from './content-of';

interface Iteration {
  readonly name: string;
  readonly items: (scope: Scope) => readonly unknown[] | null;
  readonly body: Boxed;
}

function readIteration(element: XmlElement, body: string, { feel, read }: Reading): Iteration {
  const name = element.attributes['iteratorVariable'] ?? 'item';
  const collection = read(contentOf(findElement(element, 'in')));
  return {
    name,
    items: (scope) => listItems(collection(scope)) ?? refuseWalk(name, feel),
    body: read(contentOf(findElement(element, body))),
  };
}

function runAll({ name, body }: Iteration, items: readonly unknown[], given: { scope: Scope; reading: Reading }): readonly unknown[] {
  const partial: unknown[] = [];
  for (const item of items) {
    given.reading.feel.meter.spend(1 + partial.length / 16);
    partial.push(body({ ...given.scope, partial: [...partial], [name]: item }));
  }
  return partial;
}

/** `for`: the value of the body for each item, which may look at those before it as `partial`. */
export const readFor: BoxedReader = (element, reading) => {
  const iteration = readIteration(element, 'return', reading);
  const type = element.attributes['typeRef'];
  return (scope) => {
    const items = iteration.items(scope);
    return items === null ? null : reading.feel.conform(runAll(iteration, items, { scope, reading }), type);
  };
};

/** A quantifier: the `decisive` truth of one item decides; what is unknown otherwise leaves the whole unknown. */
function createQuantifier(decisive: boolean): BoxedReader {
  return (element, reading) => {
    const iteration = readIteration(element, 'satisfies', reading);
    return (scope) => {
      const items = iteration.items(scope);
      if (items === null) return null;
      const truths = runAll(iteration, items, { scope, reading });
      if (truths.includes(decisive)) return decisive;
      return truths.every((truth) => typeof truth === 'boolean') ? !decisive : null;
    };
  };
}

/** `some`: whether the condition is true of an item. */
export const readSome = createQuantifier(true);

/** `every`: whether the condition is true of all items. */
export const readEvery = createQuantifier(false);
