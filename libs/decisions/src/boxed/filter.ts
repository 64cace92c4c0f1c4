import { findElement } from '../xml/read-xml';
import { type BoxedReader } from './boxed';
import { contentOf } from './content-of';

function isContext(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function pick(items: readonly unknown[], place: number): unknown {
  return items.at(place > 0 ? place - 1 : place) ?? null;
}

/** A filter: the items for which the match is true, or the one whose place it is. */
export const readFilter: BoxedReader = (element, { feel, read }) => {
  const input = read(contentOf(findElement(element, 'in')));
  const match = read(contentOf(findElement(element, 'match')));
  const type = element.attributes['typeRef'];
  return (scope) => {
    const value = input(scope);
    if (value === null) return null;
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    const results = items.map((item) => match({ ...scope, ...(isContext(item) ? item : {}), item }));
    const [first] = results;
    if (typeof first === 'number') return feel.conform(first === 0 ? null : pick(items, first), type);
    return feel.conform(
      items.filter((_, at) => results[at] === true),
      type,
    );
  };
};
