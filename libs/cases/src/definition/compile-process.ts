import { isPost } from '#access';
import { listExpressions, parseProcess, type ProcessGraph, type Reference, referencedNames } from '#bpmn';
import { checkExpression, decide, type Decisions, parseDecisions } from '#decisions';
import { type Form, parseForm } from '#forms';
import { type CompiledProcess, type DeployFinding, type ProcessFiles } from './definition';
import { type Notice } from './notice';
import { type Parameter } from './parameter';
import { type Parsed, parseJson, parseNotice, parseParameters } from './parse-files';

/** A compiled folder, or everything that is wrong with it. */
export type Compiled =
  { readonly ok: true; readonly process: CompiledProcess } | { readonly ok: false; readonly findings: readonly DeployFinding[] };

/** A parsed file, one reason against it, or findings with their places. */
type Judged<T> = Parsed<T> | { readonly ok: false; readonly findings: readonly DeployFinding[] };

interface Collected<T> {
  readonly values: ReadonlyMap<string, T>;
  readonly findings: readonly DeployFinding[];
}

/** Parses every file of a process folder and checks that whatever the diagram names is there, and that nothing else is. */
export async function compileProcess({ processId, files }: ProcessFiles): Promise<Compiled> {
  const parsed = parseProcess(files['process.bpmn'] ?? '');
  const forms = await collect(files, { folder: 'forms', ending: '.json' }, parseFormFile);
  const notices = await collect(files, { folder: 'notices', ending: '.json' }, parseNoticeFile);
  const decisions = await collect(files, { folder: 'decisions', ending: '.dmn' }, parseDecisionFile);
  const parameters = parseParameterFile(files['parameters.json']);
  const findings = [
    ...(parsed.ok ? [] : parsed.findings.map((finding) => ({ ...finding, file: 'process.bpmn' }))),
    ...forms.findings,
    ...notices.findings,
    ...decisions.findings,
    ...parameters.findings,
  ];
  if (!parsed.ok || findings.length > 0) return { ok: false, findings };
  const parts: Parts = { processId, graph: parsed.graph, forms: forms.values, notices: notices.values, decisions: decisions.values };
  const wrong = checkParts(parts);
  if (wrong.length > 0) return { ok: false, findings: wrong };
  return { ok: true, process: { ...parts, parameters: parameters.value, decide: decideIn(parts.decisions) } };
}

interface Parts {
  readonly processId: string;
  readonly graph: ProcessGraph;
  readonly forms: ReadonlyMap<string, Form>;
  readonly notices: ReadonlyMap<string, Notice>;
  /** By file name. */
  readonly decisions: ReadonlyMap<string, Decisions>;
}

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
    else
      findings.push({ rule: 'unreadable-file', file, reason: parsed.reason, hint: 'mend the file; the process README shows its format' });
  }
  return { values, findings };
}

function parseFormFile(file: string, text: string): Judged<Form> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = parseForm(json.value);
  if (parsed.ok) return { ok: true, value: parsed.form };
  return { ok: false, findings: parsed.findings.map(({ rule, path, reason, hint }) => ({ rule, file, element: path, reason, hint })) };
}

function parseNoticeFile(_file: string, text: string): Parsed<Notice> {
  const json = parseJson(text);
  return json.ok ? parseNotice(json.value) : json;
}

async function parseDecisionFile(file: string, text: string): Promise<Judged<Decisions>> {
  const parsed = await parseDecisions(text);
  if (parsed.ok) return { ok: true, value: parsed.decisions };
  return { ok: false, findings: parsed.findings.map((finding) => ({ ...finding, file })) };
}

function parseParameterFile(text: string | undefined): {
  readonly value: readonly Parameter[];
  readonly findings: readonly DeployFinding[];
} {
  const json = text === undefined ? ({ ok: true, value: [] } as const) : parseJson(text);
  const parsed = json.ok ? parseParameters(json.value) : json;
  if (parsed.ok) return { value: parsed.value, findings: [] };
  const hint = 'every parameter has name, value, unit, region, effectiveFrom and source';
  return { value: [], findings: [{ rule: 'unreadable-file', file: 'parameters.json', reason: parsed.reason, hint }] };
}

