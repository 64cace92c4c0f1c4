import { documentIds, validateForm } from '#forms';
import { type LockedCase } from '#store';
import { type Command } from '../command';
import { formOfTask } from '../definition/built-in-forms';
import { type CaseDraft } from '../draft/case-draft';

/** Documents that a command hands in, by whom they must have been uploaded, and whether the case takes them in; an objection's stay apart from it. */
export interface HandedDocuments {
  readonly ids: readonly string[];
  readonly uploadedBy: string;
  readonly forCase: boolean;
}

/** What an objector handed over, the signed paper of an authority, or the documents that the form's data of a completion names: none where it does not fit the form, which is refused anyway. */
export function documentsIn({ definition }: CaseDraft, command: Command, { task }: LockedCase): HandedDocuments {
  if (command.kind === 'object' && command.taken !== undefined)
    return { ids: command.taken.documents, uploadedBy: command.taken.by, forCase: false };
  if (command.kind === 'begin-agent' && command.paper !== undefined)
    return { ids: [command.paper], uploadedBy: command.actor.personId, forCase: true };
  if (command.kind !== 'complete-task' || task === undefined) return { ids: [], uploadedBy: '', forCase: true };
  const form = formOfTask(definition, task);
  const validated = form === undefined ? undefined : validateForm(form, command.data);
  const ids = form !== undefined && validated?.ok === true ? documentIds(form, validated.data) : [];
  return { ids, uploadedBy: command.actor.personId, forCase: true };
}

/** Attaches the documents of the case to it with the rest of the change. */
export function withDocuments(draft: CaseDraft, { ids, forCase }: HandedDocuments): CaseDraft {
  if (forCase) draft.change.documents.push(...ids);
  return draft;
}
