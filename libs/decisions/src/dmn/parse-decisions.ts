import { DmnModdle } from 'dmn-moddle';
import { type Decision, type Decisions } from './decision';
import { findText, listChildren, nameOf, typeOf, type DmnElement } from './element';
import { findCycle } from './find-cycle';
import { type DecisionFinding } from './finding';
import { readDecision, type ElementsById } from './read-decision';
import { refuse, type Reading } from './reading';

/** The decisions of a file, or everything that is wrong with it. */
export type ParsedDecisions =
  { readonly ok: true; readonly decisions: Decisions } | { readonly ok: false; readonly findings: readonly DecisionFinding[] };

const longestFile = 2_000_000;
/** The reader knows DMN 1.3; in what we support, 1.4 and 1.5 differ from it by their namespaces only. */
const laterNamespaces = /https:\/\/www\.omg\.org\/spec\/DMN\/(?:20211108|20230324|20240513)\/(MODEL|DMNDI|FEEL)\//g;
const supported: ReadonlySet<string> = new Set(['Decision', 'InputData', 'KnowledgeSource']);

function malformed(reason: string, line = 1): DecisionFinding {
  return { rule: 'well-formed', element: 'definitions', line, reason, hint: 'correct the file in a DMN 1.3 modeler' };
}

/** dmn-moddle's messages span lines and count lines from 0. */
function readMessage(message: string): DecisionFinding {
  const line = Number(/line: (\d+)/.exec(message)?.[1] ?? 0) + 1;
  return malformed(message.replace(/\s*line: \d+\s*column: \d+/, '').replace(/\s+/g, ' '), line);
}

async function readXml(xml: string): Promise<DmnElement | readonly DecisionFinding[]> {
  if (xml.length > longestFile) return [malformed(`the file has more than ${String(longestFile)} characters`)];
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return [malformed('a DOCTYPE is not allowed')];
  try {
    const source = xml.replace(laterNamespaces, 'https://www.omg.org/spec/DMN/20191111/$1/');
    const { rootElement, warnings } = await new DmnModdle().fromXML(source);
    return warnings.length > 0 ? warnings.map(({ message }) => readMessage(message)) : rootElement;
  } catch (error) {
    return [readMessage(error instanceof Error ? error.message : 'the file cannot be read')];
  }
}

function refuseUnsupported(reading: Reading, root: DmnElement): void {
  const others = listChildren(root, 'drgElement').filter((element) => !supported.has(typeOf(element)));
  for (const element of [...listChildren(root, 'import'), ...listChildren(root, 'itemDefinition'), ...others]) {
    const reason = `${typeOf(element)} "${findText(element, 'name') ?? nameOf(element)}" is not supported`;
    refuse(reading, element, { rule: 'supported-element', reason, hint: 'use decision tables, literal expressions and FEEL types' });
  }
}

function indexById(reading: Reading, root: DmnElement): ElementsById {
  const byId = new Map<string, DmnElement>();
  for (const element of listChildren(root, 'drgElement')) {
    if (byId.has(nameOf(element)))
      refuse(reading, element, { rule: 'unique-id', reason: 'the id is used twice', hint: 'give each element an id of its own' });
    byId.set(nameOf(element), element);
  }
  return byId;
}

function refuseCycle(reading: Reading, decisions: Decisions, byId: ElementsById): void {
  const cycle = findCycle(decisions);
  const first = byId.get(cycle?.[0] ?? '');
  if (cycle === undefined || first === undefined) return;
  const reason = `the decisions need each other in a circle: ${[...cycle, cycle[0] ?? ''].join(' → ')}`;
  refuse(reading, first, { rule: 'no-cycle', reason, hint: 'take one of the requirements away' });
}

/** Reads a DMN 1.3 file (1.4 and 1.5 where they mean the same): tables and literal expressions; everything else is refused by name. */
export async function parseDecisions(xml: string): Promise<ParsedDecisions> {
  const root = await readXml(xml);
  if (!('$type' in root)) return { ok: false, findings: root };
  if (root.$type !== 'dmn:Definitions') return { ok: false, findings: [malformed('the file has no DMN definitions')] };
  const reading: Reading = { xml, findings: [] };
  refuseUnsupported(reading, root);
  const byId = indexById(reading, root);
  const read = [...byId.values()]
    .filter((element) => typeOf(element) === 'Decision')
    .map((element) => readDecision(reading, element, byId));
  const decisions: Decisions = Object.fromEntries(read.map((decision): [string, Decision] => [decision.id, decision]));
  refuseCycle(reading, decisions, byId);
  return reading.findings.length > 0 ? { ok: false, findings: reading.findings } : { ok: true, decisions };
}
