import { buildGraph } from './build/build-graph';
import { type Source } from './build/source';
import { deepFreeze } from './deep-freeze';
import { type Finding } from './finding';
import { listElements } from './moddle/model-element';
import { readDefinitions } from './moddle/read-definitions';
import { type ProcessGraph } from './process-graph';
import { type Objection } from './rules/objection';
import { type RuleName, RULES } from './rules/rules';
import { scanXml } from './xml/scan-xml';
import { createSourceLines } from './xml/source-lines';
import { type XmlElement } from './xml/xml-element';

/**
 * The graph of a file with what it is warned of, or everything that the first stage to refuse it found wrong with it, warnings included (100 of
 * each stage at most), in order of lines.
 */
export type ParsedProcess =
  | { readonly ok: true; readonly graph: ProcessGraph; readonly warnings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** What a stage hands to the next, or why it does not. */
type Stage<Passed> =
  | { readonly ok: true; readonly passed: Passed; readonly warnings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

type Rules<Subject> = Readonly<Partial<Record<RuleName, (subject: Subject) => readonly Objection[]>>>;

/** Enough to work on. */
const MOST_FINDINGS = 100;

const refuse = (finding: Omit<Finding, 'severity'>) => ({ ok: false, findings: [{ ...finding, severity: 'error' }] }) as const;

const judge = <Subject>(rules: Rules<Subject>, subject: Subject): Stage<Subject> => {
  const names = Object.keys(rules) as RuleName[];
  const findings = names
    .flatMap((rule) => (rules[rule]?.(subject) ?? []).map((objection) => ({ rule, severity: 'error' as const, ...objection })))
    .sort((one, other) => one.line - other.line)
    .slice(0, MOST_FINDINGS);
  const refused = findings.some(({ severity }) => severity === 'error');
  return refused ? { ok: false, findings } : { ok: true, passed: subject, warnings: findings };
};

const scan = (xml: string): Stage<XmlElement> => {
  const sized = judge(RULES.text, xml);
  if (!sized.ok) return sized;
  const scanned = scanXml(xml);
  if (scanned.ok) return judge(RULES.tags, scanned.root);
  const hint =
    scanned.code === 'doctype' ? 'Take the declaration out, and write characters themselves.' : 'Save the file again from a BPMN modeler.';
  return refuse({ rule: scanned.code, line: scanned.line, reason: scanned.reason, hint });
};

const read = (xml: string, root: XmlElement): Stage<Source> => {
  const { definitions, warnings } = readDefinitions(xml);
  const lines = createSourceLines(root);
  const clean = judge(RULES.reading, { warnings, lines, root });
  if (!clean.ok) return clean;
  const process = definitions && listElements(definitions, 'rootElements').find(({ $type }) => $type === 'bpmn:Process');
  if (definitions && process) return { ok: true, passed: { definitions, process, lines }, warnings: [] };
  const hint = 'Save it from a BPMN modeler as BPMN 2.0 with one process in it.';
  return refuse({ rule: 'no-process', line: root.line, reason: 'the file is no BPMN 2.0 file with a process', hint });
};

/**
 * Parses a BPMN file to its one executable process, frozen; every reason to refuse it comes with the line and a hint. Lanes, data objects,
 * notes, groups, pools and the diagram are drawn for people and ignored; whatever else a file says is carried out or refused.
 */
export const parseProcess = (xml: string): ParsedProcess => {
  const scanned = scan(xml);
  if (!scanned.ok) return scanned;
  const source = read(xml, scanned.passed);
  if (!source.ok) return source;
  const inProfile = judge(RULES.profile, source.passed);
  if (!inProfile.ok) return inProfile;
  const drawn = judge(RULES.drawing, source.passed);
  if (!drawn.ok) return drawn;
  const graph = judge(RULES.graph, deepFreeze(buildGraph(drawn.passed)));
  return graph.ok ? { ok: true, graph: graph.passed, warnings: [inProfile, drawn, graph].flatMap(({ warnings }) => warnings) } : graph;
};
