import { type FlowNode, type ProcessGraph, type UserTask } from '../process-graph';
import { say } from '../text/say';
import { type Text } from '../text/text';
import { placeInGraph } from './place';
import { type GraphRule } from './rule';

const isUserTask = (node: FlowNode | undefined): node is UserTask => node?.type === 'userTask';

const fixedPerson = ({ assignee }: UserTask): string | undefined => (assignee?.kind === 'literal' ? assignee.value : undefined);

const faultOf = (task: UserTask, other: UserTask): Text | undefined => {
  if (other.id === task.id) return say('the task is separated from itself');
  if (task.forApplicant && other.forApplicant)
    return say('the task is separated from "{0}", and both are the applicant\'s own', other.name ?? other.id);
  const person = fixedPerson(task);
  return person !== undefined && person === fixedPerson(other)
    ? say('the task is separated from "{0}", and both are fixed to the same person', other.name ?? other.id)
    : undefined;
};

const listOthers = (graph: ProcessGraph, { separateFrom }: UserTask): readonly UserTask[] =>
  separateFrom.map((id) => graph.nodes[id]).filter(isUserTask);

/** Refuses a separation of duties that can leave nobody, whoever holds the posts. */
export const separateFromItself: GraphRule = (graph) =>
  Object.values(graph.nodes)
    .filter(isUserTask)
    .flatMap((task) =>
      listOthers(graph, task)
        .map((other) => faultOf(task, other))
        .filter((reason) => reason !== undefined)
        .map((reason) => ({
          ...placeInGraph(task),
          reason,
          hint: say('Take it out of huiban:separateFrom, or let another person do one of them.'),
        })),
    );
