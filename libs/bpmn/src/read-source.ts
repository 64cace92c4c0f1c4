import { type Source } from './build/source';
import { type Finding } from './finding';
import { type OwnRule } from './lint/rule-name';
import { SEVERITIES } from './lint/severities';
import { keysOf } from './keys-of';
import { listElements, type ModelElement } from './moddle/model-element';
import { readDefinitions } from './moddle/read-definitions';
import { type Objection } from './rules/objection';
import { RULES } from './rules/rules';
import { say } from './text/say';
import { scanXml } from './xml/scan-xml';
import { createSourceLines } from './xml/source-lines';
import { type XmlElement } from './xml/xml-element';

/** A file read to its model with the lines of everything, or why it cannot be read. */
export type ReadSource =
  | { readonly ok: true; readonly source: Source; readonly processes: readonly ModelElement[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

type Stage<Passed> = { readonly ok: true; readonly passed: Passed } | { readonly ok: false; readonly findings: readonly Finding[] };
type Rules<Subject> = Readonly<Partial<Record<OwnRule, (subject: Subject) => readonly Objection[]>>>;

/** Enough to work on. */
const MOST_FINDINGS = 100;

const refuse = (rule: 'broken-xml' | 'doctype' | 'no-process', objection: Objection) =>
  ({ ok: false, findings: [{ rule, severity: SEVERITIES[rule], ...objection }] }) as const;

const judge = <Subject>(rules: Rules<Subject>, subject: Subject): Stage<Subject> => {
  const findings = keysOf(rules)
    .flatMap((rule) => (rules[rule]?.(subject) ?? []).map((objection) => ({ rule, severity: SEVERITIES[rule], ...objection })))
    .sort((one, other) => one.line - other.line);
  return findings.length > 0 ? { ok: false, findings: findings.slice(0, MOST_FINDINGS) } : { ok: true, passed: subject };
};

const HINTS = {
  doctype: say('Take the declaration out, and write characters themselves.'),
  'broken-xml': say('Save the file again from a BPMN modeler.'),
} as const;

const scan = (xml: string): Stage<XmlElement> => {
  const sized = judge(RULES.text, xml);
  if (!sized.ok) return sized;
  const scanned = scanXml(xml);
  if (scanned.ok) return judge(RULES.tags, scanned.root);
  const { code, line, reason } = scanned;
  return refuse(code, { line, reason, hint: HINTS[code] });
};

/** Reads a file beside bpmnlint: its bytes and tags must be harmless before the model's reader sees them, and that reader must not complain. */
export const readSource = (xml: string): ReadSource => {
  const scanned = scan(xml);
  if (!scanned.ok) return scanned;
  const root = scanned.passed;
  const { definitions, warnings } = readDefinitions(xml);
  const lines = createSourceLines(root);
  const clean = judge(RULES.reading, { warnings, lines, root });
  if (!clean.ok) return clean;
  const roots = definitions ? listElements(definitions, 'rootElements') : [];
  const processes = roots.filter(({ $type }) => $type === 'bpmn:Process');
  const [process] = processes;
  if (definitions && process) return { ok: true, source: { definitions, process, lines }, processes };
  return refuse('no-process', {
    line: root.line,
    reason: say('the file is no BPMN 2.0 file with a process'),
    hint: say('Save it from a BPMN modeler as BPMN 2.0 with one process in it.'),
  });
};
