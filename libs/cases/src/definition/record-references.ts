import { type ServiceTask, type Value } from '#bpmn';
import { listReads } from '#decisions';
import { type FolderFinding } from './folder-rule';
import { type FolderParts } from './folder-parts';
import { type Notice } from './notice';
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
  return [
    ...unknown,
    ...[...parts.records.keys()].flatMap((name) => missingFiles(parts, name)),
    ...strangeReads(parts),
    ...unawaitedEnds(parts),
  ];
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

const valuesOfNotice = ({ title, body, recipients }: Notice): readonly Value[] => [
  title,
  body,
  ...recipients.flatMap((recipient) => ('organisation' in recipient && recipient.organisation ? [recipient.organisation] : [])),
];

/** What reads a record instead of a case: notices and messages of kinds, and when and with what a follow-up comes. */
function valuesAboutRecords(parts: FolderParts): readonly { readonly file: string; readonly element: string; readonly value: Value }[] {
  const about = (file: string, element: string, values: readonly Value[]) => values.map((value) => ({ file, element, value }));
  const notices = [...new Set(noticesOfRecords(parts))].flatMap((name) => {
    const notice = parts.notices.get(name);
    return notice === undefined ? [] : about(`notices/${name}.json`, name, valuesOfNotice(notice));
  });
  const messages = [...new Set(messagesOfRecords(parts))].flatMap((name) => {
    const message = parts.departmentMessages.get(name);
    return message === undefined
      ? []
      : about(`department-messages/${name}.json`, name, [message.to, message.title, ...Object.values(message.fields)]);
  });
  const kinds = [...parts.records].flatMap(([name, { reminders, followUps }]) =>
    about(`records/${name}.json`, name, [
      ...reminders.map(({ daysBefore }) => daysBefore),
      ...followUps.flatMap(({ daysBefore, data }) => [daysBefore, data]),
    ]),
  );
  return [...notices, ...messages, ...kinds];
}

/** All that a record gives: it outlives its case, so nothing of a case. */
const GIVEN = ['record', 'parameters'];

function strangeReads(parts: FolderParts): readonly FolderFinding[] {
  return valuesAboutRecords(parts).flatMap(({ file, element, value }) => {
    const reads = value.kind === 'feel' ? listReads(value.expression.text) : [];
    const heads = reads.filter(({ optional, filtered }) => !optional && !filtered).map(({ names: [head = ''] }) => head);
    return [...new Set(heads)]
      .filter((head) => !GIVEN.includes(head))
      .map((head): FolderFinding => ({
        rule: 'unknown-variable',
        file,
        element,
        reason: say('a record gives record and parameters, not {0}', head),
        hint: say('docs/records.md tells what of a record can be read; a notice of the case needs a file of its own'),
      }));
  });
}

/** Nothing waits for an answer when a record ends: its case has ended long ago. */
const unawaitedEnds = (parts: FolderParts): readonly FolderFinding[] =>
  messagesOfRecords(parts).flatMap((name): readonly FolderFinding[] => {
    const answer = parts.departmentMessages.get(name)?.answer;
    if (answer === undefined) return [];
    const reason = say('nothing waits for the answer {0} when a record has ended', answer.message);
    const hint = say('leave answer out of the message of an end');
    return [{ rule: 'unawaited-answer', file: `department-messages/${name}.json`, element: name, reason, hint }];
  });
