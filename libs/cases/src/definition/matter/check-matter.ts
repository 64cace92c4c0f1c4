import { type ProcessGraph, type StartEvent } from '#bpmn';
import { type Form } from '#forms';
import { type FolderFinding } from '../folder-rule';
import { type FolderParts } from '../folder-parts';
import { say } from '../say';
import { type Matter } from './matter';

const FILE = 'matter.json';

type Judged = Pick<FolderParts, 'graph' | 'forms' | 'parameters' | 'matter'>;

/** What people apply for needs a matter that says how; one that nobody can apply for is read by nobody. */
export function checkMatter({ graph, forms, parameters, matter }: Judged): readonly FolderFinding[] {
  const start = applicationOf(graph);
  if (matter === undefined) return start === undefined || start.posts !== undefined ? [] : [missing(start.id)];
  if (start === undefined) return [idle];
  const names = new Set(parameters.map(({ name }) => name));
  return [
    ...matter.limits.flatMap(({ parameter }) => (names.has(parameter) ? [] : [unknownParameter(parameter)])),
    ...misplaced(matter, forms.get(start.form)),
  ];
}

/** The start event at which people hand in a form; those of other triggers are nobody's to apply by. */
function applicationOf({ starts, nodes }: ProcessGraph): (StartEvent & { readonly form: string }) | undefined {
  for (const id of starts) {
    const node = nodes[id];
    if (node?.type !== 'startEvent' || node.trigger.kind !== 'none' || node.form === undefined) continue;
    return { ...node, form: node.form };
  }
  return undefined;
}

/** Documents that the matter says a field takes, and that the form has no field for. */
function misplaced({ documents }: Matter, form: Form | undefined): readonly FolderFinding[] {
  const fields = new Set(form?.marked.filter(({ document }) => document).map(({ steps }) => topField(steps)));
  return documents.flatMap(({ field }) => (field === undefined || fields.has(field) ? [] : [noField(field)]));
}

function topField([first]: Form['marked'][number]['steps']): string {
  return typeof first === 'object' ? first.field : '';
}

const missing = (element: string): FolderFinding => ({
  rule: 'matter-missing',
  file: 'process.bpmn',
  element,
  reason: say('people apply for it, and nothing tells them what they need'),
  hint: say('add matter.json; docs/process-folder.md shows its format'),
});

const idle: FolderFinding = {
  rule: 'unused-file',
  file: FILE,
  reason: say('nobody starts this process by a form'),
  hint: say('use it or delete it'),
};

const unknownParameter = (name: string): FolderFinding => ({
  rule: 'unknown-parameter',
  file: FILE,
  element: name,
  reason: say('there is no parameter {0}', name),
  hint: say('add it to parameters.json, or correct the name'),
});

const noField = (name: string): FolderFinding => ({
  rule: 'matter-document',
  file: FILE,
  element: name,
  reason: say('the start form has no field {0} for documents', name),
  hint: say('name a field with x-document of the start form, or none'),
});
