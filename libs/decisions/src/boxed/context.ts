import { findElement, listElements } from '../xml/read-xml';
import { type BoxedReader } from './boxed';
import { contentOf } from './content-of';

/** A context: entries see those before them; the entry without a variable is the result. */
export const readContext: BoxedReader = (element, { feel, read }) => {
  const entries = listElements(element, 'contextEntry').map((entry) => {
    const variable = findElement(entry, 'variable');
    return { name: variable?.attributes['name'], type: variable?.attributes['typeRef'], value: read(contentOf(entry)) };
  });
  const type = element.attributes['typeRef'];
  return (scope) => {
    const made: Record<string, unknown> = {};
    for (const { name, type: entryType, value } of entries) {
      const result = feel.conform(value({ ...scope, ...made }), entryType);
      if (name === undefined) return feel.conform(result, type);
      made[name] = result;
    }
    return feel.conform(made, type);
  };
};
