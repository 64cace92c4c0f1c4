import { listOfType } from '../build/list-drawn';
import { findText, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';

const faultOf = (task: ModelElement): string | undefined => {
  const [post, assignee, organisation, applicant] = ['post', 'assignee', 'organisation', 'applicant'].map((name) => findText(task, name));
  if (applicant === 'true') return (post ?? assignee ?? organisation) ? "the task is both the applicant's and the staff's" : undefined;
  if (post === undefined && assignee === undefined) return 'nobody may do the task';
  return organisation !== undefined && post === undefined ? 'huiban:organisation stands without huiban:post' : undefined;
};

/** Refuses a user task that nobody may do, or that is the applicant's and the staff's at once. */
export const missingPerformer: DrawingRule = (source) =>
  listOfType(source, 'bpmn:UserTask').flatMap((task) => {
    const reason = faultOf(task);
    const hint =
      'Write huiban:post (with huiban:organisation where it is not the handling one), huiban:assignee, or huiban:applicant="true".';
    return reason === undefined ? [] : [{ ...placeOf(task, source.lines), reason, hint }];
  });
