import { type ServiceTask, type Value } from '#bpmn';
import { type FolderFinding } from './folder-rule';
import { type FolderParts } from './folder-parts';
import { say } from './say';

const isIssuing = (node: { readonly type: string }): node is ServiceTask =>
  node.type === 'serviceTask' && 'topic' in node && node.topic === 'issue-record';

const issuing = ({ graphs }: FolderParts): readonly { readonly task: ServiceTask; readonly kind: Value | undefined }[] =>
  graphs.flatMap(({ nodes }) =>
    Object.values(nodes)
      .filter(isIssuing)
      .map((task) => ({ task, kind: task.inputs.find(({ name }) => name === 'kind')?.value })),
  );

/** Kinds of records that the folder's jobs issue: all where one of them reckons which. */
export function usedRecords(parts: FolderParts): ReadonlySet<string> {
  const kinds = issuing(parts).map(({ kind }) => kind);
  if (kinds.some((kind) => kind?.kind === 'feel')) return new Set(parts.records.keys());
  return new Set(kinds.flatMap((kind) => (kind?.kind === 'literal' ? [kind.value] : [])));
}

/** Names of the forms that kinds of records use. */
export const formsOfRecords = ({ records }: FolderParts): readonly string[] => [...records.values()].map(({ form }) => form);

/** Names of the notices that kinds of records use. */
export const noticesOfRecords = ({ records }: FolderParts): readonly string[] => [...records.values()].flatMap(noticesOf);

const noticesOf = ({
  reminders,
  endNotice,
}: {
  readonly reminders: readonly { readonly notice: string }[];
  readonly endNotice?: string;
}) => [...reminders.map(({ notice }) => notice), ...(endNotice === undefined ? [] : [endNotice])];

/** Names of the messages to departments that kinds of records use. */
export const messagesOfRecords = ({ records }: FolderParts): readonly string[] =>
  [...records.values()].flatMap(({ endMessage }) => endMessage ?? []);

/** Refuses kinds of records that are issued but not there, and forms and notices that a kind names but the folder has not. */
export function checkRecords(parts: FolderParts): readonly FolderFinding[] {
  const unknown = issuing(parts).flatMap(({ task, kind }): readonly FolderFinding[] =>
    kind?.kind !== 'literal' || parts.records.has(kind.value)
      ? []
      : [
          {
            rule: 'unknown-record-kind',
            file: 'process.bpmn',
            element: task.id,
            line: task.line,
            reason: say('there is no kind of record {0}', kind.value),
            hint: say('add records/{0}.json to the folder, or correct the name', kind.value),
          },
        ],
  );
  return [...unknown, ...[...parts.records.keys()].flatMap((name) => missingFiles(parts, name))];
}

function missingFiles(parts: FolderParts, name: string): readonly FolderFinding[] {
  const kind = parts.records.get(name);
  if (kind === undefined) return [];
  const place = { file: `records/${name}.json`, element: name };
  const form: readonly FolderFinding[] = parts.forms.has(kind.form)
    ? []
    : [
        {
          rule: 'unknown-form',
          ...place,
          reason: say('there is no form {0}', kind.form),
          hint: say('add forms/{0}.json to the folder, or correct the name', kind.form),
        },
      ];
  const notices = noticesOf(kind)
    .filter((notice) => !parts.notices.has(notice))
    .map((notice): FolderFinding => ({
      rule: 'unknown-notice',
      ...place,
      reason: say('there is no notice {0}', notice),
      hint: say('add notices/{0}.json to the folder, or correct the name', notice),
    }));
  const message: readonly FolderFinding[] =
    kind.endMessage === undefined || parts.departmentMessages.has(kind.endMessage)
      ? []
      : [
          {
            rule: 'unknown-department-message',
            ...place,
            reason: say('there is no message {0} to a department', kind.endMessage),
            hint: say('add department-messages/{0}.json to the folder, or correct the name', kind.endMessage),
          },
        ];
  return [...form, ...notices, ...message];
}
