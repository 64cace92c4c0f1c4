import { createBoundedCache } from '../feel/bounded-cache';
import { strictly } from '../feel/mode';
import { compileModel } from '../model/compiled-model';
import { createDefinitions, type Model } from '../model/definitions';
import { idOf } from '../model/nodes';
import { readXml, type XmlElement } from '../xml/read-xml';
import { checkElements } from './check-elements';
import { checkRequirements } from './check-requirements';
import { checkTables } from './check-tables';
import { checkTexts } from './check-texts';
import { type Decisions } from './decisions';
import { type DecisionFinding } from './finding';
import { type Objection } from './objection';

/** The decisions of a file, or everything that is wrong with it. */
export type ParsedDecisions =
  { readonly ok: true; readonly decisions: Decisions } | { readonly ok: false; readonly findings: readonly DecisionFinding[] };

const longestFile = 2_000_000;
const mostFindings = 100;
const cachedFiles = 500;
const namespace = /^https?:\/\/www\.omg\.org\/spec\/DMN\//;

function malformed(reason: string): ParsedDecisions {
  return {
    ok: false,
    findings: [{ rule: 'well-formed', element: 'definitions', line: 1, reason, hint: 'correct the file in a DMN modeler' }],
  };
}

/** Line of the element with this id or name; 1 where it has none. */
function lineOf(xml: string, { attributes: { id, name } }: XmlElement): number {
  const at = Math.max(xml.indexOf(`id="${id ?? ''}"`), id === undefined ? xml.indexOf(`name="${name ?? ''}"`) : -1);
  return at < 0 ? 1 : xml.slice(0, at).split('\n').length;
}

function findingOf(xml: string, { element, ...objection }: Objection): DecisionFinding {
  const name = idOf(element);
  return { ...objection, element: name === '' ? element.name : name, line: lineOf(xml, element) };
}

function isDmn({ name, attributes }: XmlElement): boolean {
  return name === 'definitions' && Object.entries(attributes).some(([key, value]) => key.startsWith('xmlns') && namespace.test(value));
}

/** Shape before meaning: what is not whole is not looked at more closely. */
function listObjections(model: Model, decisions: Decisions): readonly Objection[] {
  const { main } = model;
  const shape = [...checkElements(main.root, { model, definitions: main }), ...checkTables(main.root), ...checkRequirements(model)];
  return shape.length > 0 ? shape : checkTexts(main.root, decisions.compiled.feelOf(main));
}

function createDecisions(model: Model, hash: string): Decisions {
  const { main } = model;
  const nodes = main.root.children.filter(({ name }) => name === 'decision' || name === 'decisionService');
  return {
    ruleSet: { id: idOf(main.root), name: main.root.attributes['name'] ?? '', hash },
    compiled: compileModel(model, strictly),
    nodes: new Map(nodes.map((element) => [idOf(element), { element, definitions: main }])),
    looks: new Map(),
  };
}

function parse(xml: string, hash: string): ParsedDecisions {
  const read = readXml(xml);
  if (!read.ok) return malformed(read.reason);
  if (!isDmn(read.root)) return malformed('the file has no DMN definitions');
  const main = createDefinitions(read.root);
  const model: Model = { main, all: new Map([[main.namespace, main]]) };
  const decisions = createDecisions(model, hash);
  const objections = listObjections(model, decisions);
  if (objections.length === 0) return { ok: true, decisions };
  return { ok: false, findings: objections.slice(0, mostFindings).map((objection) => findingOf(xml, objection)) };
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const parsed = createBoundedCache<ParsedDecisions>(cachedFiles);

/**
 * Reads and compiles a file of DMN 1.2 to 1.5: decision tables, every boxed expression, knowledge models, services and item definitions. What
 * cannot be evaluated strictly is refused by name. A text that was read before gives the same decisions again.
 */
export async function parseDecisions(xml: string): Promise<ParsedDecisions> {
  if (xml.length > longestFile) return malformed(`the file has more than ${String(longestFile)} characters`);
  const hash = await hashOf(xml);
  return parsed.getOrMake(hash, () => parse(xml, hash));
}
