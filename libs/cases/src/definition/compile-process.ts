import { checkProcess, type Finding, type ParsedProcess, parseProcess, type Text } from '#bpmn';
import { decide, type Decisions, describeDecision, listDecisions, parseDecisions } from '#decisions';
import { type Form, parseForm } from '#forms';
import { checkClockParameters } from './check-clock-parameters';
import { checkExpressions } from './check-expressions';
import { checkFiles, checkNames } from './check-files';
import { checkParameters, checkTitles } from './check-parameters';
import { checkReferences } from './check-references';
import { type CompiledProcess, type DeployFinding, type ProcessFiles } from './definition';
import { parseTemplate } from './documents/parse-template';
import { graded } from './folder-rule';
import { type FolderParts } from './folder-parts';
import { checkMatter } from './matter/check-matter';
import { parseMatter } from './matter/parse-matter';
import { type Parameter } from './parameter';
import { parsePublicity } from './publicity';
import { checkPublicities } from './check-publicities';
import { parseDepartmentMessage } from './parse-department-message';
import { type Parsed, parseJson, parseNotice, parseParameters } from './parse-files';
import { parseRecordKind } from './parse-record-kind';
import { gatewaysNotTotal } from './proofs/gateway-not-total';
import { loopsWithoutWait } from './proofs/loop-without-wait';
import { unknownVariables } from './proofs/unknown-variable';
import { unsetVariables } from './proofs/unset-variable';
import { checkRecords } from './record-references';
import { say, sayFound, sayHint } from './say';
import { checkTranslations } from './translations/check-translations';
import { parseTranslations } from './translations/parse-translations';

/** What can be proven of a folder before any case runs by it; every expression must parse first. */
const PROOFS = [loopsWithoutWait, unknownVariables, unsetVariables, gatewaysNotTotal] as const;

/** A compiled folder and what it is warned of, or everything that is wrong with it. */
export type Compiled =
  | {
      readonly ok: true;
      readonly process: CompiledProcess;
      /** The processes of the diagram's other pools: each runs as one of its own, by the same files. */
      readonly pools: readonly CompiledProcess[];
      readonly warnings: readonly DeployFinding[];
    }
  | { readonly ok: false; readonly findings: readonly DeployFinding[] };

/** A parsed file, one reason against it, or findings with their places. */
type Judged<T> = Parsed<T> | { readonly ok: false; readonly findings: readonly DeployFinding[] };

interface Collected<T> {
  readonly values: ReadonlyMap<string, T>;
  readonly findings: readonly DeployFinding[];
}

/** Parses every file of a process folder and checks that whatever the diagram names is there, and that nothing else is. */
export async function compileProcess(folder: ProcessFiles): Promise<Compiled> {
  const misnamed = checkNames(Object.keys(folder.files)).map(graded);
  const parsed = await parseFolder(folder, checkProcess);
  if (!parsed.ok) return { ok: false, findings: [...parsed.findings, ...misnamed] };
  const { parts } = parsed;
  const pools = parts.graphs.map((graph) => ({ ...parts, graph }));
  const checks = [
    checkReferences,
    checkRecords,
    checkFiles,
    checkExpressions,
    checkParameters,
    checkTitles,
    checkMatter,
    checkTranslations,
  ];
  const found = [...checks.flatMap((check) => check(parts)), ...pools.flatMap(checkClockParameters), ...pools.flatMap(checkPublicities)];
  const proven = found.some(({ rule }) => rule === 'feel-syntax') ? [] : PROOFS.flatMap((prove) => pools.flatMap(prove));
  const findings = [...misnamed, ...[...found, ...proven].map(graded), ...parsed.warnings];
  const refused = findings.some(({ severity }) => severity === 'error');
  return refused ? { ok: false, findings } : compiledOf(parts, findings);
}

/**
 * Compiles a folder that was deployed before: its files must parse, but what deploy has learnt to refuse of a whole folder since then does not
 * stop the cases that run by it.
 */
export async function compileDeployed(folder: ProcessFiles): Promise<Compiled> {
  const parsed = await parseFolder(folder, parseProcess);
  return parsed.ok ? compiledOf(parsed.parts, parsed.warnings) : parsed;
}

function compiledOf(parts: FolderParts, warnings: readonly DeployFinding[]): Compiled {
  const others = parts.graphs.filter((graph) => graph !== parts.graph);
  return {
    ok: true,
    process: processOf(parts),
    pools: others.map((graph) => processOf({ ...parts, processId: graph.id, graph })),
    warnings,
  };
}

type ParsedFolder =
  | { readonly ok: true; readonly parts: FolderParts; readonly warnings: readonly DeployFinding[] }
  | { readonly ok: false; readonly findings: readonly DeployFinding[] };

const inDiagram = (finding: Finding): DeployFinding => ({ ...finding, file: 'process.bpmn' });

