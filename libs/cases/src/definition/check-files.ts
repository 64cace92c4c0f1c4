import { type Decisions, listDecisions } from '#decisions';
import { namesIn } from './names-in';
import { type FolderFinding } from './folder-rule';
import { type FolderParts } from './folder-parts';
import { formsOfRecords, messagesOfRecords, noticesOfRecords, usedRecords } from './record-references';
import { say } from './say';

const KNOWN = [
  /^(process\.bpmn|parameters\.json|matter\.json|translations\/en\.json|README\.md)$/,
  /^(forms|notices|documents|publicities|department-messages|records|scenarios|vectors)\/[^/]+\.json$/,
  /^decisions\/[^/]+\.dmn$/,
];

/** Refuses files that nothing will ever read: a misspelt name, a wrong place. */
export function checkNames(files: readonly string[]): readonly FolderFinding[] {
  return files
    .filter((file) => !KNOWN.some((pattern) => pattern.test(file)))
    .map((file) => ({
      rule: 'unknown-file',
      file,
      reason: say('nothing reads a file of this name in this place'),
      hint: say('docs/process-folder.md lists what may stand in the folder; rename it or take it out'),
    }));
}

/** Refuses files that the diagram does not use, and decisions that two files claim to make. */
export function checkFiles(parts: FolderParts): readonly FolderFinding[] {
  const named = namesIn(parts.graphs);
  const decisions = new Set(named.decisions.map(({ name }) => name));
  const answerForms = [...parts.departmentMessages.values()].flatMap(({ answer }) => answer?.form ?? []);
  const forms = new Set([...named.forms.map(({ name }) => name), ...formsOfRecords(parts), ...answerForms]);
  const records = usedRecords(parts);
  const notices = new Set([...named.notices.map(({ name }) => name), ...noticesOfRecords(parts)]);
  const documents = new Set(named.documents.map(({ name }) => name));
  const publicities = new Set(named.publicities.map(({ name }) => name));
  const messages = new Set([...named.departmentMessages.map(({ name }) => name), ...messagesOfRecords(parts)]);
  const used = (file: Decisions): boolean => listDecisions(file).some((id) => decisions.has(id));
  return [
    ...[...parts.forms.keys()].filter((name) => !forms.has(name)).map((name) => unused(`forms/${name}.json`)),
    ...[...parts.notices.keys()].filter((name) => !notices.has(name)).map((name) => unused(`notices/${name}.json`)),
    ...[...parts.documents.keys()].filter((name) => !documents.has(name)).map((name) => unused(`documents/${name}.json`)),
    ...[...parts.records.keys()].filter((name) => !records.has(name)).map((name) => unused(`records/${name}.json`)),
    ...[...parts.publicities.keys()].filter((name) => !publicities.has(name)).map((name) => unused(`publicities/${name}.json`)),
    ...[...parts.departmentMessages.keys()].filter((name) => !messages.has(name)).map((name) => unused(`department-messages/${name}.json`)),
    ...[...parts.decisions].filter(([, file]) => !used(file)).map(([name]) => unused(`decisions/${name}.dmn`)),
    ...duplicateDecisions(parts),
  ];
}

const unused = (file: string): FolderFinding => ({
  rule: 'unused-file',
  file,
  reason: file.endsWith('.dmn') ? say('nothing in the diagram names one of its decisions') : say('nothing in the diagram names it'),
  hint: say('use it or delete it'),
});

function duplicateDecisions({ decisions }: FolderParts): readonly FolderFinding[] {
  const first = new Map<string, string>();
  return [...decisions].flatMap(([name, file]) =>
    listDecisions(file).flatMap((id): readonly FolderFinding[] => {
      const other = first.get(id) ?? name;
      first.set(id, other);
      if (other === name) return [];
      const reason = say('decisions/{0}.dmn has a decision {1} too', other, id);
      const hint = say('give each decision an id of its own');
      return [{ rule: 'duplicate-decision', file: `decisions/${name}.dmn`, element: id, reason, hint }];
    }),
  );
}
