import { absentIn, type Absent, type Actor, type Posting } from '#access';
import { type PersonId } from '#contract';
import { type TaskView } from '#store';
import { type NamedDto, type ReasonDto } from './inbox.dto';
import { postName } from './post-name';

/** Why a task is shown to the actor: the nearest of the reasons that there are. */
export function reasonOf(task: TaskView, actor: Actor): ReasonDto {
  const { ownerId, ownerName, delegatorId, applicantIds, forApplicant } = task;
  if (ownerId === actor.personId) return ownReason(task);
  if (delegatorId === actor.personId) return { kind: 'delegator', ...(ownerId === undefined ? {} : { person: named(ownerId, ownerName) }) };
  if (forApplicant && applicantIds.includes(actor.personId)) return { kind: 'applicant' };
  const held = offeredPosting(task, actor);
  if (held !== undefined) return postReason(held);
  const absent = absentIn(actor, task.processId).find((each) => isTheirs(task, each));
  return absent === undefined ? { kind: 'reader' } : { kind: 'deputy', person: { id: absent.personId, name: absent.name } };
}

function ownReason({ kind, forApplicant, delegatorId, delegatorName, givenBy, givenByName }: TaskView): ReasonDto {
  if (forApplicant) return { kind: 'applicant' };
  if (delegatorId !== undefined) return { kind: 'delegate', person: named(delegatorId, delegatorName) };
  if (givenBy === undefined) return { kind: 'owner' };
  return { kind: kind === 'signature' ? 'signer' : 'assigned', person: named(givenBy, givenByName) };
}

const named = (id: PersonId, name = ''): NamedDto => ({ id, name });

const postReason = ({ post, organisationId }: Posting): ReasonDto => ({
  kind: 'post',
  post,
  postName: postName(post),
  organisationId,
});

const isTheirs = (task: TaskView, absent: Absent): boolean =>
  task.ownerId === absent.personId || offeredPosting(task, absent) !== undefined;

const offeredPosting = ({ offeredTo }: TaskView, { postings }: Pick<Actor, 'postings'>): Posting | undefined =>
  postings.find((posting) =>
    offeredTo.some(({ post, organisationId }) => post === posting.post && organisationId === posting.organisationId),
  );
