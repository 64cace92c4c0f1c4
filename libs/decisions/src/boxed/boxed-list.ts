import { type BoxedReader } from './boxed';

/** A list: the value of each expression in it. */
export const readList: BoxedReader = (element, { feel, read }) => {
  const items = element.children.filter(({ name }) => name !== 'description').map(read);
  const type = element.attributes['typeRef'];
  return (scope) =>
    feel.conform(
      items.map((item) => item(scope)),
      type,
    );
};
