import { expressionText } from '../xml/read-xml';
import { type BoxedReader } from './boxed';

/** A text of FEEL; without a text there is no value. */
export const readLiteralExpression: BoxedReader = (element, { feel }) => {
  const text = expressionText(element) ?? '';
  const type = element.attributes['typeRef'];
  if (text === '') return () => feel.mode.fault(() => 'there is no expression');
  const run = feel.prepare(text);
  return (scope) => feel.conform(run(scope), type);
};
