import { type Candidate, type UserTask } from '#bpmn';
import { type Draft, emit, finish, takeNumber } from '../draft';
import { type OfferedTo } from '../effect';
import { evaluateText, type Site } from '../evaluation';
import { planDays } from '../timer-due';
import { writeResult } from '../variables';
import { type ElementBehaviour } from './element-behaviour';

/** Opens a task for people; the form's data of its completion becomes the variable `result`. One assigned by the diagram is offered to nobody else. */
export const userTask: ElementBehaviour<UserTask> = {
  enter: (draft, token, node) => {
    const site = { element: node.id, scope: token.scope };
    const whom = whomFor(draft, site, node);
    const again = token.assignee === undefined ? {} : { assignee: token.assignee };
    const due = node.due === undefined ? {} : { due: planDays(draft, site, { what: 'due days', due: node.due }) };
    const task = takeNumber(draft);
    token.wait = { kind: 'task', no: task };
    emit(draft, { kind: 'task-opened', task, element: node.id, forApplicant: node.forApplicant, ...whom, ...again, ...due });
  },
  resume: (draft, token, { node, payload }) => {
    writeResult(draft, token.scope, { name: node.result, value: payload });
    finish(draft, token);
  },
};

/** To whom a task is offered, or by name given, evaluated now. */
export function whomFor(draft: Draft, site: Site, { candidates, assignee }: UserTask): Whom {
  return assignee === undefined ? offer(draft, site, candidates) : assign(draft, site, assignee);
}

/** Posts that a task is offered to, or the person who has it by name. */
interface Whom {
  readonly offeredTo: readonly OfferedTo[];
  readonly assignee?: string;
}

function assign(draft: Draft, site: Site, assignee: NonNullable<UserTask['assignee']>): Whom {
  return { offeredTo: [], assignee: evaluateText(draft, site, { what: 'assignee', value: assignee }) };
}

function offer(draft: Draft, site: Site, candidates: readonly Candidate[]): Whom {
  return {
    offeredTo: candidates.map(({ post, organisation }) =>
      organisation === undefined
        ? { post }
        : { post, organisation: evaluateText(draft, site, { what: 'organisation', value: organisation }) },
    ),
  };
}
