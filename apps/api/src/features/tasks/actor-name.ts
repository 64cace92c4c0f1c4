import { type AuditEntry, type CaseView } from '#store';
import { type Reader } from '../cases/reader';

/** Whoever acted, by the name that the reader may see: of a party as the case's subject is shown, of a colleague as colleagues see each other. */
export function actorName(
  { actor, actorName: name = '' }: Pick<AuditEntry, 'actor' | 'actorName'>,
  found: Pick<CaseView, 'applicantId' | 'agentId'>,
  reader: Reader,
): string | undefined {
  if (actor === undefined) return undefined;
  const isParty = actor === found.applicantId || actor === found.agentId;
  return isParty ? reader.nameOf(name) : reader.performer(actor, name);
}