async function parseFolder({ processId, files }: ProcessFiles, parseDiagram: (xml: string) => ParsedProcess): Promise<ParsedFolder> {
  const parsed = parseDiagram(files['process.bpmn'] ?? '');
  const forms = await collect(files, { folder: 'forms', ending: '.json' }, parseFormFile);
  const notices = await collect(files, { folder: 'notices', ending: '.json' }, parsedBy(parseNotice));
  const records = await collect(files, { folder: 'records', ending: '.json' }, parsedBy(parseRecordKind));
  const documents = await collect(files, { folder: 'documents', ending: '.json' }, parsedBy(parseTemplate));
  const publicities = await collect(files, { folder: 'publicities', ending: '.json' }, parsedBy(parsePublicity));
  const messages = await collect(files, { folder: 'department-messages', ending: '.json' }, parsedBy(parseDepartmentMessage));
  const decisions = await collect(files, { folder: 'decisions', ending: '.dmn' }, parseDecisionFile);
  const parameters = parseParameterFile(files['parameters.json']);
  const matter = parseOptional(files, 'matter.json', parseMatter);
  const english = parseOptional(files, 'translations/en.json', parseTranslations);
  const findings = [
    ...(parsed.ok ? [] : parsed.findings.map(inDiagram)),
    ...forms.findings,
    ...notices.findings,
    ...documents.findings,
    ...records.findings,
    ...publicities.findings,
    ...messages.findings,
    ...decisions.findings,
    ...parameters.findings,
    ...matter.findings,
    ...english.findings,
  ];
  if (!parsed.ok || findings.length > 0) return { ok: false, findings };
  const { graphs, warnings } = parsed;
  const graph = graphs.find(({ id }) => id === processId) ?? parsed.graph;
  const texts = { forms: forms.values, notices: notices.values, publicities: publicities.values, departmentMessages: messages.values };
  const collected = { ...texts, documents: documents.values, records: records.values, decisions: decisions.values };
  const optional = {
    ...(matter.value === undefined ? {} : { matter: matter.value }),
    ...(english.value === undefined ? {} : { translations: english.value }),
  };
  const parts = { processId, graph, graphs, ...collected, parameters: parameters.value, ...optional };
  return { ok: true, parts, warnings: warnings.map(inDiagram) };
}

const processOf = ({ decisions, ...parts }: FolderParts): CompiledProcess => ({
  ...parts,
  decide: decideIn(decisions),
  describe: (decision) => [...decisions.values()].map((file) => describeDecision(file, decision)).find((words) => words !== undefined),
});

async function collect<T>(
  files: ProcessFiles['files'],
  where: { readonly folder: string; readonly ending: string },
  parse: (file: string, text: string) => Judged<T> | Promise<Judged<T>>,
): Promise<Collected<T>> {
  const values = new Map<string, T>();
  const findings: DeployFinding[] = [];
  for (const [file, text] of Object.entries(files)) {
    if (!file.startsWith(`${where.folder}/`) || !file.endsWith(where.ending)) continue;
    const parsed = await parse(file, text);
    if (parsed.ok) values.set(file.slice(where.folder.length + 1, -where.ending.length), parsed.value);
    else if ('findings' in parsed) findings.push(...parsed.findings);
    else findings.push(unreadable(file, parsed.reason, say('mend the file; docs/process-folder.md shows its format')));
  }
  return { values, findings };
}

function parseFormFile(file: string, text: string): Judged<Form> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = parseForm(json.value);
  if (parsed.ok) return { ok: true, value: parsed.form };
  return { ok: false, findings: parsed.findings.map(({ path, ...found }) => libraryFinding(file, { ...found, element: path })) };
}

const parsedBy =
  <T>(parse: (value: unknown) => Parsed<T>) =>
  (_file: string, text: string): Parsed<T> => {
    const json = parseJson(text);
    return json.ok ? parse(json.value) : json;
  };

async function parseDecisionFile(file: string, text: string): Promise<Judged<Decisions>> {
  const parsed = await parseDecisions(text);
  if (parsed.ok) return { ok: true, value: parsed.decisions };
  return { ok: false, findings: parsed.findings.map((finding) => libraryFinding(file, finding)) };
}

function parseParameterFile(text: string | undefined): {
  readonly value: readonly Parameter[];
  readonly findings: readonly DeployFinding[];
} {
  const json = text === undefined ? ({ ok: true, value: [] } as const) : parseJson(text);
  const parsed = json.ok ? parseParameters(json.value) : json;
  if (parsed.ok) return { value: parsed.value, findings: [] };
  const hint = say('every parameter has name, title, value, unit, region, effectiveFrom and source');
  return { value: [], findings: [unreadable('parameters.json', parsed.reason, hint)] };
}

/** A file that a folder may have or not. */
function parseOptional<Part>(
  files: ProcessFiles['files'],
  file: string,
  parse: (value: unknown) => Parsed<Part>,
): { readonly value?: Part; readonly findings: readonly DeployFinding[] } {
  const text = files[file];
  if (text === undefined) return { findings: [] };
  const parsed = parsedBy(parse)(file, text);
  if (parsed.ok) return { value: parsed.value, findings: [] };
  return { findings: [unreadable(file, parsed.reason, say('mend the file; docs/process-folder.md shows its format'))] };
}

const unreadable = (file: string, reason: string, hint: Text): DeployFinding =>
  graded({ rule: 'unreadable-file', file, reason: say('the file cannot be read: {0}', reason), hint });

/** What a form or a decision was refused for. */
interface LibraryFinding {
  readonly rule: string;
  readonly element: string;
  readonly line?: number;
  readonly reason: string;
  readonly hint: string;
}

const libraryFinding = (file: string, { rule, reason, hint, ...place }: LibraryFinding): DeployFinding => ({
  rule,
  severity: 'error',
  file,
  ...place,
  reason: sayFound(rule, reason),
  hint: sayHint(rule, hint),
});

/** Finds the file that has the decision; a name that none has was refused when the folder was compiled. */
function decideIn(decisions: ReadonlyMap<string, Decisions>): CompiledProcess['decide'] {
  const files = new Map([...decisions.values()].flatMap((file) => listDecisions(file).map((id) => [id, file] as const)));
  return (decision, variables) => {
    const file = files.get(decision);
    return file === undefined ? { ok: false, reason: `there is no decision ${decision}` } : decide(file, decision, variables);
  };
}
