import { listElements } from '../xml/read-xml';
import { type BoxedReader } from './boxed';

/** A relation: for each row a context of its columns. */
export const readRelation: BoxedReader = (element, { feel, read }) => {
  const names = listElements(element, 'column').map(({ attributes }) => attributes['name'] ?? '');
  const rows = listElements(element, 'row').map(({ children }) => children.filter(({ name }) => name !== 'description').map(read));
  const type = element.attributes['typeRef'];
  return (scope) =>
    feel.conform(
      rows.map((cells) => Object.fromEntries(names.map((name, column) => [name, cells[column]?.(scope) ?? null]))),
      type,
    );
};