function checkParts(parts: Parts): readonly DeployFinding[] {
  const named = referencedNames(parts.graph);
  const decisionNames = new Set([...parts.decisions.values()].flatMap((file) => Object.keys(file)));
  return [
    ...(parts.graph.id === parts.processId ? [] : [wrongId(parts)]),
    ...missing('form', named.forms, (name) => parts.forms.has(name)),
    ...missing('notice', named.notices, (name) => parts.notices.has(name)),
    ...missing('decision', named.decisions, (name) => decisionNames.has(name)),
    ...missing('post', named.posts, isPost),
    ...missing('post', noticePosts(parts.notices), isPost),
    ...unused('forms', parts.forms.keys(), named.forms),
    ...unused('notices', parts.notices.keys(), named.notices),
    ...checkExpressions(parts),
  ];
}

const wrongId = ({ graph, processId }: Parts): DeployFinding => ({
  rule: 'process-id',
  file: 'process.bpmn',
  element: graph.id,
  reason: `the process is called ${graph.id}, its folder ${processId}`,
  hint: 'give both the same name',
});

function missing(kind: string, references: readonly Reference[], exists: (name: string) => boolean): readonly DeployFinding[] {
  return references
    .filter(({ name }) => !exists(name))
    .map(({ name, element, line }) => ({
      rule: `unknown-${kind}`,
      file: 'process.bpmn',
      element,
      line,
      reason: `there is no ${kind} ${name}`,
      hint: kind === 'post' ? 'posts are listed in libs/access' : `add ${kind}s/${name} to the folder, or correct the name`,
    }));
}

const noticePosts = (notices: ReadonlyMap<string, Notice>): readonly Reference[] =>
  [...notices].flatMap(([name, notice]) =>
    notice.recipients.flatMap((recipient) => ('post' in recipient ? [{ name: recipient.post, element: `notices/${name}`, line: 1 }] : [])),
  );

function unused(folder: string, names: Iterable<string>, references: readonly Reference[]): readonly DeployFinding[] {
  const used = new Set(references.map(({ name }) => name));
  return [...names]
    .filter((name) => !used.has(name))
    .map((name) => ({
      rule: 'unused-file',
      file: `${folder}/${name}.json`,
      reason: 'nothing in the diagram names it',
      hint: 'use it or delete it',
    }));
}

function checkExpressions({ graph, notices }: Parts): readonly DeployFinding[] {
  const inDiagram = listExpressions(graph).map(({ element, expression }) => ({ file: 'process.bpmn', element, expression }));
  const inNotices = [...notices].flatMap(([name, { title, body }]) =>
    [title, body].flatMap((value) =>
      value.kind === 'feel' ? [{ file: `notices/${name}.json`, element: name, expression: value.expression }] : [],
    ),
  );
  return [...inDiagram, ...inNotices].flatMap(({ file, element, expression }) => {
    const checked = checkExpression(expression.text);
    const finding = { rule: 'feel-syntax', file, element, line: expression.line };
    return checked.ok ? [] : [{ ...finding, reason: checked.reason, hint: 'see the FEEL handbook for the syntax' }];
  });
}

/** Finds the file that has the decision; a name that none has was refused when the folder was compiled. */
function decideIn(decisions: ReadonlyMap<string, Decisions>): CompiledProcess['decide'] {
  const files = new Map([...decisions.values()].flatMap((file) => Object.keys(file).map((id) => [id, file] as const)));
  return (decision, variables) => {
    const file = files.get(decision);
    return file === undefined ? { ok: false, reason: `there is no decision ${decision}` } : decide(file, decision, variables);
  };
}
