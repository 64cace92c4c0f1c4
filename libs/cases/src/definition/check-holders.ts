import { type FlowNode, type ProcessGraph, type UserTask } from '#bpmn';
import { type PostHolder, listPostHolders, type Store } from '#store';
import { type CompiledProcess } from './definition';
import { type FolderFinding } from './folder-rule';
import { say } from './say';

interface Region {
  readonly region: string;
  readonly today: string;
}

/** Warns where a region has nobody for a task, or too few people for tasks that may not be done by the same ones. */
export async function checkHolders(
  store: Store,
  { graph }: Pick<CompiledProcess, 'graph'>,
  { region, today }: Region,
): Promise<readonly FolderFinding[]> {
  const tasks = Object.values(graph.nodes).filter(isPosted);
  const posts = [...new Set(tasks.flatMap(postsOf))];
  if (posts.length === 0) return [];
  const holders = await listPostHolders(store, { posts, region, on: today });
  const unheld = tasks.filter((task) => !holders.some(({ post }) => postsOf(task).includes(post)));
  const groups = listSeparated(graph, tasks).filter((group) => !group.some((task) => unheld.includes(task)) && !isStaffed(group, holders));
  return [...unheld.map(nobody), ...groups.map((group) => tooFew(group, holders))];
}

const isPosted = (node: FlowNode): node is UserTask => node.type === 'userTask' && node.candidates.length > 0 && !node.multiInstance;
const postsOf = ({ candidates }: UserTask): readonly string[] => candidates.map(({ post }) => post);
const areSeparated = (one: UserTask, other: UserTask): boolean =>
  one.separateFrom.includes(other.id) || other.separateFrom.includes(one.id);

/** Groups of tasks each of which is separated from all others, the largest that are found from each task on, none inside another. */
function listSeparated(graph: ProcessGraph, tasks: readonly UserTask[]): readonly (readonly UserTask[])[] {
  const groups = tasks.map((task) =>
    tasks.reduce<readonly UserTask[]>(
      (group, other) => (other !== task && group.every((one) => areSeparated(one, other)) ? [...group, other] : group),
      [task],
    ),
  );
  const inOrder = groups
    .filter((group) => group.length > 1)
    .map((group) => Object.values(graph.nodes).filter((node) => group.includes(node as UserTask)));
  const byKey = new Map(inOrder.map((group) => [group.map(({ id }) => id).join(' '), group.filter(isPosted)]));
  const distinct = [...byKey.values()];
  return distinct.filter((group) => !distinct.some((other) => other !== group && group.every((task) => other.includes(task))));
}

/** Who may do a task in a case that an organisation handles; an expression may name any organisation of the region. */
function peopleFor(task: UserTask, handling: string, holders: readonly PostHolder[]): readonly string[] {
  return task.candidates.flatMap(({ post, organisation }) => {
    const place = organisation === undefined ? handling : organisation.kind === 'literal' ? organisation.value : undefined;
    return holders
      .filter((holder) => holder.post === post && (place === undefined || holder.organisationId === place))
      .map(({ personId }) => personId);
  });
}

/** Whether some organisation can give each task of the group a person of its own. */
function isStaffed(group: readonly UserTask[], holders: readonly PostHolder[]): boolean {
  const organisations = new Set(holders.map(({ organisationId }) => organisationId));
  return [...organisations].some((handling) => canAssign(group.map((task) => peopleFor(task, handling, holders))));
}

/** Gives each its own, where one may move to let another in (augmenting paths). */
function canAssign(choices: readonly (readonly string[])[]): boolean {
  const taken = new Map<string, number>();
  const place = (index: number, tried: Set<string>): boolean =>
    (choices[index] ?? []).some((person) => {
      if (tried.has(person)) return false;
      tried.add(person);
      const holder = taken.get(person);
      if (holder !== undefined && !place(holder, tried)) return false;
      taken.set(person, index);
      return true;
    });
  return choices.every((_, index) => place(index, new Set()));
}

const nobody = (task: UserTask): FolderFinding => ({
  rule: 'too-few-holders',
  file: 'process.bpmn',
  element: task.id,
  line: task.line,
  reason: say('nobody in the region holds {0}', postsOf(task).join(', ')),
  hint: say('give somebody the post before the first case comes there'),
});

function tooFew(group: readonly UserTask[], holders: readonly PostHolder[]): FolderFinding {
  const posts = [...new Set(group.flatMap(postsOf))];
  const counts = posts.map(
    (post) => `${post}: ${new Set(holders.filter((holder) => holder.post === post).map(({ personId }) => personId)).size}`,
  );
  const [first] = group;
  return {
    rule: 'too-few-holders',
    file: 'process.bpmn',
    ...(first && { element: first.id, line: first.line }),
    reason: say(
      'the tasks {0} need {1} different people, and no organisation of the region has them ({2})',
      group.map(({ name, id }) => name ?? id).join('、'),
      group.length,
      counts.join(', '),
    ),
    hint: say('give more people these posts, or record an authorised exception where a case needs it'),
  };
}
