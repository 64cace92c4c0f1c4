import { listOfType } from '../build/list-drawn';
import { findText, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

const faultOf = (task: ModelElement): Text | undefined => {
  const [post, assignee, organisation, applicant] = ['post', 'assignee', 'organisation', 'applicant'].map((name) => findText(task, name));
  if (applicant === 'true') return (post ?? assignee ?? organisation) ? say("the task is both the applicant's and the staff's") : undefined;
  if (post === undefined && assignee === undefined) return say('nobody may do the task');
  if (post !== undefined && assignee !== undefined) return say("the task is one person's and a post's: the post would be ignored");
  return organisation !== undefined && post === undefined ? say('huiban:organisation stands without huiban:post') : undefined;
};

/** Refuses a user task that nobody may do, or that two kinds of performers are named for: the applicant, one person, holders of a post. */
export const missingPerformer: DrawingRule = (source) =>
  listOfType(source, 'bpmn:UserTask').flatMap((task) => {
    const reason = faultOf(task);
    const hint = say(
      'Write one of huiban:post (with huiban:organisation where it is not the handling one), huiban:assignee and huiban:applicant="true".',
    );
    return reason === undefined ? [] : [{ ...placeOf(task, source.lines), reason, hint }];
  });
