import { BpmnError } from '../errors';
import { parseProcess } from '../parse-process';
import { type ProcessGraph } from '../process-graph';
import { processXml } from './process-xml';

/** The graph of a process with this body; a refusal fails the test with its findings. */
export const graphOf = (body: string): ProcessGraph => {
  const parsed = parseProcess(processXml(body));
  if (!parsed.ok) throw new BpmnError('unread-model', JSON.stringify(parsed.findings, undefined, 2));
  return parsed.graph;
};
