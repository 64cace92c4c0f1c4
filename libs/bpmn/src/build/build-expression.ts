import { findElement, findText, getText, type ModelElement } from '../moddle/model-element';
import { type Expression, type Value } from '../process-graph';
import { type SourceLines } from '../xml/source-lines';

const withoutMark = (text: string): string => (text.startsWith('=') ? text.slice(1).trim() : text);

/** A text that is FEEL wherever it stands; a leading `=` is only a habit and is stripped. */
export const buildExpression = (text: string, line: number): Expression => ({ text: withoutMark(text), line });

/** A text that is FEEL where it begins with `=`, else itself. */
export const buildValue = (text: string, line: number): Value =>
  text.startsWith('=') ? { kind: 'feel', expression: buildExpression(text, line) } : { kind: 'literal', value: text };

/** The Value in an attribute, where it is given. */
export const findValue = (element: ModelElement, attribute: string, lines: SourceLines): Value | undefined => {
  const text = findText(element, attribute);
  return text === undefined ? undefined : buildValue(text, lines.attributeLine(element, attribute));
};

/** The FEEL expression in a child element such as `conditionExpression`, where it is given. */
export const findChildExpression = (element: ModelElement, path: readonly string[], lines: SourceLines): Expression | undefined => {
  const child = findElement(element, path.at(-1) ?? '');
  return child && buildExpression(getText(child, 'body'), lines.textLine(element, path));
};
