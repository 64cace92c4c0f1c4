import { type Actor } from '#access';
import { type Definition } from '#cases';
import { type CopyView } from '#store';
import { elementName } from '../cases/plain-words';
import { readerOf } from '../cases/reader';
import { postName } from './post-name';
import { type CopyDto } from './copies.dto';

/** A copy in a list, as this actor may see it. */
export function copyDto(copy: CopyView, actor: Actor, { graph }: Definition): CopyDto {
  const { organisationId, townshipId, readAt, post } = copy;
  const townshipPath = townshipId === undefined ? [] : [townshipId];
  const reader = readerOf(actor, { organisationPath: [organisationId], townshipPath, performers: [], offeredTo: [] });
  return {
    id: copy.id,
    caseId: copy.caseId,
    caseNumber: copy.caseNumber,
    processName: graph.name,
    task: `${copy.caseId}.${String(copy.taskNo)}`,
    name: elementName(graph, copy.element) ?? copy.element,
    subject: reader.nameOf(copy.subject),
    sentBy: { id: copy.sentBy, name: copy.sentByName },
    sentAt: copy.sentAt.toISOString(),
    ...(post === undefined ? {} : { post, postName: postName(post) }),
    ...(readAt === undefined ? {} : { readAt: readAt.toISOString() }),
  };
}
