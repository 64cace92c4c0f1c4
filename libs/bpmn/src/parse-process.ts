import { buildGraph } from './build/build-graph';
import { type Source } from './build/source';
import { deepFreeze } from './deep-freeze';
import { type Finding } from './finding';
import { listElements } from './moddle/model-element';
import { readDefinitions } from './moddle/read-definitions';
import { type ProcessGraph } from './process-graph';
import { type Objection } from './rules/rule';
import { DRAWING_RULES, GRAPH_RULES } from './rules/rules';
import { createSourceLines } from './xml/source-lines';
import { scanXml } from './xml/scan-xml';

/** The graph of a file, or everything that its first failing stage found wrong with it. */
export type ParsedProcess =
  { readonly ok: true; readonly graph: ProcessGraph } | { readonly ok: false; readonly findings: readonly Finding[] };

type Read = { readonly ok: true; readonly source: Source } | { readonly ok: false; readonly findings: readonly Finding[] };

const refuse = (rule: string, line: number, reason: string, hint: string) =>
  ({ ok: false, findings: [{ rule, line, reason, hint }] }) as const;

const readSource = (xml: string): Read => {
  const scanned = scanXml(xml);
  if (!scanned.ok) return refuse(scanned.code, scanned.line, scanned.reason, 'Save the file again from a BPMN modeler.');
  const lines = createSourceLines(scanned.root);
  const { definitions, warnings } = readDefinitions(xml);
  const process = definitions && listElements(definitions, 'rootElements').find(({ $type }) => $type === 'bpmn:Process');
  if (!definitions || !process) return refuse('broken-xml', 1, warnings[0]?.message ?? 'no process', 'Draw a process.');
  return { ok: true, source: { definitions, process, lines } };
};

const judge = <Subject>(
  rules: Readonly<Record<string, (subject: Subject) => readonly Objection[]>>,
  subject: Subject,
): readonly Finding[] =>
  Object.entries(rules)
    .flatMap(([rule, check]) => check(subject).map((objection) => ({ rule, ...objection })))
    .sort((one, other) => one.line - other.line);

/** Parses a BPMN file to its one executable process, frozen; every reason to refuse it comes with the line and a hint. */
export const parseProcess = (xml: string): ParsedProcess => {
  const read = readSource(xml);
  if (!read.ok) return read;
  const drawn = judge(DRAWING_RULES, read.source);
  if (drawn.length > 0) return { ok: false, findings: drawn };
  const graph = deepFreeze(buildGraph(read.source));
  const hanging = judge(GRAPH_RULES, graph);
  return hanging.length > 0 ? { ok: false, findings: hanging } : { ok: true, graph };
};
