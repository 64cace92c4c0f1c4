import { listExpressions, type Value } from '#bpmn';
import { checkExpression, listDecisionReads, listDecisions, listReads, type Read } from '#decisions';
import { listTemplateValues } from './documents/document-template';
import { type FolderFinding } from './folder-rule';
import { type FolderParts } from './folder-parts';
import { type Notice } from './notice';
import { valuesOfPublicity } from './publicity';
import { type RecordKind } from './record-kind';
import { say } from './say';

/** An expression of the diagram or of another file of the folder. */
interface Placed {
  readonly file: string;
  readonly element: string;
  readonly line: number;
  readonly text: string;
}

/** Refuses expressions that do not parse, and those that name a parameter which no region has. */
export function checkExpressions(parts: FolderParts): readonly FolderFinding[] {
  const placed = [inDiagram, inNotices, inDocuments, inDepartmentMessages, inRecords, inPublicities].flatMap((list) => list(parts));
  const broken = placed.flatMap(syntaxOf);
  return broken.length > 0 ? broken : unknownParameters(parts, placed);
}

const inDiagram = ({ graphs }: FolderParts): readonly Placed[] =>
  graphs.flatMap(listExpressions).map(({ element, expression }) => ({ file: 'process.bpmn', element, ...expression }));

const inNotices = ({ notices }: FolderParts): readonly Placed[] =>
  [...notices].flatMap(([name, notice]) => inFile(`notices/${name}.json`, name, valuesOf(notice)));

const inPublicities = ({ publicities }: FolderParts): readonly Placed[] =>
  [...publicities].flatMap(([name, publicity]) => inFile(`publicities/${name}.json`, name, valuesOfPublicity(publicity)));

const inFile = (file: string, element: string, values: readonly Value[]): readonly Placed[] =>
  values.flatMap((value) => (value.kind === 'feel' ? [{ file, element, ...value.expression }] : []));

const inDocuments = ({ documents }: FolderParts): readonly Placed[] =>
  [...documents].flatMap(([name, template]) =>
    listTemplateValues(template).flatMap(({ value }) =>
      value.kind === 'feel' ? [{ file: `documents/${name}.json`, element: name, ...value.expression }] : [],
    ),
  );

const inRecords = ({ records }: FolderParts): readonly Placed[] =>
  [...records].flatMap(([name, kind]) =>
    valuesOfKind(kind).flatMap((value) =>
      value?.kind === 'feel' ? [{ file: `records/${name}.json`, element: name, ...value.expression }] : [],
    ),
  );

const valuesOfKind = ({ series, reminders, followUps }: RecordKind): readonly (Value | undefined)[] => [
  series,
  ...reminders.map(({ daysBefore }) => daysBefore),
  ...followUps.flatMap(({ daysBefore, data }) => [daysBefore, data]),
];

const inDepartmentMessages = ({ departmentMessages }: FolderParts): readonly Placed[] =>
  [...departmentMessages].flatMap(([name, { to, title, fields, answer }]) =>
    [to, title, ...Object.values(fields), ...(answer?.due ? [answer.due.days] : [])].flatMap((value) =>
      value.kind === 'feel' ? [{ file: `department-messages/${name}.json`, element: name, ...value.expression }] : [],
    ),
  );

const valuesOf = ({ title, body, recipients }: Notice): readonly Value[] => [
  title,
  body,
  ...recipients.flatMap((recipient) => ('organisation' in recipient && recipient.organisation ? [recipient.organisation] : [])),
];

function syntaxOf({ text, ...place }: Placed): readonly FolderFinding[] {
  const checked = checkExpression(text);
  if (checked.ok) return [];
  const reason = say('the expression does not parse: {0}', checked.reason);
  return [{ rule: 'feel-syntax', ...place, reason, hint: say('docs/feel.md tells what is refused') }];
}

function unknownParameters({ parameters, decisions }: FolderParts, placed: readonly Placed[]): readonly FolderFinding[] {
  const known = { parameters: Object.fromEntries(parameters.map(({ name }) => [name, 1])) };
  const find = (reads: readonly Read[]): readonly string[] => [...new Set(reads.flatMap((read) => unknownIn(read, known.parameters)))];
  const inText = placed.flatMap(({ text, ...place }) => find(listReads(text, known)).map((name) => unknownParameter(place, name)));
  const inTables = [...decisions].flatMap(([file, made]) =>
    listDecisions(made).flatMap((decision) =>
      find(listDecisionReads(made, decision, known)).map((name) =>
        unknownParameter({ file: `decisions/${file}.dmn`, element: decision }, name),
      ),
    ),
  );
  return [...inText, ...inTables];
}

/** What `get value` asks for may be missing. */
function unknownIn({ names: [head, name], optional }: Read, known: object): readonly string[] {
  return head === 'parameters' && name !== undefined && !optional && !Object.hasOwn(known, name) ? [name] : [];
}

const unknownParameter = (place: Omit<Placed, 'text' | 'line'> & { readonly line?: number }, name: string): FolderFinding => ({
  rule: 'unknown-parameter',
  ...place,
  reason: say('there is no parameter {0}', name),
  hint: say('add it to parameters.json, or correct the name'),
});
