import { isPost } from '#access';
import { listDecisions } from '#decisions';
import { type FlowNode, type Reference } from '#bpmn';
import { FIXED_ACTIVITIES } from '#contract';
import { type FolderFinding } from './folder-rule';
import { type FolderParts } from './folder-parts';
import { namesIn } from './names-in';
import { say } from './say';

/** A name in a file of the folder. */
type FileReference = Reference & { readonly file: string };

/** What is said where a name means nothing, by what it should name. */
const SENTENCES = {
  form: ['there is no form {0}', 'add forms/{0}.json to the folder, or correct the name'],
  notice: ['there is no notice {0}', 'add notices/{0}.json to the folder, or correct the name'],
  document: ['there is no document {0}', 'add documents/{0}.json to the folder, or correct the name'],
  publicity: ['there is no publicity {0}', 'add publicities/{0}.json to the folder, or correct the name'],
  'department-message': ['there is no message {0} to a department', 'add department-messages/{0}.json to the folder, or correct the name'],
  decision: ['there is no decision {0}', 'add a decision with the id {0} to a file decisions/*.dmn, or correct the id'],
  post: ['there is no post {0}', 'posts are listed in libs/access/src/posts.ts'],
} as const;

/** Refuses names of forms, notices, documents, publicities, decisions and posts that are not there, and topics that can never be jobs. */
export function checkReferences(parts: FolderParts): readonly FolderFinding[] {
  const named = namesIn(parts.graphs);
  const decisions = new Set([...parts.decisions.values()].flatMap(listDecisions));
  return [
    ...(parts.graph.id === parts.processId ? [] : [wrongId(parts)]),
    ...missing('form', [...drawn(named.forms), ...answersBy(parts, 'form')], (name) => parts.forms.has(name)),
    ...missing('notice', drawn(named.notices), (name) => parts.notices.has(name)),
    ...missing('document', drawn(named.documents), (name) => parts.documents.has(name)),
    ...missing('publicity', drawn(named.publicities), (name) => parts.publicities.has(name)),
    ...missing('department-message', drawn(named.departmentMessages), (name) => parts.departmentMessages.has(name)),
    ...missing('decision', drawn(named.decisions), (name) => decisions.has(name)),
    ...missing('post', [...drawn(named.posts), ...postsOfNotices(parts), ...postsOfPlaces(parts), ...answersBy(parts, 'post')], isPost),
    ...unawaitedAnswers(parts),
    ...unboundNotices(parts),
    ...drawn(named.topics).flatMap(reserved),
  ];
}

const drawn = (references: readonly Reference[]): readonly FileReference[] =>
  references.map((reference) => ({ ...reference, file: 'process.bpmn' }));

const wrongId = ({ graph, processId }: FolderParts): FolderFinding => ({
  rule: 'process-id',
  file: 'process.bpmn',
  element: graph.id,
  reason: say('the process is called {0}, its folder {1}', graph.id, processId),
  hint: say('give both the same name'),
});

function missing(
  kind: keyof typeof SENTENCES,
  references: readonly FileReference[],
  exists: (name: string) => boolean,
): readonly FolderFinding[] {
  const [reason, hint] = SENTENCES[kind];
  return references
    .filter(({ name }) => !exists(name))
    .map(({ name, ...place }) => ({ rule: `unknown-${kind}`, ...place, reason: say(reason, name), hint: say(hint, name) }));
}

const postsOfNotices = ({ notices }: FolderParts): readonly FileReference[] =>
  [...notices].flatMap(([name, { recipients }]) =>
    recipients.flatMap((recipient) =>
      'post' in recipient ? [{ name: recipient.post, file: `notices/${name}.json`, element: recipient.post, line: 1 }] : [],
    ),
  );

const postsOfPlaces = ({ publicities }: FolderParts): readonly FileReference[] =>
  [...publicities].flatMap(([name, { places }]) =>
    places.flatMap(({ post }) => (post === undefined ? [] : [{ name: post, file: `publicities/${name}.json`, element: post, line: 1 }])),
  );

const answersBy = ({ departmentMessages }: FolderParts, part: 'form' | 'post'): readonly FileReference[] =>
  [...departmentMessages].flatMap(([name, { answer }]) =>
    answer === undefined ? [] : [{ name: answer[part], file: `department-messages/${name}.json`, element: name, line: 1 }],
  );

/** An answer comes as a message with the organisation asked as its correlation: something must wait for it just so. */
function unawaitedAnswers({ graphs, departmentMessages }: FolderParts): readonly FolderFinding[] {
  const awaited = new Set(graphs.flatMap(({ nodes }) => Object.values(nodes).flatMap(correlatedMessage)));
  return [...departmentMessages].flatMap(([element, { answer }]): readonly FolderFinding[] => {
    if (answer === undefined || awaited.has(answer.message)) return [];
    const reason = say('nothing waits for the answer {0} by the organisation that was asked', answer.message);
    const hint = say('let a receive task or message event wait for it, with huiban:correlation="=…" giving the organisation');
    return [{ rule: 'unawaited-answer', file: `department-messages/${element}.json`, element, line: 1, reason, hint }];
  });
}

/** A notice that is bound to what never waits would never be sent. */
function unboundNotices({ graphs, notices }: FolderParts): readonly FolderFinding[] {
  const waits: ReadonlySet<string> = new Set(
    graphs.flatMap(({ nodes }) => Object.values(nodes).flatMap(({ id, type }) => (WAITING.has(type) ? [id] : []))),
  );
  return [...notices].flatMap(([name, { validWhile }]) =>
    (validWhile?.waitsAt ?? [])
      .filter((element) => !waits.has(element))
      .map((element) => ({
        rule: 'notice-validity' as const,
        file: `notices/${name}.json`,
        element: name,
        reason: say('it is bound to {0}, where no case ever waits', element),
        hint: say('name user tasks or receive tasks of the diagram'),
      })),
  );
}

const WAITING: ReadonlySet<FlowNode['type']> = new Set(['userTask', 'receiveTask']);

function correlatedMessage(node: FlowNode): readonly string[] {
  if (node.type === 'receiveTask') return node.correlation === undefined ? [] : [node.message];
  const trigger = 'trigger' in node ? node.trigger : undefined;
  return trigger?.kind === 'message' && trigger.correlation !== undefined ? [trigger.message] : [];
}

/** A worker has these activities for itself, so a job of such a topic would never reach its own. */
function reserved({ name, ...place }: FileReference): readonly FolderFinding[] {
  if (!FIXED_ACTIVITIES.some((fixed) => fixed === name)) return [];
  const hint = say('name the job for what it does, such as issue-record');
  return [{ rule: 'reserved-topic', ...place, reason: say('{0} is what the platform itself calls a job of its own', name), hint }];
}
