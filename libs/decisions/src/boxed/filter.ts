import { aKind } from '../feel/a-kind';
import { kindOf } from '../feel/kind-of';
import { itemAt, scopeOfItem } from '../interpreter/collections';
import { findElement } from '../xml/read-xml';
import { type BoxedReader } from './boxed';
import { contentOf } from './content-of';

/** A filter: the items for which the match is true, or the one whose place it is. */
export const readFilter: BoxedReader = (element, { feel, read }) => {
  const input = read(contentOf(findElement(element, 'in')));
  const match = read(contentOf(findElement(element, 'match')));
  const type = element.attributes['typeRef'];
  const keeps = (answer: unknown): boolean => {
    if (typeof answer !== 'boolean') feel.mode.fault(() => `a filter is ${aKind(kindOf(answer))}, neither true nor false`);
    return answer === true;
  };
  return (scope) => {
    const value = input(scope);
    if (value === null) return feel.mode.fault(() => 'null is filtered');
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    feel.meter.spend(items.length);
    const answers = items.map((item) => match(scopeOfItem(scope, item)));
    const [first] = answers;
    if (typeof first === 'number') return feel.conform(itemAt(items, first), type);
    return feel.conform(
      items.filter((_, at) => keeps(answers[at])),
      type,
    );
  };
};
