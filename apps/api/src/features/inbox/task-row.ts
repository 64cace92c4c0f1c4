import { type Actor, isPost, mayUnmask, POSTS } from '#access';
import { type Definition } from '#cases';
import { maskName } from '#forms';
import { type InboxRow } from '#store';
import { allowedVerbs } from '#tasks';
import { factsOf } from './task-facts';
import { type ReasonDto, type TaskRowDto } from './inbox.dto';

/** A task in a list as this actor may see it, with what the actor may do. */
export function taskRow(row: InboxRow, actor: Actor, { graph }: Definition): TaskRowDto {
  const named = row.applicantIds.includes(actor.personId) || mayUnmask(actor, 'name');
  return {
    id: `${row.caseId}.${String(row.no)}`,
    caseId: row.caseId,
    caseNumber: row.caseNumber,
    processId: row.processId,
    processName: graph.name,
    element: row.element,
    name: graph.nodes[row.element]?.name ?? row.element,
    subject: named ? row.subject : maskName(row.subject),
    ...(row.stage === undefined ? {} : { stage: row.stage }),
    ...(row.townshipId === undefined ? {} : { townshipId: row.townshipId }),
    status: row.status,
    ...(row.ownerId === undefined ? {} : { owner: { id: row.ownerId, name: row.ownerName ?? '' } }),
    openedAt: row.openedAt.toISOString(),
    ...(row.dueAt === undefined ? {} : { dueAt: row.dueAt.toISOString() }),
    ...(row.closedAt === undefined ? {} : { closedAt: row.closedAt.toISOString() }),
    actions: allowedVerbs(factsOf(row), actor),
    because: reasonOf(row, actor),
  };
}

function reasonOf({ ownerId, applicantIds, forApplicant, offeredTo }: InboxRow, actor: Actor): ReasonDto {
  if (ownerId === actor.personId) return { kind: 'owner' };
  if (forApplicant && applicantIds.includes(actor.personId)) return { kind: 'applicant' };
  const held = actor.postings.find((posting) =>
    offeredTo.some(({ post, organisationId }) => post === posting.post && organisationId === posting.organisationId),
  );
  if (held === undefined) return { kind: 'performer' };
  const { post, organisationId } = held;
  return { kind: 'post', post, postName: isPost(post) ? POSTS[post].name : post, organisationId };
}
