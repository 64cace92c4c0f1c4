import { findText, getText, listExtensions, type ModelElement } from '../moddle/model-element';
import { type InputMapping, type Sending } from '../process-graph';
import { type SourceLines } from '../xml/source-lines';
import { buildValue, findValue } from './build-expression';
import { findSentMessage } from './message-flow';

/** The inputs or outputs of an element. */
export const readMappings = (element: ModelElement, lines: SourceLines, tag: 'input' | 'output'): readonly InputMapping[] =>
  listExtensions(element, tag === 'input' ? 'huiban:Input' : 'huiban:Output').map((mapping, index) => ({
    name: getText(mapping, 'name'),
    value: buildValue(findText(mapping, 'value') ?? '', lines.extensionLine(element, tag, index)),
  }));

/** What an element sends; the rules have proven that it is something. */
export const buildSending = (element: ModelElement, lines: SourceLines): Sending => {
  const notice = findText(element, 'notice');
  const message = findSentMessage(element);
  const correlation = findValue(element, 'correlation', lines);
  return {
    ...(notice !== undefined && { notice }),
    ...(message !== undefined && { message }),
    ...(correlation && { correlation }),
    inputs: readMappings(element, lines, 'input'),
  };
};
