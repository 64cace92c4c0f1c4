import { expressionText } from '../xml/read-xml';
import { type BoxedReader } from './boxed';

/** A text of FEEL; without a text there is no value. */
export const readLiteralExpression: BoxedReader = (element, { feel }) => {
  const text = expressionText(element) ?? '';
  const type = element.attributes['typeRef'];
  return (scope) => (text === '' ? null : feel.conform(feel.evaluate(text, scope), type));
};
