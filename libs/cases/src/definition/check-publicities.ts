import { type ReceiveTask, type Value } from '#bpmn';
import { listReads } from '#decisions';
import { type PublicMask, type SensitiveField, sensitiveFields } from '#forms';
import { type FolderFinding } from './folder-rule';
import { type FolderParts } from './folder-parts';
import { type Publicity } from './publicity';
import { say } from './say';

/** A value of a publicity, and the rule that masks it. */
interface Shown {
  readonly value: Value;
  readonly mask?: PublicMask;
}

/** Sensitive fields by the variable whose data has them. */
type Sensitive = ReadonlyMap<string, readonly SensitiveField[]>;
type Objection = Pick<FolderFinding, 'reason' | 'hint'>;

/** Refuses publicities that would show a sensitive field of a form unmasked, or an illness at all, and terms that cannot resume. */
export function checkPublicities(parts: FolderParts): readonly FolderFinding[] {
  const sensitive = listSensitive(parts);
  const found = [...parts.publicities].flatMap(([name, publicity]) =>
    shownBy(publicity).flatMap((shown) =>
      disclosures(shown, sensitive).map((objection): FolderFinding => ({
        rule: 'publicity-discloses',
        file: `publicities/${name}.json`,
        element: name,
        ...objection,
      })),
    ),
  );
  return [...found, ...listTermless(parts)];
}

const shownBy = ({ title, fields, places, supervision, list }: Publicity): readonly Shown[] => [
  ...fields,
  ...[title, supervision, ...places.map(({ name }) => name), ...(list === undefined ? [] : [list])].map((value) => ({ value })),
];

/** What users hand in, by the variable that it becomes, and the name of an applicant who is no organisation. */
function listSensitive({ graph, forms }: FolderParts): Sensitive {
  const found = new Map<string, readonly SensitiveField[]>();
  if (graph.applicants !== 'organisation') found.set('case', [{ path: '/applicant/name', kind: 'name' }]);
  for (const node of Object.values(graph.nodes)) {
    if (node.type !== 'userTask' && node.type !== 'startEvent') continue;
    const form = node.form === undefined ? undefined : forms.get(node.form);
    const variable = node.result ?? node.id;
    if (form !== undefined) found.set(variable, [...(found.get(variable) ?? []), ...sensitiveFields(form)]);
  }
  return found;
}

function disclosures({ value, mask }: Shown, sensitive: Sensitive): readonly Objection[] {
  if (value.kind === 'literal') return [];
  const { text } = value.expression;
  return listReads(text).flatMap(({ names: [variable = '', ...rest] }) => {
    const path = rest.map((name) => `/${name}`).join('');
    const read = [variable, ...rest].join('.');
    const alone = text.trim() === read ? mask : undefined;
    return (sensitive.get(variable) ?? []).flatMap((field) => judge({ field, path, read, mask: alone }));
  });
}

/** A field of a list's items is read through the list's name. */
const pathOf = ({ path }: SensitiveField): string => path.replaceAll('/*', '');

function judge(given: {
  readonly field: SensitiveField;
  readonly path: string;
  readonly read: string;
  readonly mask?: PublicMask | undefined;
}): readonly Objection[] {
  const { field, path, read, mask } = given;
  const own = pathOf(field);
  if (own.startsWith(`${path}/`)) return [ofWhole(read)];
  if (own !== path && !path.startsWith(`${own}/`)) return [];
  if (field.kind === 'medical') return [ofMedical(read)];
  return mask === field.kind ? [] : [ofUnmasked(read, field.kind)];
}

const ofMedical = (read: string): Objection => ({
  reason: say('{0} is medical data, which is never made public', read),
  hint: say('leave it out; say that the case meets the conditions'),
});
const ofUnmasked = (read: string, kind: string): Objection => ({
  reason: say('{0} would be public without the mask {1}', read, kind),
  hint: say('make the entry this field alone, with its mask'),
});
const ofWhole = (read: string): Objection => ({
  reason: say('{0} is of a form with sensitive fields and would be public whole', read),
  hint: say('name the field'),
});

/** Remaining days can only be told of a term in days. */
function listTermless({ graph }: FolderParts): readonly FolderFinding[] {
  const countsDays = ({ boundaryEvents }: ReceiveTask): boolean =>
    boundaryEvents.some((id) => {
      const node = graph.nodes[id];
      return node?.type === 'boundaryEvent' && node.trigger.kind === 'timer' && node.trigger.timer.kind === 'days';
    });
  return Object.values(graph.nodes).flatMap((node): readonly FolderFinding[] => {
    if (node.type !== 'receiveTask' || node.publicityTerm !== 'resume' || countsDays(node)) return [];
    return [
      {
        rule: 'publicity-term',
        file: 'process.bpmn',
        element: node.id,
        line: node.line,
        reason: say('the term resumes, but no boundary timer counts it in days'),
        hint: say('put a boundary timer with huiban:days on the task, or let the term restart'),
      },
    ];
  });
}
